/**
 * Prints the results of run-cases.ts, one file a system, as one Markdown table. Fails when a case
 * failed or none ran.
 */
import { cases } from "./cases.ts";
import type { Result } from "./judge.ts";
import { formatTable, readResults, systemNames } from "./table.ts";

const columns: readonly (readonly [title: string, cell: (result: Result) => string])[] = [
  ["event", ({ event }) => event],
  ["system", ({ system }) => systemNames[system] ?? system],
  ["requests", ({ requests }) => String(requests.length)],
  ["what they were", ({ requests }) => countEach(requests)],
  ["signature", ({ signatureValid }) => choose(signatureValid, "valid", "NOT VALID")],
  ["address", ({ address }) => address ?? "-"],
  ["DNS", ({ dns }) => dns ?? "-"],
  ["hook s", ({ hookSeconds }) => hookSeconds?.toFixed(1) ?? "-"],
  ["gone after s", ({ offSeconds }) => offSeconds?.toFixed(1) ?? "-"],
  ["result", ({ problems }) => (problems.length === 0 ? "ok" : `FAILED: ${problems.join("; ")}`)],
];

function choose(value: boolean | undefined, yes: string, no: string): string {
  return value === undefined ? "-" : value ? yes : no;
}

/** `DELETE /api/systems/{id} 503 (3 times)`: ids are the same everywhere and say nothing. */
function countEach(requests: readonly string[]): string {
  const short = requests.map((text) => text.replace(/[0-9a-f]{24}/g, "{id}"));
  const kinds = [...new Set(short)].map((kind) => {
    const times = short.filter((text) => text === kind).length;
    return times === 1 ? kind : `${kind} (${times} times)`;
  });
  return kinds.join(", ") || "-";
}

const results = readResults(process.argv.slice(2));
const rows = cases.flatMap(({ name }) => results.filter((result) => result.name === name));
const titles = columns.map(([title]) => title);
const body = rows.map((row) => columns.map(([, cell]) => cell(row)));
process.stdout.write(formatTable(titles, body));

const failed = rows.filter(({ problems }) => problems.length > 0).length;
process.stdout.write(`\n${rows.length - failed} passed, ${failed} failed\n`);
if (rows.length === 0) process.stderr.write("No case ran: these systems do not have the event.\n");
if (rows.length === 0 || failed > 0) process.exitCode = 1;
