import type { KeyObject } from "node:crypto";
import { createHash, createPublicKey, randomBytes } from "node:crypto";
import type { Redactor } from "../../auth/redactor.ts";
import type { WireReply } from "../../ports.ts";
import { readSaid } from "../server/answer.ts";
import { algorithmOf, signJwt } from "./jwt.ts";

/** Proofs that this machine holds the key that its tokens are bound to (RFC 9449). */
export interface Dpop {
  /** Of the key (RFC 7638): what a token that is bound to it says as `cnf.jkt`. */
  readonly thumbprint: string;
  /** The algorithm of the key. */
  readonly alg: string;
  /** Returns the proof for one attempt. */
  prove(attempt: ProvenAttempt): string;
  /** Remembers the nonce that an answer of an origin gave. */
  learn(origin: string, headers: WireReply["headers"]): void;
  /** Says whether the server refused the proof because it had no valid nonce, and gave one. */
  wantsNonce(reply: WireReply): boolean;
}

export interface ProvenAttempt {
  readonly method: string;
  readonly url: string;
  /** Milliseconds since 1970 by the server's clock, as far as it is known. */
  readonly now: number;
  /** The token that goes with it; none at the token endpoint. */
  readonly token?: string;
}

const hash = (text: string) => createHash("sha256").update(text).digest("base64url");

/** A nonce of RFC 9449, section 8.1; anything else must not be repeated to the server. */
const nonceShape = /^[\x21\x23-\x5b\x5d-\x7e]{1,1024}$/;

function nonceIn(headers: WireReply["headers"]): string | undefined {
  const nonce = headers.get("dpop-nonce");
  return nonce !== undefined && nonceShape.test(nonce) ? nonce : undefined;
}

/** Errors with which a server refuses the proof, and not the token. */
export const proofErrors: readonly unknown[] = ["use_dpop_nonce", "invalid_dpop_proof"];

export function createDpop(key: KeyObject, redactor: Redactor): Dpop {
  const alg = algorithmOf(key);
  const jwk = publicJwk(key);
  const nonces = new Map<string, string>();
  return {
    thumbprint: thumbprintOf(key),
    alg,
    prove({ method, url, now, token }) {
      const nonce = nonces.get(new URL(url).origin);
      const claims = {
        jti: randomBytes(16).toString("base64url"),
        htm: method,
        // As it is sent, but for query and fragment.
        htu: url.replace(/[?#].*$/, ""),
        iat: Math.floor(now / 1000),
        ...(token === undefined ? {} : { ath: hash(token) }),
        ...(nonce === undefined ? {} : { nonce }),
      };
      const proof = signJwt({ typ: "dpop+jwt", jwk }, claims, alg, key);
      redactor.add(proof);
      return proof;
    },
    learn(origin, headers) {
      const nonce = nonceIn(headers);
      if (nonce !== undefined) nonces.set(origin, nonce);
    },
    wantsNonce: (reply) =>
      [400, 401].includes(reply.status) &&
      nonceIn(reply.headers) !== undefined &&
      readSaid(reply, redactor).error === "use_dpop_nonce",
  };
}

/** The members that make a public key, in the order of RFC 7638. */
const publicMembers = ["crv", "e", "kty", "n", "x", "y"] as const;

function publicJwk(key: KeyObject): Readonly<Record<string, string>> {
  const half = key.type === "public" ? key : createPublicKey(key);
  const jwk = half.export({ format: "jwk" });
  return Object.fromEntries(
    publicMembers.flatMap((name) => {
      const value = jwk[name];
      return typeof value === "string" ? [[name, value]] : [];
    }),
  );
}

/** Returns the thumbprint of a key's public half (RFC 7638). */
export function thumbprintOf(key: KeyObject): string {
  return hash(JSON.stringify(publicJwk(key)));
}
