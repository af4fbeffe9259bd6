import { SysctxError } from "../../errors.ts";
import { describeDuration } from "../../system/duration.ts";
import type { DecodedJwt } from "../grant/jwt.ts";
import { decodeJwt } from "../grant/jwt.ts";
import type { FoundToken } from "./source.ts";
import { endOf } from "./token.ts";

const timeOf = ({ token }: FoundToken) => {
  const end = endOf(token);
  return end === undefined ? undefined : `${new Date(end).toISOString().slice(0, 19)}Z`;
};

/** Returns a token with what is known of it, as a server would answer. */
export function describeToken(found: FoundToken, now: number): object {
  const { accessToken, tokenType, scope } = found.token;
  const end = endOf(found.token);
  return {
    access_token: accessToken,
    token_type: tokenType,
    expires_at: timeOf(found) ?? null,
    expires_in: end === undefined ? null : Math.max(0, Math.round((end - now) / 1000)),
    scope: scope ?? null,
    cached: found.cached,
  };
}

/** Returns a token as an ExecCredential; client-go caches it until then. */
export function describeForKubernetes(found: FoundToken): object {
  const expirationTimestamp = timeOf(found);
  return {
    apiVersion: "client.authentication.k8s.io/v1",
    kind: "ExecCredential",
    status: {
      token: found.token.accessToken,
      ...(expirationTimestamp === undefined ? {} : { expirationTimestamp }),
    },
  };
}

/** Returns what a token says of itself, unverified. Errors: bad_reply for one that is no JWT. */
export function inspectToken(token: string): DecodedJwt {
  const decoded = decodeJwt(token);
  if (decoded !== undefined) return decoded;
  throw new SysctxError(
    "bad_reply",
    "the token is not a JWT: only its server can say what it means",
    {
      hint: "Run sysctx token introspect to ask the server.",
    },
  );
}

const times = ["iat", "nbf", "exp", "auth_time"];

/** Returns header and claims by name; times also in words. */
export function describeClaims(
  { header, claims }: DecodedJwt,
  now: number,
): readonly (readonly [string, unknown])[] {
  const inWords = (name: string, value: unknown) => {
    if (!times.includes(name) || typeof value !== "number" || Math.abs(value) > 1e11) return value;
    const distance = value * 1000 - now;
    const amount = describeDuration(Math.round(Math.abs(distance) / 1000) * 1000);
    return `${value} (${new Date(value * 1000).toISOString().slice(0, 19)}Z, ${distance < 0 ? `${amount} ago` : `in ${amount}`})`;
  };
  return [
    ...Object.entries(header).map(([name, value]) => [`header.${name}`, value] as const),
    ...Object.entries(claims).map(([name, value]) => [name, inWords(name, value)] as const),
  ];
}
