/**
 * write-table.ts PAGE RESULTS...: puts the table, an event a row and a system a column, between the
 * marks of a page.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { format } from "prettier";
import { cases } from "./cases.ts";
import type { Result } from "./judge.ts";
import { formatTable, readResults, splitAtTable, systemNames } from "./table.ts";

const [page = "", ...paths] = process.argv.slice(2);
const results = readResults(paths);
const systems = [...new Set(results.map(({ system }) => system))];

/**
 * `2 PUT, 4 POST`, and how they were answered when it was not with success; looks (GET) change
 * nothing and are left out.
 */
function describeRequests({ requests }: Result): string {
  const kinds = requests
    .map((text) => [text.split(" ")[0] ?? "", text.split(" ").at(-1) ?? ""] as const)
    .filter(([method]) => method !== "GET")
    .map(([method, answer]) => (/^2/.test(answer) ? method : `${method} (${answer})`));
  const counted = [...new Set(kinds)].map(
    (kind) => `${kinds.filter((one) => one === kind).length} ${kind}`,
  );
  return counted.join(", ") || "none";
}

/** One text for all systems where they agree. */
function merge(found: readonly Result[], tell: (result: Result) => string): string {
  return [...new Set(found.map(tell))].join(" / ");
}

function describeNetwork({ address, dns }: Result): string {
  return address === undefined ? "the hook did not run" : `${address}, ${dns ?? "-"}`;
}

const rows = cases.flatMap(({ name, event }) => {
  const found = results.filter((result) => result.name === name);
  const sent = systems.map((system) => {
    const result = found.find((one) => one.system === system);
    return result === undefined ? "no such event" : describeRequests(result);
  });
  const seconds = found.map(({ offSeconds }) => offSeconds?.toFixed(1) ?? "-").join(" / ");
  return found.length === 0 ? [] : [[event, ...sent, merge(found, describeNetwork), seconds]];
});
const names = systems.map((system) => systemNames[system] ?? system);
const table = formatTable(["event", ...names, "address, DNS", "gone after s"], rows);

const [before, , after] = splitAtTable(readFileSync(page, "utf8"), "lifecycle");
const filled = `${before}\n\n${table}\n${after}`;
writeFileSync(page, await format(filled, { parser: "markdown" }));
