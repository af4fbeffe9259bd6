/**
 * One call, and ten operations, at a round trip of 40 ms. Words: the programs to measure.
 */
import { joinGroups, scriptLoop } from "./rig/group-joins.ts";
import { compare, formatLaps } from "./rig/lap-table.ts";
import { findPrograms } from "./rig/programs.ts";
import { race } from "./rig/race.ts";
import { aim, judge, publish } from "./rig/results.ts";
import { openRig, roundTrip } from "./rig/rig.ts";
import { bareCurl, bareNode, scriptGet } from "./rig/single-get.ts";

const rounds = { get: 21, joins: 9 };
const operations = 10;

const rig = await openRig();
try {
  const { far: env } = rig;
  const programs = findPrograms();
  const gets = await race(rig, rounds.get, [
    ...programs.map(({ name, path }) => ({ name, command: [path, "get"], env })),
    scriptGet(env),
    bareNode(env),
    await bareCurl(rig.host, env),
  ]);
  const joins = await race(rig, rounds.joins, [
    ...programs.map((program) => joinGroups(program, operations, env)),
    scriptLoop(operations, env),
  ]);
  const targets = [
    ...aim(programs, { executable: 1.08 }, ({ name }) => ({
      what: `${name} get to the script`,
      ratio: compare(gets, name, "script"),
    })),
    ...aim(programs, { executable: 0.16 }, ({ name }) => ({
      what: `${name}, ${operations} operations to the script`,
      ratio: compare(joins, name, "script"),
    })),
  ];
  publish("rtt", `At a round trip of ${roundTrip} ms`, [
    `\`get\`, ${rounds.get} rounds:`,
    "",
    ...formatLaps(gets, "script"),
    "",
    `\`groups add\` with ${operations} groups, ${rounds.joins} rounds:`,
    "",
    ...formatLaps(joins, "script"),
    ...judge(targets),
  ]);
} finally {
  rig.close();
}
