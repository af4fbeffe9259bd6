import type { KeyObject } from "node:crypto";
import { createHash, createHmac, createPublicKey } from "node:crypto";
import { fingerprintKey } from "../../signing/fingerprint.ts";

/** What a client proves itself with. The bytes of a key stay in its object. */
export interface Credential {
  readonly secret: string | undefined;
  readonly key: KeyObject | undefined;
  /** A client certificate (PEM), for mutual TLS. */
  readonly certificate: string | undefined;
}

/**
 * Returns what distinguishes one credential from another without revealing either: a secret under a
 * random key of this machine, because the plain hash of a weak secret can be guessed; a key by its
 * public half.
 */
export function fingerprint({ secret, key, certificate }: Credential, pepper: string): object {
  return {
    ...(secret === undefined
      ? {}
      : { secret: createHmac("sha256", pepper).update(secret).digest("base64url") }),
    ...(key === undefined ? {} : { key: fingerprintKey(createPublicKey(key)) }),
    ...(certificate === undefined ? {} : { certificate: hash(certificate) }),
  };
}

export function hash(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
