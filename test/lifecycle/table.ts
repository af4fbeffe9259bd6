/** What both tables are made with, and where the page has one. */
import { readFileSync } from "node:fs";
import type { Result } from "./judge.ts";

export const systemNames: Readonly<Record<string, string>> = {
  bookworm: "Debian 12",
  trixie: "Debian 13",
};

const end = "<!-- end of table -->";

/**
 * Splits a page into what is before a rig's table, the table, and what is after it. Throws when it
 * has no place for one.
 */
export function splitAtTable(
  page: string,
  rig: "lifecycle" | "vm",
): readonly [before: string, table: string, after: string] {
  const begin = `<!-- table: bash test/${rig}/run.sh -->`;
  const from = page.indexOf(begin) + begin.length;
  const to = page.indexOf(end, from);
  if (from < begin.length || to < from) throw new Error(`it has no lines ${begin} and ${end}`);
  return [page.slice(0, from), page.slice(from, to), page.slice(to)];
}

/** Reads the files that run-cases.ts wrote, one a system. */
export function readResults(paths: readonly string[]): readonly Result[] {
  return paths.flatMap((path) => JSON.parse(readFileSync(path, "utf8")) as Result[]);
}

/** Returns a Markdown table. */
export function formatTable(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const lines = [
    titles,
    titles.map(() => "---"),
    ...rows.map((cells) => cells.map((cell) => cell.replaceAll("|", "\\|"))),
  ];
  return lines.map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}
