import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { systemClock } from "../../src/host/clock.ts";

describe("the machine's clock", () => {
  test("sleeps no shorter than asked, or until the signal", async () => {
    const start = systemClock.elapsed();
    await systemClock.sleep(20);
    assert.ok(systemClock.elapsed() - start >= 19);
    // Whoever waits for this is ended by the test runner.
    const day = 86_400_000;
    await systemClock.sleep(day, AbortSignal.abort());
    const controller = new AbortController();
    setImmediate(() => controller.abort());
    await systemClock.sleep(day, controller.signal);
  });

  test("gives an alarm that goes off, or is taken back and holds nothing up", async () => {
    const alarm = systemClock.alarm(5);
    await new Promise((resolve) => alarm.signal.addEventListener("abort", resolve));
    const cancelled = systemClock.alarm(60_000);
    cancelled.cancel();
    assert.equal(cancelled.signal.aborted, false);
  });
});
