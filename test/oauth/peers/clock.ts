/**
 * A clock of one server inside this process: `Date.now()` is shifted for what runs under
 * `withOffset`, and nothing else.
 */
import { AsyncLocalStorage } from "node:async_hooks";

const offsets = new AsyncLocalStorage<number>();
const realNow = Date.now;
Date.now = () => realNow() + (offsets.getStore() ?? 0);

/** Runs the work with a clock that is this many milliseconds ahead. */
export function withOffset<T>(milliseconds: number, work: () => T): T {
  return offsets.run(milliseconds, work);
}
