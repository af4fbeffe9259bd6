import type { KeyObject } from "node:crypto";
import { parseHttpDate } from "./http-date.ts";
import { findNearMiss } from "./near-misses.ts";
import { verifyRsaSha256 } from "./rsa-sha256.ts";
import { parseSignatureHeader, signatureAlgorithm, signedHeaders } from "./signature-header.ts";
import { buildSigningString } from "./signing-string.ts";

/** A request as it arrived. `path` is the raw path and query of the request line. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly date: string | undefined;
  readonly authorization: string | undefined;
}

export interface VerifyOptions {
  /** Returns the public key of a keyId, or undefined when there is none. */
  readonly findKey: (keyId: string) => KeyObject | undefined;
  /** The verifier's clock, in milliseconds since 1970. */
  readonly now: number;
  /** How far the Date may be off, either way, in milliseconds. */
  readonly window: number;
}

export type VerifyFailure =
  | "authorization_missing"
  | "authorization_malformed"
  | "algorithm_unsupported"
  | "headers_not_covered"
  | "date_missing"
  | "date_unparsable"
  | "date_outside_window"
  | "key_unknown"
  | "signature_mismatch";

export type Verdict =
  | { readonly valid: true; readonly keyId: string; readonly age: number }
  | { readonly valid: false; readonly failure: VerifyFailure; readonly reason: string };

/**
 * The window that the specification recommends and the vendor's library uses: 300 s, in
 * milliseconds.
 */
export const defaultWindow = 300_000;

/**
 * Verifies a signed request: header, covered parts, Date window, then the signature itself. Returns
 * the keyId and the age of the Date in milliseconds, or the first thing that is wrong. Never
 * throws.
 */
export function verifyRequest(request: ReceivedRequest, options: VerifyOptions): Verdict {
  if (!request.authorization) return fail("authorization_missing", "no Authorization header");
  const parameters = parseSignatureHeader(request.authorization);
  if (typeof parameters === "string") return fail("authorization_malformed", parameters);
  const { keyId, algorithm, headers, signature } = parameters;
  if (algorithm !== signatureAlgorithm) {
    return fail(
      "algorithm_unsupported",
      `the algorithm is ${algorithm}, not ${signatureAlgorithm}`,
    );
  }
  if (headers.join(" ") !== signedHeaders) {
    return fail(
      "headers_not_covered",
      `the signature covers "${headers.join(" ")}", not "${signedHeaders}"`,
    );
  }
  const age = judgeDate(request.date, options);
  if (typeof age !== "number") return age;
  const key = options.findKey(keyId);
  if (key === undefined) return fail("key_unknown", `no public key for ${keyId}`);
  const parts = { method: request.method, path: request.path, date: request.date ?? "" };
  if (verifyRsaSha256(buildSigningString(parts), signature, key))
    return { valid: true, keyId, age };
  const nearMiss = findNearMiss(parts, signature, key);
  return fail(
    "signature_mismatch",
    nearMiss === undefined
      ? "the signature does not match this key, method, path, query and date"
      : `the signature was made over something else: ${nearMiss}`,
  );
}

/**
 * An unparsable date is refused: `NaN > window` is false, which is how some verifiers let every
 * date pass.
 */
function judgeDate(date: string | undefined, { now, window }: VerifyOptions): number | Verdict {
  if (!date) return fail("date_missing", "no Date header");
  const time = parseHttpDate(date);
  if (time === undefined) {
    return fail("date_unparsable", `the Date is not of the form "Thu, 05 Jan 2012 21:31:40 GMT"`);
  }
  const age = now - time;
  if (Math.abs(age) <= window) return age;
  const seconds = Math.round(Math.abs(age) / 1000);
  const side = age > 0 ? "in the past" : "in the future";
  return fail(
    "date_outside_window",
    `the Date is ${seconds} s ${side}; ${window / 1000} s are allowed`,
  );
}

function fail(failure: VerifyFailure, reason: string): Verdict {
  return { valid: false, failure, reason };
}
