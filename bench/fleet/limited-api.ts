import { SysctxError } from "../../src/errors.ts";
import type { Transport, WireReply } from "../../src/ports.ts";
import { formatHttpDate } from "../../src/signing/http-date.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** What the API can do. Times in milliseconds. */
export interface ApiLimits {
  /** Requests that are served in each second; every further one gets 503. */
  readonly perSecond: number;
  /** Until then nothing is served. */
  readonly downUntil: number;
  /** Seconds, sent with each 503. */
  readonly retryAfter: number | undefined;
}

/** From a request's departure to its answer's arrival. */
const roundTrip = 100;

export interface LimitedApi {
  /** The way of one host to it. */
  readonly openTransport: () => Transport;
  /** Requests that arrived in each second since the start. */
  readonly arrivals: readonly number[];
}

/** Returns an API in virtual time that counts what arrives and serves so many requests a second. */
export function createLimitedApi(time: VirtualTime, limits: ApiLimits): LimitedApi {
  const arrivals: number[] = [];
  const answer = (): WireReply => {
    // All requests take the same time to arrive, so the order of departure is the order of arrival.
    const at = time.clock.elapsed() + roundTrip / 2;
    const second = Math.floor(at / 1000);
    const earlier = arrivals[second] ?? 0;
    arrivals[second] = earlier + 1;
    const isServed = at >= limits.downUntil && earlier < limits.perSecond;
    const headers = new Map([["date", formatHttpDate(time.clock.now() + roundTrip / 2)]]);
    if (isServed) return { status: 200, headers, body: Buffer.from("{}") };
    if (limits.retryAfter !== undefined) headers.set("retry-after", String(limits.retryAfter));
    return { status: 503, headers, body: Buffer.from("") };
  };
  const openTransport = (): Transport => ({
    trusted: true,
    proxy: undefined,
    async send(_request, signal) {
      const reply = answer();
      await time.clock.sleep(roundTrip, signal);
      if (!signal.aborted) return { kind: "reply", reply };
      const error = new SysctxError(
        "timeout",
        "the time limit was reached before the response arrived",
      );
      return { kind: "failure", failure: { error, repeatable: false, mayHaveArrived: true } };
    },
    close: () => undefined,
  });
  return { openTransport, arrivals };
}
