import { SysctxError } from "../../errors.ts";
import { describeDuration } from "../../system/duration.ts";
import type { DecodedJwt } from "../grant/jwt.ts";
import { decodeJwt } from "../grant/jwt.ts";
import type { OAuthSession } from "../session.ts";
import { bindingsOf, describeBinding, isProvenBy } from "./binding.ts";
import type { FoundToken } from "./source.ts";
import { endOf, requireBearer } from "./token.ts";

const timeOf = ({ token }: FoundToken) => {
  const end = endOf(token);
  return end === undefined ? undefined : `${new Date(end).toISOString().slice(0, 19)}Z`;
};

/** Returns a token with what is known of it, as a server would answer. */
export function describeToken(found: FoundToken, now: number): object {
  const { accessToken, tokenType, scope, issuedTokenType } = found.token;
  const end = endOf(found.token);
  return {
    access_token: accessToken,
    token_type: tokenType,
    expires_at: timeOf(found) ?? null,
    expires_in: end === undefined ? null : Math.max(0, Math.round((end - now) / 1000)),
    scope: scope ?? null,
    ...(issuedTokenType === undefined ? {} : { issued_token_type: issuedTokenType }),
    cached: found.cached,
  };
}

/** Returns a token as an ExecCredential; client-go caches it until then. */
export function describeForKubernetes(found: FoundToken): object {
  requireBearer(found.token);
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

/** Returns a token as git's credential helpers answer. Errors: usage. */
export function describeForGit(found: FoundToken, username: string): string {
  requireBearer(found.token);
  const end = endOf(found.token);
  return [
    `username=${username}`,
    `password=${found.token.accessToken}`,
    ...(end === undefined ? [] : [`password_expiry_utc=${Math.floor(end / 1000)}`]),
  ].join("\n");
}

/** Returns a token as lines for `eval` in a POSIX shell, whatever is in it. */
export function describeForShell(found: FoundToken): string {
  const { accessToken, tokenType } = found.token;
  const end = timeOf(found);
  const lines = {
    ACCESS_TOKEN: accessToken,
    ACCESS_TOKEN_TYPE: tokenType,
    ACCESS_TOKEN_EXPIRES_AT: end,
  };
  const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
  return Object.entries(lines)
    .map(([name, value]) =>
      value === undefined ? `unset ${name}` : `export ${name}=${quote(value)}`,
    )
    .join("\n");
}

/** Returns the Authorization header of a token. Errors: usage. */
export function describeHeader({ token }: FoundToken): string {
  requireBearer(token);
  return `Authorization: ${token.tokenType} ${token.accessToken}`;
}

/** What a token says of itself, and whether a profile can prove what it is bound to. */
export interface InspectedToken extends DecodedJwt {
  readonly bindings: readonly {
    readonly member: string;
    /** Undefined for the token of somebody else. */
    readonly proven: boolean | undefined;
    readonly words: string;
  }[];
}

/**
 * Returns what a token says of itself, unverified; `session` is the profile that it belongs to.
 * Errors: bad_reply for one that is no JWT.
 */
export function inspectToken(token: string, session?: OAuthSession): InspectedToken {
  const decoded = decodeJwt(token);
  const bindings = bindingsOf(token).map((binding) => {
    const proven = session && isProvenBy(binding, session.credential);
    return { member: binding.member, proven, words: describeBinding(binding, proven) };
  });
  if (decoded !== undefined) return { ...decoded, bindings };
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
  { header, claims, bindings }: InspectedToken,
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
    ...bindings.map(({ member, words }) => [`bound to (${member})`, words] as const),
  ];
}
