import { setTimeout as wait } from "node:timers/promises";
import type { Clock } from "../ports.ts";

/** This machine's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  // Not performance.now(): it loads all of perf_hooks.
  elapsed: () => Number(process.hrtime.bigint()) / 1e6,
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
