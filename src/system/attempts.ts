import type { TransportFailure } from "../ports.ts";
import { parseHttpDate } from "../signing/http-date.ts";

/** How often a request is tried and how long it may all take. Times in milliseconds. */
export interface AttemptPolicy {
  readonly retries: number;
  readonly base: number;
  readonly cap: number;
  readonly total: number;
  /**
   * The longest wait before the first request, so that hosts which boot together do not call
   * together.
   */
  readonly splay: number;
}

/**
 * Who is waiting decides: a person, a fleet that boots, or a host that goes down. Ten attempts at
 * first boot, because the simulated fleet loses 3 % of its hosts with eight when the API is down
 * for its first minute (bench/fleet.ts).
 */
export const attemptPolicies = {
  interactive: { retries: 2, base: 500, cap: 20_000, total: 30_000, splay: 0 },
  firstBoot: { retries: 9, base: 2_000, cap: 60_000, total: 180_000, splay: 60_000 },
  shutdown: { retries: 2, base: 500, cap: 2_000, total: 10_000, splay: 0 },
} as const satisfies Record<string, AttemptPolicy>;

/**
 * Returns a host's own start delay in milliseconds: the same on each of its runs, spread evenly
 * over all hosts (FNV-1a of its id). The delay counts against the time limit.
 */
export function startSplay(hostId: string, { splay }: AttemptPolicy): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(hostId, "utf8")) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  // Ids that differ in their last digits only must differ in the high bits too.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0;
  return (((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32) * splay;
}

const repeatableStatuses = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * Says whether an answer may be asked for again; all System Context calls can be repeated safely.
 */
export function isRepeatableStatus(status: number): boolean {
  return repeatableStatuses.has(status);
}

/** Says whether the server may have acted although no answer, or only a gateway's, arrived. */
export function mayHaveActed(outcome: TransportFailure | number): boolean {
  return typeof outcome === "number"
    ? [408, 500, 502, 504].includes(outcome)
    : outcome.mayHaveArrived;
}

/**
 * Returns how long to wait after attempt `n` (from 1), in milliseconds: full jitter, with
 * Retry-After as a floor that has jitter of its own, so that hosts with the same answer do not come
 * back together.
 */
export function backOff(
  attempt: number,
  policy: AttemptPolicy,
  random: () => number,
  retryAfter: number | undefined,
): number {
  const wait = random() * Math.min(policy.cap, policy.base * 2 ** (attempt - 1));
  return retryAfter === undefined ? wait : Math.max(wait, retryAfter + random() * retryAfter);
}

/**
 * Returns a Retry-After value in milliseconds: whole seconds or an HTTP-date. Anything else is
 * undefined.
 */
export function parseRetryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const time = parseHttpDate(value);
  return time === undefined ? undefined : Math.max(0, time - now);
}
