import type { KeyObject } from "node:crypto";
import type { WireRequest } from "../ports.ts";
import { formatHttpDate } from "../signing/http-date.ts";
import { signRsaSha256, signRsaSha256Aside } from "../signing/rsa-sha256.ts";
import { formatSignatureHeader } from "../signing/signature-header.ts";
import { buildSigningString } from "../signing/signing-string.ts";
import type { AuthScheme } from "./scheme.ts";

/** Returns the keyId of a system: `system/<systemKey>`. */
export function systemKeyId(systemKey: string): string {
  return `system/${systemKey}`;
}

/**
 * The System Context scheme: every attempt gets its own Date and signature. Several are signed at
 * once, and go on in the order in which they came.
 */
export function createHttpSignature(keyId: string, privateKey: KeyObject): AuthScheme {
  let before: Promise<unknown> = Promise.resolve();
  return {
    name: "http-signature",
    secretHeaders: ["authorization"],
    timeRefusals: [401],
    async authorize(request, now) {
      const date = formatHttpDate(now);
      const signing = signRsaSha256Aside(buildSigningString({ ...request, date }), privateKey);
      const inTurn = Promise.all([signing, before]);
      before = inTurn.catch(() => undefined);
      const [signature] = await inTurn;
      return withSignature(request, date, keyId, signature);
    },
  };
}

/**
 * Returns the request with the headers Date and Authorization; `date` is the Date header's value.
 */
export function signRequest(
  request: WireRequest,
  date: string,
  keyId: string,
  privateKey: KeyObject,
): WireRequest {
  const text = buildSigningString({ ...request, date });
  return withSignature(request, date, keyId, signRsaSha256(text, privateKey));
}

function withSignature(
  request: WireRequest,
  date: string,
  keyId: string,
  signature: string,
): WireRequest {
  return {
    ...request,
    headers: {
      ...request.headers,
      Date: date,
      Authorization: formatSignatureHeader(keyId, signature),
    },
  };
}
