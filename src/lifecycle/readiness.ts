import { SysctxError } from "../errors.ts";
import type { ErrorCode } from "../errors.ts";
import type { Clock } from "../ports.ts";
import type { Deadline } from "../system/deadline.ts";
import { describeDuration } from "../system/duration.ts";

/**
 * What a host needs before its first call, in the order in which an agent's registration brings it.
 */
export interface Readiness {
  /**
   * Reads config and key again and asks the API; throws a SysctxError that says what is still
   * missing.
   */
  readonly examine: () => Promise<void>;
  /** Resolves when a file that matters may have changed, or the signal aborts. */
  readonly untilChange: (signal: AbortSignal) => Promise<void>;
  /** Reports a change of state, as text. */
  readonly tell: (state: string) => void;
}

/**
 * How often to look again where no change is signalled: folders that can't be watched, and the API.
 */
const interval = 5_000;
const apiInterval = 15_000;

/**
 * Resolves when the host is ready: config there, systemKey in it, key readable, and the API
 * answers. Errors: what was still missing when the time limit ended.
 */
export async function waitUntilReady(
  { examine, untilChange, tell }: Readiness,
  clock: Clock,
  deadline: Deadline,
): Promise<void> {
  let told = "";
  for (;;) {
    const missing = await attempt(examine);
    if (missing === undefined) return;
    if (missing.message !== told) tell(missing.message);
    told = missing.message;
    if (deadline.remaining() > 0) await pause(missing, untilChange, clock, deadline);
    if (deadline.remaining() <= 0) throw notReady(missing, deadline);
  }
}

/** Waiting does not fix a wrong argument, a wrong setting or a defect. */
const hopeless = new Set<ErrorCode>(["internal", "usage", "settings_invalid", "input_failed"]);

async function attempt(examine: () => Promise<void>): Promise<SysctxError | undefined> {
  try {
    await examine();
    return undefined;
  } catch (error) {
    if (error instanceof SysctxError && !hopeless.has(error.code)) return error;
    throw error;
  }
}

function notReady({ code, message, hint, status }: SysctxError, { limit }: Deadline): SysctxError {
  return new SysctxError(code, `not ready after ${describeDuration(limit)}: ${message}`, {
    hint,
    status,
  });
}

/** A change of a file, the interval or the time limit, whichever comes first. */
async function pause(
  missing: SysctxError,
  untilChange: Readiness["untilChange"],
  clock: Clock,
  deadline: Deadline,
): Promise<void> {
  const over = new AbortController();
  const signal = AbortSignal.any([over.signal, deadline.signal]);
  try {
    await Promise.race([
      untilChange(signal),
      clock.sleep(missing.status === undefined ? interval : apiInterval, signal),
    ]);
  } finally {
    over.abort();
  }
}
