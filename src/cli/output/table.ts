import type { Paint } from "./paint.ts";
import { padColumns } from "./paint.ts";
import { makeVisible, makeVisibleLine } from "./safe-text.ts";
import { exactDigits, isObject } from "../../system/json.ts";

/**
 * Returns rows under a header, columns aligned and no spaces at the end of a line. Cells are
 * foreign text.
 */
export function renderTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  paint: Paint,
): string {
  const safe = rows.map((row) => row.map(makeVisibleLine));
  const widths = header.map((title, column) =>
    Math.max(title.length, ...safe.map((row) => paint.width(row[column] ?? ""))),
  );
  const align = (row: readonly string[]) =>
    row
      .map((cell, column) => padColumns(cell, widths[column] ?? 0, paint))
      .join("  ")
      .trimEnd();
  return [paint.dim(align(header)), ...safe.map(align)].join("\n");
}

/**
 * Returns `name value` lines, names aligned; a value of several lines is indented under its first.
 */
export function renderPairs(
  pairs: readonly (readonly [name: string, value: unknown])[],
  paint: Paint,
): string {
  const safe = pairs.map(([name, value]): [string, string] => [
    makeVisibleLine(name),
    describeValue(value),
  ]);
  const width = Math.max(0, ...safe.map(([name]) => paint.width(name)));
  return safe
    .map(([name, value]) => {
      const indented = value.replaceAll("\n", `\n${" ".repeat(width + 2)}`);
      return `${paint.accent(padColumns(name, width, paint))}  ${indented}`.trimEnd();
    })
    .join("\n");
}

/**
 * Returns a JSON value for a person: texts bare, objects as `key: value`, lists one entry a line.
 */
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
