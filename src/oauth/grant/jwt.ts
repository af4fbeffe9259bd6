import type { KeyObject } from "node:crypto";
import { constants, createHmac, sign } from "node:crypto";
import { SysctxError } from "../../errors.ts";
import { findJsonObject } from "../../system/json.ts";

export type Claims = Readonly<Record<string, unknown>>;

/** A JWT, read and not verified. */
export interface DecodedJwt {
  readonly header: Claims;
  readonly claims: Claims;
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

/**
 * Returns a compact JWS of the claims. The algorithm comes from the settings or the key, never from
 * input. Errors: key_malformed (key and algorithm do not fit).
 */
export function signJwt(
  header: Claims,
  claims: Claims,
  alg: string,
  key: KeyObject | string,
): string {
  const input = `${encode({ ...header, alg })}.${encode(claims)}`;
  return `${input}.${signBytes(Buffer.from(input), alg, key).toString("base64url")}`;
}

/** Returns the algorithm that a key signs with, as RFC 7518 names it. */
export function algorithmOf(key: KeyObject | string): string {
  if (typeof key === "string") return "HS256";
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  if (type === "ed25519") return "EdDSA";
  if (type !== "ec") return "RS256";
  return curves[details?.namedCurve ?? ""] ?? "ES256";
}

const curves: Readonly<Record<string, string>> = {
  prime256v1: "ES256",
  secp384r1: "ES384",
  secp521r1: "ES512",
};

/** The algorithms that a profile may name. */
export const algorithms = [
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
  "ES256",
  "ES384",
  "ES512",
  "EdDSA",
  "HS256",
  "HS384",
  "HS512",
] as const;

function signBytes(input: Buffer, alg: string, key: KeyObject | string): Buffer {
  const digest = `sha${alg.slice(2)}`;
  const needed = { RS: "rsa", PS: "rsa", ES: "ec", Ed: "ed25519", HS: "secret" }[alg.slice(0, 2)];
  const type = typeof key === "string" ? "secret" : (key.asymmetricKeyType ?? "unknown");
  const curve = typeof key === "string" ? undefined : key.asymmetricKeyDetails?.namedCurve;
  if (needed !== type || (needed === "ec" && curves[curve ?? ""] !== alg)) {
    const what = type === "secret" ? "a secret" : `a key of type ${type}`;
    throw new SysctxError("key_malformed", `${what} cannot sign with ${alg}`, {
      hint: "Set another alg or another key in the profile.",
    });
  }
  if (typeof key === "string") return createHmac(digest, key).update(input).digest();
  if (needed === "ed25519") return sign(null, input, key);
  if (needed === "ec") return sign(digest, input, { key, dsaEncoding: "ieee-p1363" });
  if (alg.startsWith("RS")) return sign(digest, input, key);
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  return sign(digest, input, { key, padding, saltLength: constants.RSA_PSS_SALTLEN_DIGEST });
}

/** Returns the claims of a JWT without verifying it; undefined for a text that is not a JWT. */
export function decodeJwt(token: string): DecodedJwt | undefined {
  const [first, second, third, more] = token.split(".");
  if (first === undefined || second === undefined || third === undefined || more !== undefined)
    return undefined;
  const [header, claims] = [decodePart(first), decodePart(second)];
  return header === undefined || claims === undefined ? undefined : { header, claims };
}

const decodePart = (part: string) =>
  findJsonObject(Buffer.from(part, "base64url").toString("utf8"));
