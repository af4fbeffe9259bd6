import { globSync } from "node:fs";

/**
 * Returns the environment in which a child's clock is another, e.g. `+2h` or `@2024-06-01
 * 00:00:00`; durations stay right. Set directly, because the faketime command stays between us and
 * the child, and would catch its signals.
 */
export function fakeClock(time: string): Record<string, string> {
  const [library] = globSync("/usr/lib/*/faketime/libfaketime.so.1");
  if (library === undefined) throw new Error("libfaketime is missing: run test/faults/run.sh");
  return {
    LD_PRELOAD: library,
    FAKETIME: time,
    FAKETIME_DONT_FAKE_MONOTONIC: "1",
    TZ: "UTC",
  };
}
