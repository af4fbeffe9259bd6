import { setTimeout as wait } from "node:timers/promises";
import type { Clock } from "../ports.ts";

/** This machine's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  async sleep(milliseconds, signal) {
    try {
      await wait(milliseconds, undefined, { signal });
    } catch {
      // Aborted: the caller looks at its signal.
    }
  },
  alarm(milliseconds) {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), milliseconds);
    return { signal: controller.signal, cancel: () => clearTimeout(timer) };
  },
};
