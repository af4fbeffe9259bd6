/** `npm run bench:start [-- PROGRAM...]`: what one call costs beside the least that a call can cost. */
import { compare, formatLaps } from "./rig/lap-table.ts";
import { findPrograms } from "./rig/programs.ts";
import { race } from "./rig/race.ts";
import type { Target } from "./rig/results.ts";
import { judge, publish } from "./rig/results.ts";
import { openRig } from "./rig/rig.ts";
import { bareCurl, bareNode, scriptGet } from "./rig/single-get.ts";

const rounds = 31;
const nothing = "node -e 0";

const rig = await openRig();
try {
  const { near: env } = rig;
  const programs = findPrograms();
  const versions = await race(rig, rounds, [
    ...programs.map(({ name, path }) => ({ name, command: [path, "--version"], env })),
    { name: nothing, command: ["node", "-e", "0"], env },
  ]);
  const gets = await race(rig, rounds, [
    ...programs.map(({ name, path }) => ({ name, command: [path, "get"], env })),
    bareNode(env),
    scriptGet(env),
    await bareCurl(rig.host, env),
  ]);
  const targets = programs.flatMap(({ name }): Target[] => [
    {
      what: `${name} --version to ${nothing}`,
      ratio: compare(versions, name, nothing),
      atMost: 1.15,
    },
    { what: `${name} get to bare Node`, ratio: compare(gets, name, "bare Node"), atMost: 1.15 },
    { what: `${name} get to the script`, ratio: compare(gets, name, "script"), atMost: 2.8 },
  ]);
  publish("start", "One call", [
    `\`--version\`, ${rounds} rounds:`,
    "",
    ...formatLaps(versions, nothing),
    "",
    `\`get\` over TLS, ${rounds} rounds:`,
    "",
    ...formatLaps(gets, "bare Node"),
    "",
    "The same beside the script:",
    "",
    ...formatLaps(gets, "script"),
    ...judge(targets),
  ]);
} finally {
  rig.close();
}
