import assert from "node:assert/strict";
import { inspect } from "node:util";
import { SysctxError } from "../../src/errors.ts";
import type { ErrorCode } from "../../src/errors.ts";

/** Returns the error that the work throws; fails if it throws none, or one of another code. */
export function errorOf(work: () => unknown, code: ErrorCode): SysctxError {
  try {
    const value = work();
    assert.fail(`expected ${code}, and there was no error but ${inspect(value)}`);
  } catch (error) {
    return requireCode(error, code);
  }
}

/** The same for work that answers later. */
export async function rejectionOf(work: Promise<unknown>, code: ErrorCode): Promise<SysctxError> {
  const outcome = await work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if (!("error" in outcome)) {
    assert.fail(`expected ${code}, and there was no error but ${inspect(outcome.value)}`);
  }
  return requireCode(outcome.error, code);
}

function requireCode(error: unknown, code: ErrorCode): SysctxError {
  if (!(error instanceof SysctxError)) throw error;
  assert.equal(error.code, code, error.message);
  assert.doesNotMatch(error.message, /[\r\n]/, "a message is one line");
  return error;
}
