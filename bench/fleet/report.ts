import { availableParallelism, cpus } from "node:os";
import { target, targetName } from "./scenarios.ts";
import type { Row } from "./scenarios.ts";
import type { SocketOutcome } from "./sockets.ts";
import { formatRows, formatShare, formatTable } from "./table.ts";

export interface Simulation {
  readonly hosts: number;
  readonly perSecond: number;
  readonly bootWithin: number;
  readonly seed: number;
  readonly rows: readonly Row[];
  readonly seconds: number;
}

export interface SocketRuns {
  readonly name: string;
  readonly runs: readonly SocketOutcome[];
}

export interface Sockets {
  readonly hosts: number;
  readonly keys: number;
  readonly perSecond: number;
  /** How much faster the policy's times pass than in the field. */
  readonly speed: number;
  readonly fleets: readonly SocketRuns[];
  /** Peak resident set of the process that holds all clients. */
  readonly peakMiB: number;
}

/** Returns the result as Markdown. `date` is an ISO date. */
export function formatReport(simulation: Simulation, sockets: Sockets, date: string): string {
  const lines = [
    "# A fleet that boots together",
    "",
    `Written by \`node bench/fleet.ts\` on ${date}: ${describeMachine()}.`,
    "",
    "## On paper",
    "",
    ...describeSimulation(simulation),
    "",
    ...formatRows(simulation.rows),
    "",
    "## In sockets",
    "",
    ...describeSockets(sockets),
    "",
    ...formatFleets(sockets.fleets),
  ];
  return `${lines.join("\n")}\n`;
}

/** Returns the middle value; of two middle ones the lower. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
}

/** Says whether every request of every run carried a signature that the emulator verified. */
export function isAllVerified({ fleets }: Sockets): boolean {
  return fleets.every(({ runs }) => runs.every(({ tally }) => tally.verified === tally.requests));
}

function describeMachine(): string {
  const model = cpus()[0]?.model.trim() ?? "unknown processor";
  return `${availableParallelism()} cores (${model}), ${process.platform} ${process.arch}, Node ${process.version}`;
}

function describeSimulation(simulation: Simulation): readonly string[] {
  const { hosts, perSecond, bootWithin, seed, seconds } = simulation;
  return [
    ...wrap(
      `${formatCount(hosts)} hosts boot within ${bootWithin / 1000} s against an API that serves ${perSecond} requests in ` +
        "each second and answers 503 to the rest; a round trip takes 0.1 s. Virtual time, seed " +
        `${seed}: the figures are the same on each run (this one took ${seconds.toFixed(0)} s). Rows with \`sysctx\` ` +
        "run the program's own client, deadline, splay and policies; the others are rules in `bench/fleet/peers.ts`. " +
        "Later peak is the busiest second from ten seconds after the last boot on; p99 is the time from boot to answer " +
        "that 99 of 100 successful hosts stayed under.",
    ),
    "",
    ...wrap(
      `Target: at least ${target.succeeded * 100} % succeed with at most ${target.requestsPerHost} requests per host, in ` +
        `the row \`${targetName}\`.`,
    ),
  ];
}

function describeSockets(sockets: Sockets): readonly string[] {
  const { hosts, keys, perSecond, speed, fleets, peakMiB } = sockets;
  const tallies = fleets.flatMap(({ runs }) => runs.map(({ tally }) => tally));
  const requests = tallies.reduce((sum, tally) => sum + tally.requests, 0);
  const emulatorMiB = Math.max(...tallies.map((tally) => tally.peakMiB));
  return [
    ...wrap(
      `${formatCount(hosts)} clients in one process, each with a transport, a connection and a time limit of its own, sign ` +
        `with ${keys} RSA-2048 keys and change their own record in the emulator, which runs in another process and serves ` +
        `${perSecond} requests a second. All times of the first-boot policy are divided by ${speed}. Medians of ` +
        `${fleets[0]?.runs.length ?? 0} runs.`,
    ),
    "",
    ...wrap(
      `${isAllVerified(sockets) ? "All" : "Not all"} ${formatCount(requests)} signatures were verified by the emulator. ` +
        `Peak memory over the ${tallies.length} runs: ${peakMiB} MiB for all clients, ${emulatorMiB} MiB for the emulator.`,
    ),
  ];
}

function formatFleets(fleets: readonly SocketRuns[]): readonly string[] {
  const head = ["fleet", "succeed", "records changed", "requests/host", "seconds", "answers/s"];
  const rows = fleets.map(({ name, runs }) => {
    const of = (read: (run: SocketOutcome) => number) => median(runs.map(read));
    return [
      name,
      formatShare(of(({ succeeded }) => succeeded)),
      String(of(({ tally }) => tally.named)),
      of(({ tally, hosts }) => tally.requests / hosts).toFixed(2),
      of(({ seconds }) => seconds).toFixed(1),
      of(({ tally, seconds }) => tally.requests / seconds).toFixed(0),
    ];
  });
  return formatTable(head, rows);
}

function formatCount(count: number): string {
  return count.toLocaleString("en");
}

/** Breaks a paragraph into lines of at most 120 characters. */
function wrap(text: string): readonly string[] {
  return text.match(/\S(?:.{0,118}\S)?(?=\s|$)/g) ?? [];
}
