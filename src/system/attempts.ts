import type { TransportFailure } from "../ports.ts";
import { parseHttpDate } from "../signing/http-date.ts";

/** How often a request is tried and how long it may all take. Times in milliseconds. */
export interface AttemptPolicy {
  readonly retries: number;
  readonly base: number;
  readonly cap: number;
  readonly total: number;
}

export const attemptPolicies = {
  interactive: { retries: 2, base: 500, cap: 20_000, total: 30_000 },
} as const satisfies Record<string, AttemptPolicy>;

const repeatableStatuses = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Says whether an answer may be asked for again; all System Context calls can be repeated safely. */
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
 * Returns how long to wait after attempt `n` (from 1), in milliseconds: full jitter, with Retry-After as a floor that has
 * jitter of its own, so that hosts which were told the same do not come back together.
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

/** Returns a Retry-After value in milliseconds: whole seconds or an HTTP-date. Anything else is undefined. */
export function parseRetryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const time = parseHttpDate(value);
  return time === undefined ? undefined : Math.max(0, time - now);
}
