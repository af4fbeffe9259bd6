/**
 * Plays the cases of one system, inside the namespaces that run.sh made, and writes their results
 * as JSON. Needs, in RIG_FOLDER: certificates and the program's layer; in RIG_CACHE: the system's
 * image.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { cases } from "./cases.ts";
import type { Case } from "./case.ts";
import type { Evidence } from "./evidence.ts";
import { judge } from "./judge.ts";
import type { Result } from "./judge.ts";
import { runCase } from "./run-case.ts";
import type { Rig } from "./run-case.ts";

const { values } = parseArgs({
  options: {
    system: { type: "string", default: "" },
    only: { type: "string", multiple: true },
    "stand-in": { type: "boolean", default: false },
    verbose: { type: "boolean", default: false },
  },
});
const { system, only, verbose } = values;
const common = process.env["RIG_FOLDER"] ?? "";
const rig: Rig = {
  folder: `${common}/${system}`,
  layers: [`${common}/program`, `${process.env["RIG_CACHE"]}/${system}`],
  certificate: { key: `${common}/api.key`, cert: `${common}/api.pem` },
  authority: `${common}/authority.pem`,
  standIn: values["stand-in"],
};

const wanted = cases.filter(
  ({ name, systems, realHook }) =>
    !(realHook && rig.standIn) &&
    (systems === undefined || systems.includes(system)) &&
    (only === undefined || only.includes(name)),
);

const unknown = (only ?? []).filter((name) => !cases.some((event) => event.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no case ${unknown.join(", ")}. The cases: ${cases.map(({ name }) => name).join(", ")}\n`,
  );
  process.exit(2);
}

function report(event: Case, { problems, offSeconds }: Result, evidence: Evidence): void {
  const verdict = problems.length === 0 ? "ok    " : "FAILED";
  const time = offSeconds === undefined ? "" : ` (${offSeconds.toFixed(1)} s)`;
  const lines = [
    `${verdict} ${system} ${event.name}${time}`,
    ...problems.map((text) => `  ${text}`),
  ];
  if (verbose || problems.length > 0) {
    const words = evidence.sightings.map(({ word }) => word).join(" ");
    const tail = evidence.console.split("\n").slice(-25);
    lines.push(`  seen: ${words}`, ...evidence.journal.map((line) => `  journal: ${line}`));
    lines.push(...tail.map((line) => `  console: ${line}`));
  }
  process.stderr.write(`${lines.join("\n")}\n`);
}

mkdirSync(rig.folder, { recursive: true });
const results: Result[] = [];
for (const event of wanted) {
  const evidence = await runCase(event, rig);
  const result = judge(event, system, evidence, rig.standIn);
  report(event, result, evidence);
  results.push(result);
}
writeFileSync(`${common}/${system}.json`, JSON.stringify(results));
