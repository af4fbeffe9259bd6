import type { Clock, Transport, WireRequest } from "../../src/ports.ts";
import { parseRetryAfter } from "../../src/system/attempts.ts";

/** How somebody else repeats a request. Times in milliseconds. */
export interface Peer {
  readonly attempts: number;
  /** The longest wait before the first request. */
  readonly splay: number;
  /** The wait after attempt `n` (from 1). */
  wait(attempt: number, random: () => number, retryAfter: number | undefined): number;
}

const exponential = (base: number, cap: number, attempt: number) =>
  Math.min(cap, base * 2 ** (attempt - 1));

/** Full jitter: anything between nothing and the exponential wait. */
const fullJitter = (base: number, cap: number, attempts: number, splay = 0): Peer => ({
  attempts,
  splay,
  wait: (attempt, random) => random() * exponential(base, cap, attempt),
});

/** What others do by default. Source: their documentation and their sources. */
export const peers = {
  none: { attempts: 1, splay: 0, wait: () => 0 },
  undici: { attempts: 6, splay: 0, wait: (attempt) => exponential(500, 30_000, attempt) },
  curl: { attempts: 6, splay: 0, wait: (attempt) => exponential(1_000, 600_000, attempt) },
  aws: fullJitter(1_000, 20_000, 3),
  jitterBase1: fullJitter(1_000, 20_000, 8),
  jitterBase2: fullJitter(2_000, 60_000, 8),
  jitterBase2Splay30: fullJitter(2_000, 60_000, 8, 30_000),
  /** Comes back at exactly the requested moment. */
  obedient: {
    attempts: 8,
    splay: 0,
    wait: (attempt, random, retryAfter) =>
      retryAfter ?? random() * exponential(2_000, 60_000, attempt),
  },
} as const satisfies Record<string, Peer>;

export interface PeerTools {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly random: () => number;
}

/** Sends a request as a peer does, without any time limit. Returns the last status. */
export async function sendAsPeer(
  peer: Peer,
  request: WireRequest,
  { transport, clock, random }: PeerTools,
): Promise<number> {
  const { signal } = new AbortController();
  await clock.sleep(random() * peer.splay);
  for (let attempt = 1; ; attempt += 1) {
    const delivery = await transport.send(request, signal);
    if (delivery.kind === "failure") throw delivery.failure.error;
    const { status, headers } = delivery.reply;
    if (status !== 503 || attempt === peer.attempts) return status;
    const retryAfter = parseRetryAfter(headers.get("retry-after"), clock.now());
    await clock.sleep(peer.wait(attempt, random, retryAfter));
  }
}
