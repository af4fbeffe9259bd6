/**
 * Plays the cases of one system in a network namespace of its own, and writes their rows as JSON.
 * Needs, in RIG_FOLDER: certificates and the program; in RIG_CACHE: the system's image, frozen.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { cases } from "./cases.ts";
import { judge } from "./judge.ts";
import type { Row } from "./judge.ts";
import { playCase } from "./run-case.ts";
import type { Evidence, Rig } from "./run-case.ts";

const { values } = parseArgs({
  options: {
    system: { type: "string", default: "" },
    only: { type: "string", multiple: true },
    verbose: { type: "boolean", default: false },
  },
});
const { system, only, verbose } = values;
const folder = process.env["RIG_FOLDER"] ?? "";
const rig: Rig = {
  folder,
  image: `${process.env["RIG_CACHE"]}/${system}`,
  program: `${folder}/program`,
  certificate: { key: `${folder}/api.key`, cert: `${folder}/api.pem` },
  authority: `${folder}/authority.pem`,
};

const unknown = (only ?? []).filter((name) => !cases.some((event) => event.name === name));
if (unknown.length > 0) {
  const names = cases.map(({ name }) => name).join(", ");
  process.stderr.write(`There is no case ${unknown.join(", ")}. The cases: ${names}\n`);
  process.exit(2);
}

function report(row: Row, evidence: Evidence): void {
  const failed = row.problems.length > 0;
  const lines = [
    `${failed ? "FAILED" : "ok    "} ${system} ${row.name} (${row.seconds.toFixed(0)} s)`,
    ...row.problems.map((text) => `  ${text}`),
  ];
  if (verbose || failed) {
    const since = (time: number) => ((time - evidence.startedAt) / 1000).toFixed(1);
    const seen = evidence.sightings.map(({ word, time }) => `${word} (${since(time)} s)`);
    const tail = evidence.console.split("\n").slice(-40);
    lines.push(`  seen: ${seen.join(" ")}`, ...tail.map((line) => `  console: ${line}`));
  }
  process.stderr.write(`${lines.join("\n")}\n`);
}

const rows: Row[] = [];
for (const event of cases) {
  if (event.system !== system || (only !== undefined && !only.includes(event.name))) continue;
  const evidence = await playCase(event, rig);
  const row = judge(event, evidence);
  report(row, evidence);
  rows.push(row);
  // After each, so that what was seen is not lost with a later one.
  writeFileSync(`${folder}/${system}.json`, JSON.stringify(rows));
}
