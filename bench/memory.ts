/**
 * The peak of resident memory of one call, as GNU time reports it. Words: the programs to measure.
 */
import { execFileSync } from "node:child_process";
import { formatTable } from "./fleet/table.ts";
import type { Program } from "./rig/programs.ts";
import { findPrograms } from "./rig/programs.ts";
import { aim, judge, publish, wrap } from "./rig/results.ts";
import { openRig } from "./rig/rig.ts";
import type { Way } from "./rig/run.ts";
import { run } from "./rig/run.ts";
import { bareCurl, bareNode, scriptGet } from "./rig/single-get.ts";
import { formatSpread, ratioOf, spreadOf } from "./rig/statistics.ts";

const rounds = 15;

/**
 * Returns the peak in MiB. Between this process and the program there is a small one, or this one's
 * peak would count.
 */
async function measurePeak({ name, command, env }: Way): Promise<number> {
  const timed = ["/usr/bin/time", "-f", "%M", ...command];
  const { stderr } = await run({ name, command: timed, env });
  return Number(stderr.trim().split("\n").at(-1)) / 1024;
}

/**
 * Puts a file out of memory, so that it is read from the disk as on a host that has started since
 * the installation: of a file that was just written, more pages are mapped at once than are used.
 */
function forget({ path }: Program): void {
  execFileSync("sync", ["--data", path]);
  execFileSync("dd", [`if=${path}`, "iflag=nocache", "count=0", "status=none"]);
}

const rig = await openRig();
try {
  const { near: env } = rig;
  const nothing: Way = { name: "node -e 0", command: ["node", "-e", "0"], env };
  const programs = findPrograms();
  programs.forEach(forget);
  const wayOf = ({ name, path }: Program) => ({ name: `${name} get`, command: [path, "get"], env });
  const peer = bareNode(env);
  const peers = [peer, nothing, scriptGet(env), await bareCurl(rig.host, env)];
  const peaks = new Map(
    [...programs.map(wayOf), ...peers].map((way) => [way.name, { way, values: [] as number[] }]),
  );
  for (let round = 0; round < rounds; round += 1)
    for (const { way, values } of peaks.values()) values.push(await measurePeak(way));
  const valuesOf = (name: string) => peaks.get(name)?.values ?? [];
  const ratioTo = (name: string) => ratioOf(valuesOf(name), valuesOf(peer.name));
  const rows = [...peaks.keys()].map((name) => [
    name,
    formatSpread(spreadOf(valuesOf(name)), 1),
    name === peer.name ? "1" : formatSpread(ratioTo(name), 2),
  ]);
  const targets = aim(programs, { executable: 1.1 }, (program) => ({
    what: `${wayOf(program).name} to ${peer.name}`,
    ratio: ratioTo(wayOf(program).name),
  }));
  publish("memory", "Peak of resident memory", [
    ...wrap(
      `One call over TLS of a program that is read from the disk, ${rounds} rounds in turn; of the script, the largest of its processes.`,
    ),
    "",
    ...formatTable(["way", "MiB", `ratio to ${peer.name}`], rows),
    ...judge(targets),
  ]);
} finally {
  rig.close();
}
