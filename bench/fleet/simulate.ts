import type { AuthScheme } from "../../src/auth/scheme.ts";
import { SysctxError } from "../../src/errors.ts";
import type { Clock, Transport } from "../../src/ports.ts";
import { startSplay } from "../../src/system/attempts.ts";
import type { AttemptPolicy } from "../../src/system/attempts.ts";
import { createClient } from "../../src/system/client.ts";
import type { Observer } from "../../src/system/client.ts";
import { startDeadline } from "../../src/system/deadline.ts";
import type { ApiRequest } from "../../src/system/request.ts";
import { createLimitedApi } from "./limited-api.ts";
import type { ApiLimits } from "./limited-api.ts";
import { sendAsPeer } from "./peers.ts";
import type { Peer } from "./peers.ts";
import { createRandom } from "./random.ts";
import { createVirtualTime } from "./virtual-time.ts";

/** The fleet that boots. Times in milliseconds. */
export interface Fleet {
  readonly hosts: number;
  /** All hosts have booted by then. */
  readonly bootWithin: number;
  readonly seed: number;
}

/** Who sends: the program's own code with one of its policies, or somebody else's rule. */
export type Sender = { readonly policy: AttemptPolicy } | { readonly peer: Peer };

export interface Outcome {
  /** Of all hosts, from 0 to 1. */
  readonly succeeded: number;
  readonly requestsPerHost: number;
  /** The most requests that arrived in one second. */
  readonly peak: number;
  /** The same, from ten seconds after the last boot on: a second herd shows here. */
  readonly laterPeak: number;
  /**
   * Seconds from boot to answer that 99 of 100 successful hosts stayed under; undefined when there
   * are none.
   */
  readonly p99: number | undefined;
}

/** Thu, 01 Jan 2026 00:00:00 GMT. */
const start = Date.UTC(2026, 0, 1);
const secondHerd = 10_000;

/**
 * Lets a fleet boot in virtual time and returns what became of it: the same for the same fleet,
 * sender and limits.
 */
export async function simulateFleet(
  fleet: Fleet,
  sender: Sender,
  limits: ApiLimits,
): Promise<Outcome> {
  const time = createVirtualTime(start);
  const api = createLimitedApi(time, limits);
  const boots = createRandom(fleet.seed);
  const waits: number[] = [];
  let ended = 0;
  const runHost = async (index: number) => {
    const booted = time.clock.elapsed();
    // Each host has numbers of its own, so that no host's luck depends on another's.
    const random = createRandom(fleet.seed ^ Math.imul(index + 1, 0x9e3779b1));
    const host = { id: hostId(index), clock: time.clock, random, transport: api.openTransport() };
    if (await callOnce(sender, host)) waits.push(time.clock.elapsed() - booted);
    ended += 1;
  };
  const hosts: Promise<void>[] = [];
  for (let index = 0; index < fleet.hosts; index += 1) {
    time.schedule(boots() * fleet.bootWithin, () => hosts.push(runHost(index)));
  }
  await time.run(() => ended === fleet.hosts);
  await Promise.all(hosts);
  return summarize(fleet, waits, api.arrivals);
}

/** Ids that differ in their last digits only, as those of hosts which registered together. */
export function hostId(index: number): string {
  return `5f3c0de0${index.toString(16).padStart(16, "0")}`;
}

interface SimulatedHost {
  readonly id: string;
  readonly clock: Clock;
  readonly random: () => number;
  readonly transport: Transport;
}

/** RSA is not what is measured here. */
const unsigned: AuthScheme = {
  name: "unsigned",
  secretHeaders: [],
  timeRefusals: [],
  authorize: (request) => request,
};

/** Nobody watches. */
export const silent: Observer = {
  sending: () => undefined,
  received: () => undefined,
  failed: () => undefined,
  waiting: () => undefined,
  warn: () => undefined,
};

function callOnce(sender: Sender, host: SimulatedHost): Promise<boolean> {
  const request: ApiRequest = { method: "GET", path: `/api/systems/${host.id}` };
  return "policy" in sender
    ? callAsSysctx(sender.policy, request, host)
    : sendAsPeer(sender.peer, { ...request, headers: {} }, host).then((status) => status === 200);
}

/**
 * The way of a command: the time limit starts, the host waits for its turn, and one client sends.
 */
async function callAsSysctx(
  policy: AttemptPolicy,
  request: ApiRequest,
  { id, ...host }: SimulatedHost,
): Promise<boolean> {
  const deadline = startDeadline(host.clock, policy.total);
  try {
    await host.clock.sleep(startSplay(id, policy), deadline.signal);
    const client = createClient({
      ...host,
      scheme: unsigned,
      policy,
      deadline,
      userAgent: "sysctx/bench",
      alwaysTyped: true,
      observer: silent,
      gatherEvidence: () => undefined,
    });
    return (await client.send(request)).status === 200;
  } catch (error) {
    if (error instanceof SysctxError && error.code === "timeout") return false;
    throw error;
  } finally {
    deadline.cancel();
  }
}

function summarize(fleet: Fleet, waits: number[], arrivals: readonly number[]): Outcome {
  const counts = Array.from(arrivals, (count) => count ?? 0);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const sorted = waits.sort((left, right) => left - right);
  const p99 = sorted[Math.ceil(sorted.length * 0.99) - 1];
  return {
    succeeded: sorted.length / fleet.hosts,
    requestsPerHost: total / fleet.hosts,
    peak: Math.max(...counts),
    laterPeak: Math.max(0, ...counts.slice((fleet.bootWithin + secondHerd) / 1000)),
    p99: p99 === undefined ? undefined : p99 / 1000,
  };
}
