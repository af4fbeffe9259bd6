import type { Paint } from "./paint.ts";
import { makeVisible, makeVisibleLine } from "./safe-text.ts";
import { exactDigits, isObject } from "../../system/json.ts";

/** Returns rows under a header, columns aligned; the last column is not padded. Cells are foreign text. */
export function renderTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  paint: Paint,
): string {
  const safe = rows.map((row) => row.map(makeVisibleLine));
  const widths = header.map((title, column) =>
    Math.max(title.length, ...safe.map((row) => (row[column] ?? "").length)),
  );
  const align = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
      .join("  ");
  return [paint.dim(align(header)), ...safe.map(align)].join("\n");
}

/** Returns `name  value` lines, names aligned; a value of several lines is indented under its first. */
export function renderPairs(
  pairs: readonly (readonly [name: string, value: unknown])[],
  paint: Paint,
): string {
  const safe = pairs.map(([name, value]): [string, string] => [
    makeVisibleLine(name),
    describeValue(value),
  ]);
  const width = Math.max(0, ...safe.map(([name]) => name.length));
  return safe
    .map(([name, value]) => {
      const indented = value.replaceAll("\n", `\n${" ".repeat(width + 2)}`);
      return `${paint.accent(name.padEnd(width))}  ${indented}`.trimEnd();
    })
    .join("\n");
}

/** Returns a JSON value for a person: texts bare, objects as `key: value`, lists one entry a line. */
export function describeValue(value: unknown): string {
  const digits = exactDigits(value);
  if (digits !== undefined) return digits;
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return makeVisible(value);
  if (Array.isArray(value)) return value.map(describeEntry).join("\n");
  return isObject(value) ? describeEntry(value) : String(value);
}

function describeEntry(value: unknown): string {
  if (!isObject(value) || exactDigits(value) !== undefined) {
    return Array.isArray(value)
      ? `[${value.map(describeEntry).join(", ")}]`
      : describeValue(value).replaceAll("\n", "\\n");
  }
  return Object.entries(value)
    .map(([key, member]) => `${makeVisibleLine(key)}: ${describeMember(member)}`)
    .join(", ");
}

function describeMember(member: unknown): string {
  const text = describeEntry(member);
  return isObject(member) && exactDigits(member) === undefined ? `{${text}}` : text;
}
