import { setImmediate as settled } from "node:timers/promises";
import type { Clock } from "../../src/ports.ts";

/** Time that passes only when nobody has anything left to do. */
export interface VirtualTime {
  readonly clock: Clock;
  /** Calls back at `at` (milliseconds since the start); returns how to take it back. */
  schedule(at: number, act: () => void): () => void;
  /** Lets time pass until `isDone` or until nothing is planned. */
  run(isDone: () => boolean): Promise<void>;
}

interface Planned {
  readonly at: number;
  readonly order: number;
  act: (() => void) | undefined;
}

const eventsPerTurn = 1_000;

/**
 * Returns a clock at `start` (milliseconds since 1970) for thousands of sleepers: an event queue
 * instead of timers.
 */
export function createVirtualTime(start: number): VirtualTime {
  const queue: Planned[] = [];
  let passed = 0;
  let planned = 0;

  function schedule(at: number, act: () => void): () => void {
    const entry: Planned = { at: Math.max(at, passed), order: planned, act };
    planned += 1;
    push(queue, entry);
    return () => (entry.act = undefined);
  }

  const sleep = (milliseconds: number, signal?: AbortSignal) =>
    new Promise<void>((resolve) => {
      if (signal?.aborted === true) return resolve();
      const wake = () => {
        cancel();
        signal?.removeEventListener("abort", wake);
        resolve();
      };
      const cancel = schedule(passed + milliseconds, wake);
      signal?.addEventListener("abort", wake);
    });

  const alarm = (milliseconds: number) => {
    const controller = new AbortController();
    const cancel = schedule(passed + milliseconds, () => controller.abort());
    return { signal: controller.signal, cancel };
  };

  function step(): void {
    let next = pop(queue);
    while (next !== undefined && next.act === undefined) next = pop(queue);
    if (next === undefined) return;
    passed = next.at;
    next.act?.();
  }

  async function run(isDone: () => boolean): Promise<void> {
    do {
      // Between two immediates every promise settles, and so all that follows from one event before
      // the next. Many at once, because each turn of Node's own loop costs more than the events in
      // it.
      for (let count = 1; count < eventsPerTurn; count += 1) setImmediate(step);
      await settled();
    } while (queue.length > 0 && !isDone());
  }

  const clock: Clock = { now: () => start + passed, elapsed: () => passed, sleep, alarm };
  return { clock, schedule, run };
}

function isBefore(left: Planned, right: Planned): boolean {
  return left.at < right.at || (left.at === right.at && left.order < right.order);
}

/** A binary heap, the earliest first. */
function push(queue: Planned[], entry: Planned): void {
  let index = queue.push(entry) - 1;
  while (index > 0) {
    const above = (index - 1) >> 1;
    const parent = queue[above] as Planned;
    if (!isBefore(entry, parent)) break;
    queue[index] = parent;
    index = above;
  }
  queue[index] = entry;
}

function pop(queue: Planned[]): Planned | undefined {
  const first = queue[0];
  const last = queue.pop();
  if (first === undefined || last === undefined || queue.length === 0) return first;
  let index = 0;
  for (;;) {
    const below = smallerChild(queue, index);
    const child = queue[below];
    if (child === undefined || !isBefore(child, last)) break;
    queue[index] = child;
    index = below;
  }
  queue[index] = last;
  return first;
}

function smallerChild(queue: readonly Planned[], index: number): number {
  const left = 2 * index + 1;
  const [first, second] = [queue[left], queue[left + 1]];
  return first !== undefined && second !== undefined && isBefore(second, first) ? left + 1 : left;
}
