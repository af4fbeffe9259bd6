import { parseHttpDate } from "../signing/http-date.ts";
import { describeDuration } from "./duration.ts";

/** A round trip longer than this says nothing about the clock (milliseconds). */
const longestRoundTrip = 15 * 60_000;
/**
 * A refusal with at least this difference is repeated once with the corrected time (milliseconds).
 */
export const repairThreshold = 4 * 60_000;
/**
 * A larger difference is never followed: whoever controls the answer could collect signatures for
 * the future.
 */
export const largestCorrection = 24 * 60 * 60_000;

/** When a request left and its answer arrived, by this host's clock (milliseconds since 1970). */
export interface RoundTrip {
  readonly sent: number;
  readonly received: number;
}

/**
 * Returns how far the server's clock is ahead of this host's, in milliseconds, or undefined when
 * the answer does not show it: no or an unparsable Date, an Age header (a cache answered), or too
 * long a round trip. Source: the clock skew algorithm of the AWS SDKs (aws-runtime,
 * service_clock_skew).
 */
export function measureSkew(
  headers: ReadonlyMap<string, string>,
  { sent, received }: RoundTrip,
): number | undefined {
  // A clock that was set back meanwhile gives a round trip below zero.
  const trip = received - sent;
  if (headers.has("age") || trip < 0 || trip > longestRoundTrip) return undefined;
  const server = parseHttpDate(headers.get("date") ?? "");
  return server === undefined ? undefined : server - (sent + received) / 2;
}

/** Says whether a measured difference may move the time that is signed. */
export function isFollowed(measured: number | undefined): measured is number {
  return measured !== undefined && Math.abs(measured) <= largestCorrection;
}

/** Returns a difference as text, e.g. `2 h 5 min behind`; `skew` as measured, server minus host. */
export function describeSkew(skew: number): string {
  return `${describeDuration(Math.abs(skew))} ${skew > 0 ? "behind" : "ahead"}`;
}
