import type { Clock } from "../ports.ts";

/** The one time limit of a command: DNS, connect, TLS, answers, back-off, all of it. */
export interface Deadline {
  /** Milliseconds, as set. */
  readonly limit: number;
  readonly signal: AbortSignal;
  /** Milliseconds that are left. */
  remaining(): number;
  cancel(): void;
}

/** Starts the time limit now. */
export function startDeadline(clock: Clock, limit: number): Deadline {
  const end = clock.elapsed() + limit;
  const { signal, cancel } = clock.alarm(limit);
  return { limit, signal, cancel, remaining: () => end - clock.elapsed() };
}
