/** What a proof of a key must be at a resource server (RFC 9449, section 4.3), read by itself. */
import { createHash, createPublicKey, type JsonWebKey } from "node:crypto";
import { readJwt, verifyJwt } from "./jwt.ts";
import type { Seen } from "./server.ts";

export interface ProofRules {
  readonly origin: string;
  /** Seconds since 1970. */
  readonly now: number;
  /** The nonce that a proof must have; undefined wants none. */
  readonly nonce: string | undefined;
  /** Ids of proofs that came before. */
  readonly used: Set<string>;
}

export const sha256 = (text: string) => createHash("sha256").update(text).digest("base64url");

/** The proof of a request; undefined without one. */
export const proofOf = ({ headers }: Seen) => readJwt(String(headers["dpop"] ?? ""));

/** RFC 7638 for the keys that are used here. */
export function thumbprint({ crv, e, kty, n, x, y }: JsonWebKey): string {
  return sha256(JSON.stringify(kty === "RSA" ? { e, kty, n } : { crv, kty, x, y }));
}

/** Says which error a request with a token answers; undefined accepts it, for the key `jkt`. */
export function proofFault(
  seen: Seen,
  token: string,
  jkt: string | undefined,
  rules: ProofRules,
): string | undefined {
  const proof = String(seen.headers["dpop"] ?? "");
  const { header = {}, claims = {} } = readJwt(proof) ?? {};
  const jwk = header["jwk"] as JsonWebKey | undefined;
  const { htm, htu, iat, jti, ath, nonce } = claims;
  const holds =
    jwk !== undefined &&
    !("d" in jwk) &&
    header["typ"] === "dpop+jwt" &&
    verifyJwt(proof, createPublicKey({ key: jwk, format: "jwk" })) !== undefined &&
    htm === seen.method &&
    htu === rules.origin + seen.path &&
    ath === sha256(token) &&
    typeof jti === "string" &&
    jti.length >= 16 &&
    !rules.used.has(jti);
  if (!holds) return "invalid_dpop_proof";
  rules.used.add(jti);
  if (rules.nonce !== undefined && nonce !== rules.nonce) return "use_dpop_nonce";
  if (Math.abs(Number(iat) - rules.now) > 60) return "invalid_dpop_proof";
  return thumbprint(jwk) === jkt ? undefined : "invalid_token";
}
