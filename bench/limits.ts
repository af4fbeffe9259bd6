/**
 * How late a time limit and a signal end a call whose server never answers. Words: the programs to
 * measure.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { formatTable } from "./fleet/table.ts";
import { findPrograms } from "./rig/programs.ts";
import { publish } from "./rig/results.ts";
import { openRig } from "./rig/rig.ts";
import type { Way } from "./rig/run.ts";
import { openSilentServer } from "./rig/silent-server.ts";
import type { SilentServer } from "./rig/silent-server.ts";
import { formatSpread, ratioOf, spreadOf } from "./rig/statistics.ts";

const rounds = 21;
/** Milliseconds. */
const limit = 1_000;
const peer = "curl";

/** A way, how it must end, and the milliseconds of each round. */
interface Measured extends Way {
  readonly end: number | NodeJS.Signals;
  readonly late: number[];
}

/** Starts a way and resolves with the moment of its end. Rejects when it ends otherwise. */
async function untilEnd({ name, command, env, end }: Measured, started = (_pid: number) => {}) {
  const [file = "", ...words] = command;
  const child = spawn(file, words, { env, stdio: "ignore" });
  started(child.pid ?? 0);
  const [code, signal] = (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
  const at = performance.now();
  if ((code ?? signal) !== end) throw new Error(`${name} ended with ${code ?? signal}, not ${end}`);
  return at;
}

/** From the limit, counted from the start of the process, to its end. */
async function measureLimit(way: Measured): Promise<number> {
  const started = performance.now();
  return (await untilEnd(way)) - started - limit;
}

/** From a signal to a program that waits for its answer to its end. */
async function measureSignal(way: Measured, server: SilentServer): Promise<number> {
  let sent = NaN;
  const ended = await untilEnd(way, (pid) => {
    void server
      .asked()
      .then(() => wait(100))
      .then(() => {
        sent = performance.now();
        process.kill(pid, "SIGTERM");
      });
  });
  return ended - sent;
}

/** In turn, A B C A B C, after one round that does not count. */
async function takeTurns(
  ways: readonly Measured[],
  measure: (way: Measured) => Promise<number>,
): Promise<readonly string[]> {
  for (let round = 0; round <= rounds; round += 1)
    for (const way of ways) {
      const late = await measure(way);
      if (round > 0) way.late.push(late);
    }
  const peers = ways.find(({ name }) => name === peer)?.late ?? [];
  const rows = ways.map(({ name, late }) => [
    name,
    formatSpread(spreadOf(late), 0),
    name === peer ? "1" : formatSpread(ratioOf(late, peers), 1),
  ]);
  return formatTable(["way", "ms", `ratio to ${peer}`], rows);
}

const rig = await openRig();
const server = await openSilentServer();
try {
  const env = { ...rig.near, SYSCTX_URL: server.origin };
  const seconds = String(limit / 1_000);
  const programs = findPrograms();
  const way = (name: string, command: readonly string[], end: Measured["end"]): Measured => ({
    ...{ name, command, env, end },
    late: [],
  });
  const limits = [
    ...programs.map(({ name, path }) => way(name, [path, "get", "--timeout", `${limit}ms`], 6)),
    way(peer, ["curl", "-s", "--max-time", seconds, server.origin], 28),
    way("timeout sleep", ["timeout", seconds, "sleep", "60"], 124),
  ];
  const signals = [
    ...programs.map(({ name, path }) => way(name, [path, "get"], "SIGTERM")),
    way(peer, ["curl", "-s", server.origin], "SIGTERM"),
  ];
  publish("limits", "How late a limit and a signal end a call", [
    `\`get\` of a server that never answers, ${rounds} rounds. After a limit of ${limit} ms, counted from the start of`,
    "the process:",
    "",
    ...(await takeTurns(limits, measureLimit)),
    "",
    "After SIGTERM, while the answer is waited for:",
    "",
    ...(await takeTurns(signals, (one) => measureSignal(one, server))),
  ]);
} finally {
  server.close();
  rig.close();
}
