import { SysctxError } from "../errors.ts";
import { describeDuration } from "./duration.ts";
import type { Deadline } from "./deadline.ts";

/**
 * Returns what the work gives, or fails when the command's time limit comes first: what cannot be
 * cancelled is no longer waited for. `unfinished` says what was missing, e.g. `standard input did
 * not end`. Errors: timeout.
 */
export async function withinLimit<T>(
  work: Promise<T>,
  unfinished: string,
  { deadline }: { readonly deadline: () => Promise<Deadline> },
): Promise<T> {
  const { signal, limit } = await deadline();
  let give = () => {};
  const late = new Promise<never>((_resolve, reject) => {
    give = () =>
      reject(
        new SysctxError("timeout", `timed out after ${describeDuration(limit)}: ${unfinished}`),
      );
    if (signal.aborted) give();
    signal.addEventListener("abort", give);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    signal.removeEventListener("abort", give);
  }
}
