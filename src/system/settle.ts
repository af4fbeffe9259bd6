import { SysctxError } from "../errors.ts";
import type { Clock } from "../ports.ts";

/** A change that is made again until it holds. */
export interface Settling {
  /** Says which parts of the change the server does not show. */
  readonly findLost: () => Promise<readonly string[]>;
  readonly putAgain: () => Promise<unknown>;
  readonly warn: (message: string) => void;
}

const firstPause = 1_000;
const longestPause = 15_000;
/** The change must be seen on every read for this part of the whole time. */
const settledPart = 1 / 4;

/**
 * Reads back until a change holds, and makes it again where the server lost it: right after an
 * agent's registration a PUT can be accepted and then overwritten. Resolves when every read of a
 * quarter of `limit` (milliseconds) showed it. Errors: change_lost when it does not hold within the
 * limit.
 */
export async function settle(settling: Settling, clock: Clock, limit: number): Promise<void> {
  const start = clock.elapsed();
  let heldSince = start;
  for (let pause = firstPause; ; pause = Math.min(longestPause, pause * 2)) {
    const left = start + limit - clock.elapsed();
    const toHold = heldSince + limit * settledPart - clock.elapsed();
    await clock.sleep(Math.max(0, Math.min(pause, left, Math.max(toHold, 1))));
    const lost = await settling.findLost();
    const now = clock.elapsed();
    if (lost.length === 0 && now - heldSince >= limit * settledPart) return;
    if (now - start >= limit) {
      if (lost.length === 0) return;
      throw new SysctxError(
        "change_lost",
        `the server did not keep the change: ${lost.join(", ")}`,
      );
    }
    if (lost.length > 0) {
      settling.warn(`the server lost ${lost.join(", ")}; sending it again`);
      await settling.putAgain();
      heldSince = clock.elapsed();
      pause = firstPause / 2;
    }
  }
}
