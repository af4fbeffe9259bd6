import type { KeyObject } from "node:crypto";
import type { WireRequest } from "../ports.ts";
import { formatHttpDate } from "../signing/http-date.ts";
import { signRsaSha256 } from "../signing/rsa-sha256.ts";
import { formatSignatureHeader } from "../signing/signature-header.ts";
import { buildSigningString } from "../signing/signing-string.ts";
import type { AuthScheme } from "./scheme.ts";

/** Returns the keyId of a system: `system/<systemKey>`. */
export function systemKeyId(systemKey: string): string {
  return `system/${systemKey}`;
}

/** The System Context scheme: every attempt gets its own Date and signature. */
export function createHttpSignature(keyId: string, privateKey: KeyObject): AuthScheme {
  return {
    name: "http-signature",
    secretHeaders: ["authorization"],
    timeRefusals: [401],
    authorize: (request, now) => signRequest(request, formatHttpDate(now), keyId, privateKey),
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
  const { method, path } = request;
  const signature = signRsaSha256(buildSigningString({ method, path, date }), privateKey);
  return {
    ...request,
    headers: {
      ...request.headers,
      Date: date,
      Authorization: formatSignatureHeader(keyId, signature),
    },
  };
}
