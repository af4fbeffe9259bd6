/**
 * Compact JWTs with node:crypto alone: the peers sign and verify with nothing that the program
 * uses.
 */
import {
  constants,
  createHmac,
  sign,
  timingSafeEqual,
  verify,
  type KeyObject,
  type SignKeyObjectInput,
} from "node:crypto";

export type Claims = Record<string, unknown>;

export interface Jwt {
  readonly header: Claims;
  readonly claims: Claims;
}

/** A public or private key, or the secret of an HS256. */
export type JwtKey = KeyObject | string;

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

export function signJwt(header: Claims & { alg: string }, claims: Claims, key: JwtKey): string {
  const input = `${encode(header)}.${encode(claims)}`;
  const signature =
    typeof key === "string"
      ? createHmac("sha256", key).update(input).digest()
      : sign("sha256", Buffer.from(input), forAlgorithm(header.alg, key));
  return `${input}.${signature.toString("base64url")}`;
}

/** Header and claims, unverified; undefined for what is no JWT. */
export function readJwt(token: string): Jwt | undefined {
  const parts = token.split(".");
  if (parts.length !== 3) return undefined;
  try {
    const [header, claims] = parts
      .slice(0, 2)
      .map((part) => JSON.parse(Buffer.from(part, "base64url").toString()) as Claims);
    return header && claims && { header, claims };
  } catch {
    return undefined;
  }
}

/**
 * Header and claims of a JWT whose signature fits the key, by one of the algorithms that fit it.
 */
export function verifyJwt(token: string, key: JwtKey): Jwt | undefined {
  const jwt = readJwt(token);
  const [head = "", body = "", signature = ""] = token.split(".");
  const given = Buffer.from(signature, "base64url");
  const input = Buffer.from(`${head}.${body}`);
  const alg = String(jwt?.header["alg"]);
  if (typeof key === "string") {
    const wanted = createHmac("sha256", key).update(input).digest();
    const fits = given.length === wanted.length && timingSafeEqual(given, wanted);
    return alg === "HS256" && fits ? jwt : undefined;
  }
  const known = key.asymmetricKeyType === "ec" ? ["ES256"] : ["RS256", "PS256"];
  const fits = known.includes(alg) && verify("sha256", input, forAlgorithm(alg, key), given);
  return fits ? jwt : undefined;
}

function forAlgorithm(alg: string, key: KeyObject): SignKeyObjectInput {
  if (alg === "PS256")
    return {
      key,
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
    };
  return alg === "ES256" ? { key, dsaEncoding: "ieee-p1363" } : { key };
}
