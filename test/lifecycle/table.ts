/** What both tables are made with. */
import { readFileSync } from "node:fs";
import type { Result } from "./judge.ts";

export const systemNames: Readonly<Record<string, string>> = {
  bookworm: "Debian 12",
  trixie: "Debian 13",
};

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
