/** Arbitrary input, seeded, so that a failure is the same on each run. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { SysctxError } from "../../src/errors.ts";
import type { ErrorCode } from "../../src/errors.ts";

/** Any sequence of UTF-16 units, halves of pairs among them. */
export const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 100 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 })
    .map((units) => String.fromCharCode(...units)),
);

/** Any bytes, the empty sequence among them. */
export const anyBytes = fc.uint8Array({ maxLength: 300 });

/** Runs the property with its own seed, so that adding a test does not change the others. */
export function check<T extends unknown[]>(
  seed: number,
  property: fc.IProperty<T>,
  numRuns = 1_000,
): void {
  fc.assert(property, { seed, numRuns });
}

/**
 * Returns what the work returns, or the error that it throws, which must be one that is reported to
 * a person.
 */
export function outcomeOf<T>(work: () => T, ...codes: readonly ErrorCode[]): T | SysctxError {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof SysctxError)) throw error;
    assert.ok(codes.includes(error.code), `${error.code}: ${error.message}`);
    assert.doesNotMatch(error.message, /[\r\n]/, "a message is one line");
    return error;
  }
}
