import { SysctxError } from "../errors.ts";
import type { Change } from "../system/change.ts";

/** What became of one difference. */
export type Outcome = Change | { readonly id: string; readonly error: SysctxError };

/** Returns the error with what it is about in front. An error that is not ours is rethrown. */
export function nameError(id: string, error: unknown): SysctxError {
  if (!(error instanceof SysctxError)) throw error;
  return new SysctxError(error.code, `${id}: ${error.message}`, {
    hint: error.hint,
    status: error.status,
  });
}
