/**
 * `npm run bench:start [-- PROGRAM...]`: what one call costs compared with the least that a call
 * can cost.
 */
import { compare, formatLaps } from "./rig/lap-table.ts";
import { findPrograms } from "./rig/programs.ts";
import { race } from "./rig/race.ts";
import { aim, judge, publish } from "./rig/results.ts";
import { openRig } from "./rig/rig.ts";
import { runForProcessorTime } from "./rig/run.ts";
import { bareCurl, bareNode, scriptGet } from "./rig/single-get.ts";

const rounds = { time: 31, work: 15 };
const nothing = "node -e 0";

const rig = await openRig();
try {
  const { near: env } = rig;
  const programs = findPrograms();
  const versionWays = [
    ...programs.map(({ name, path }) => ({ name, command: [path, "--version"], env })),
    { name: nothing, command: ["node", "-e", "0"], env },
  ];
  const getWays = [
    ...programs.map(({ name, path }) => ({ name, command: [path, "get"], env })),
    bareNode(env),
    scriptGet(env),
    await bareCurl(rig.host, env),
  ];
  const versions = await race(rig, rounds.time, versionWays);
  const gets = await race(rig, rounds.time, getWays);
  const versionWork = await race(rig, rounds.work, versionWays, runForProcessorTime);
  const getWork = await race(rig, rounds.work, getWays, runForProcessorTime);
  const targets = [
    ...aim(programs, { executable: 0.5 }, ({ name }) => ({
      what: `${name} --version to ${nothing}`,
      ratio: compare(versions, name, nothing),
    })),
    ...aim(programs, { executable: 1.45 }, ({ name }) => ({
      what: `${name} get to the script`,
      ratio: compare(gets, name, "script"),
    })),
    ...aim(programs, { npm: 1.5 }, ({ name }) => ({
      what: `${name} get to bare Node`,
      ratio: compare(gets, name, "bare Node"),
    })),
  ];
  publish("start", "One call", [
    `\`--version\`, ${rounds.time} rounds:`,
    "",
    ...formatLaps(versions, nothing),
    "",
    `\`get\` over TLS, ${rounds.time} rounds:`,
    "",
    ...formatLaps(gets, "bare Node"),
    "",
    "The same beside the script:",
    "",
    ...formatLaps(gets, "script"),
    "",
    `Processor time instead of duration, which the machine's load stretches less, ${rounds.work} rounds:`,
    "",
    ...formatLaps(versionWork, nothing),
    "",
    ...formatLaps(getWork, "bare Node"),
    ...judge(targets),
  ]);
} finally {
  rig.close();
}
