/**
 * Ten changes of a host, by `sysctx apply` and by the script. On loopback and at a round trip of
 * 40 ms. Words: the programs to measure.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { groups, kept, retired, user } from "./rig/ids.ts";
import { compare, formatLaps } from "./rig/lap-table.ts";
import type { Program } from "./rig/programs.ts";
import { findPrograms } from "./rig/programs.ts";
import { race } from "./rig/race.ts";
import type { Target } from "./rig/results.ts";
import { aim, judge, publish, wrap } from "./rig/results.ts";
import type { Environment, Rig } from "./rig/rig.ts";
import { longRoundTrip, openRig, roundTrip } from "./rig/rig.ts";

const [web = "", database = ""] = groups;

/** Three fields, three attributes (one goes), three groups (one to leave), one association. */
const document = `fields:
  displayName: web-01
  description: front
  allowSshPasswordAuthentication: false
attributes:
  values: {role: db, zone: eu}
  exclusive: true
groups:
  ids: ["${web}", "${database}", "${kept}"]
  exclusive: true
associations:
  - {type: user, id: "${user}", sudo: without-password}
`;

const script = join(import.meta.dirname, "script/ten-changes.sh");
const peer = "script";
/** Five times faster. */
const atMost = { executable: 0.2 };
const programs = findPrograms();
const nameOf = ({ name }: Program) => `${name} apply`;

async function measure(rig: Rig, env: Environment, rounds: number) {
  const file = join(rig.dir, "host.yaml");
  writeFileSync(file, document);
  const ways = programs.map((program) => ({
    name: nameOf(program),
    command: [program.path, "apply", "-f", file],
    env,
  }));
  const peers = [{ name: peer, command: [script, web, database, retired, user], env }];
  return race(rig, rounds, [...ways, ...peers]);
}

const rig = await openRig();
try {
  const lines: string[] = [];
  const targets: Target[] = [];
  for (const [where, env, rounds] of [
    ["on loopback", rig.near, 11],
    [`at ${roundTrip} ms`, rig.far, 9],
    [`at ${longRoundTrip} ms`, rig.farther, 5],
  ] as const) {
    const laps = await measure(rig, env, rounds);
    lines.push("", `Ten changes ${where}, ${rounds} rounds:`, "", ...formatLaps(laps, peer));
    targets.push(
      ...aim(programs, atMost, (program) => ({
        what: `${nameOf(program)} ${where}`,
        ratio: compare(laps, nameOf(program), peer),
      })),
    );
  }
  const explained = wrap(
    "Three fields, three attributes (one of them goes), three groups (one to leave) and one association with sudo. The " +
      "script sends one request for each, and reads the attributes before each of the three; sysctx reads everything " +
      "first, changes what differs and reads back. Target: five times faster.",
  );
  publish("apply", "Ten changes of a host", [...explained, ...lines, ...judge(targets)]);
} finally {
  rig.close();
}
