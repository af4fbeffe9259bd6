import { attemptPolicies } from "../../src/system/attempts.ts";
import type { ApiLimits } from "./limited-api.ts";
import { peers } from "./peers.ts";
import { simulateFleet } from "./simulate.ts";
import type { Fleet, Outcome, Sender } from "./simulate.ts";

export interface Scenario {
  readonly name: string;
  readonly sender: Sender;
  readonly limits?: Partial<ApiLimits>;
}

export interface Row {
  readonly name: string;
  readonly outcome: Outcome;
}

const { firstBoot, interactive } = attemptPolicies;

/** The row that the target is about. */
export const targetName = "sysctx first boot";

const downFor60 = { downUntil: 60_000 };
const retryAfter30 = { retryAfter: 30 };

/** One row of the table each, the program's own code in those that begin with `sysctx`. */
export const scenarios: readonly Scenario[] = [
  { name: "no retry", sender: { peer: peers.none } },
  { name: "undici's default", sender: { peer: peers.undici } },
  { name: "curl --retry 5", sender: { peer: peers.curl } },
  { name: "AWS standard, 3 attempts", sender: { peer: peers.aws } },
  { name: "full jitter, base 1, cap 20, 8 attempts", sender: { peer: peers.jitterBase1 } },
  { name: "full jitter, base 2, cap 60, 8 attempts", sender: { peer: peers.jitterBase2 } },
  { name: "the same, splay 30", sender: { peer: peers.jitterBase2Splay30 } },
  { name: targetName, sender: { policy: firstBoot } },
  { name: "sysctx interactive", sender: { policy: interactive } },
  { name: "down 60 s: undici's default", sender: { peer: peers.undici }, limits: downFor60 },
  { name: "down 60 s: curl --retry 5", sender: { peer: peers.curl }, limits: downFor60 },
  { name: "down 60 s: AWS standard", sender: { peer: peers.aws }, limits: downFor60 },
  {
    name: "down 60 s: full jitter, base 2, cap 60",
    sender: { peer: peers.jitterBase2 },
    limits: downFor60,
  },
  { name: "down 60 s: sysctx first boot", sender: { policy: firstBoot }, limits: downFor60 },
  {
    name: "down 60 s, Retry-After 30: sysctx first boot",
    sender: { policy: firstBoot },
    limits: { ...downFor60, ...retryAfter30 },
  },
  {
    name: "Retry-After 30, obeyed exactly",
    sender: { peer: peers.obedient },
    limits: retryAfter30,
  },
  {
    name: "Retry-After 30, sysctx without splay",
    sender: { policy: { ...firstBoot, splay: 0 } },
    limits: retryAfter30,
  },
  {
    name: "Retry-After 30, sysctx first boot",
    sender: { policy: firstBoot },
    limits: retryAfter30,
  },
];

/**
 * Runs the scenarios one after the other against an API that serves `perSecond` requests a second.
 */
export async function runScenarios(
  fleet: Fleet,
  perSecond: number,
  chosen: readonly Scenario[] = scenarios,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const { name, sender, limits } of chosen) {
    const all: ApiLimits = { perSecond, downUntil: 0, retryAfter: undefined, ...limits };
    rows.push({ name, outcome: await simulateFleet(fleet, sender, all) });
  }
  return rows;
}

/** What the first-boot profile promises. */
export const target = { succeeded: 0.999, requestsPerHost: 1.2 } as const;

/** Returns a sentence that says how the target is missed, or undefined when it is met. */
export function findMiss(rows: readonly Row[]): string | undefined {
  const outcome = rows.find(({ name }) => name === targetName)?.outcome;
  if (outcome === undefined) return `there is no row for ${targetName}`;
  const { succeeded, requestsPerHost } = outcome;
  if (succeeded >= target.succeeded && requestsPerHost <= target.requestsPerHost) return undefined;
  return (
    `${targetName}: ${(succeeded * 100).toFixed(2)} % succeed at ${requestsPerHost.toFixed(2)} requests per host; ` +
    `the target is at least ${target.succeeded * 100} % at no more than ${target.requestsPerHost}`
  );
}
