/**
 * Prints the rows of run-cases.ts, one file a system, as one Markdown table. Fails when a case
 * failed or none ran.
 */
import { readFileSync } from "node:fs";
import type { Row } from "./judge.ts";

const columns: readonly (readonly [title: string, cell: (row: Row) => string])[] = [
  ["system", ({ system }) => system],
  ["event", ({ event }) => event],
  ["requests", ({ requests }) => String(requests.length)],
  ["what they were", ({ requests }) => requests.join(", ") || "-"],
  ["signature", ({ signatureValid }) => describe(signatureValid)],
  ["address", ({ address }) => address ?? "-"],
  ["DNS", ({ dns }) => dns ?? "-"],
  ["gone after s", ({ offSeconds }) => offSeconds?.toFixed(1) ?? "-"],
  ["case s", ({ seconds }) => seconds.toFixed(0)],
  ["result", ({ problems }) => (problems.length === 0 ? "ok" : `FAILED: ${problems.join("; ")}`)],
];

function describe(valid: boolean | undefined): string {
  return valid === undefined ? "-" : valid ? "valid" : "NOT VALID";
}

const rows = process.argv
  .slice(2)
  .flatMap((path) => JSON.parse(readFileSync(path, "utf8")) as Row[]);
const lines = [
  columns.map(([title]) => title),
  columns.map(() => "---"),
  ...rows.map((row) => columns.map(([, cell]) => cell(row).replaceAll("|", "\\|"))),
];
process.stdout.write(`${lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`);

const failed = rows.filter(({ problems }) => problems.length > 0).length;
process.stdout.write(`\n${rows.length - failed} passed, ${failed} failed\n`);
if (rows.length === 0) process.stderr.write("No case ran.\n");
if (rows.length === 0 || failed > 0) process.exitCode = 1;
