import type { KeyObject } from "node:crypto";
import { createHash, createHmac, createPublicKey } from "node:crypto";
import { thumbprintOf } from "../grant/dpop.ts";
import type { GivenToken } from "./given-token.ts";
import { fingerprintKey } from "../../signing/fingerprint.ts";

/** What a client proves itself with. The bytes of a key stay in its object. */
export interface Credential {
  readonly secret: string | undefined;
  readonly key: KeyObject | undefined;
  /** A client certificate (PEM), for mutual TLS. */
  readonly certificate: string | undefined;
  /** What its tokens are bound to, where they are (DPoP). */
  readonly proofKey: KeyObject | undefined;
  /** A JWT of the platform: it proves the client, or is the grant. */
  readonly assertion: GivenToken | undefined;
  /** What is exchanged for a token, and who acts for its subject. */
  readonly subject: GivenToken | undefined;
  readonly actor: GivenToken | undefined;
}

/** Returns the tokens that others gave. */
export function givenTokens({ assertion, subject, actor }: Credential): readonly GivenToken[] {
  return [assertion, subject, actor].filter((given) => given !== undefined);
}

/**
 * Returns what distinguishes one credential from another without revealing either: a secret under a
 * random key of this machine, because the plain hash of a weak secret can be guessed; a key by its
 * public half.
 */
export function fingerprint(credential: Credential, pepper: string): object {
  const { secret, key, certificate, proofKey } = credential;
  const hide = (text: string) => createHmac("sha256", pepper).update(text).digest("base64url");
  return {
    ...(secret === undefined ? {} : { secret: hide(secret) }),
    given: givenTokens(credential).map(({ identity }) => hide(identity)),
    ...(key === undefined ? {} : { key: fingerprintKey(createPublicKey(key)) }),
    ...(proofKey === undefined ? {} : { proofKey: thumbprintOf(proofKey) }),
    ...(certificate === undefined ? {} : { certificate: hash(certificate) }),
  };
}

export function hash(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
