import type { Clock } from "../../src/ports.ts";

export interface VirtualClock extends Clock {
  /** Every wait so far, in milliseconds, as asked for. */
  readonly sleeps: readonly number[];
  /** Lets time pass; alarms go off on the way. */
  advance(milliseconds: number): void;
  /** Moves to a time on the wall (milliseconds since 1970), forward only. */
  moveTo(time: number): void;
  /** Sets the wall clock and leaves durations alone, as an administrator does. */
  setWall(time: number): void;
}

/** A clock that stands still until it is moved. Sleeping moves it. */
export function createVirtualClock(start: number): VirtualClock {
  let passed = 0;
  let offset = start;
  const sleeps: number[] = [];
  const alarms = new Map<AbortController, number>();

  const now = () => offset + passed;
  const advance = (milliseconds: number) => {
    passed += milliseconds;
    for (const [controller, at] of alarms) if (at <= passed) controller.abort();
  };
  return {
    sleeps,
    now,
    elapsed: () => passed,
    advance,
    moveTo(time) {
      if (time < now()) throw new Error("time does not go back");
      advance(time - now());
    },
    setWall(time) {
      offset = time - passed;
    },
    sleep(milliseconds, signal) {
      sleeps.push(milliseconds);
      const next = Math.min(
        ...[...alarms].filter(([it]) => it.signal === signal).map(([, at]) => at),
      );
      advance(Math.min(milliseconds, Math.max(0, next - passed)));
      return Promise.resolve();
    },
    alarm(milliseconds) {
      const controller = new AbortController();
      alarms.set(controller, passed + milliseconds);
      return { signal: controller.signal, cancel: () => void alarms.delete(controller) };
    },
  };
}
