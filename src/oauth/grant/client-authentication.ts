import type { KeyObject } from "node:crypto";
import { randomBytes } from "node:crypto";
import { SysctxError } from "../../errors.ts";
import type { Credential } from "../credential/credential.ts";
import type { GivenToken } from "../credential/given-token.ts";
import type { Claims } from "./jwt.ts";
import { algorithmOf, signJwt } from "./jwt.ts";
import type { OAuthProfile } from "../profile/profile.ts";

/**
 * What proves the client, for one attempt: it goes into the form or into the headers, never both.
 */
export interface Proof {
  readonly params: readonly (readonly [name: string, value: string])[];
  readonly headers: Readonly<Record<string, string>>;
}

/** Where a proof is for. */
export interface Target {
  readonly endpoint: string;
  /** Configured, or of metadata that was checked. */
  readonly issuer: string | undefined;
  /** Milliseconds since 1970 by the server's clock, as far as it is known. */
  readonly now: number;
}

const assertionUrn = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
const assertionSeconds = 60;

/**
 * Returns the client's proof for one attempt; an assertion is new each time. Errors:
 * secret_missing, key_missing, usage.
 */
export function proveClient(profile: OAuthProfile, credential: Credential, target: Target): Proof {
  const own = [["client_id", profile.clientId]] as const;
  switch (profile.clientAuth) {
    case "none":
    case "mtls":
      return { params: own, headers: {} };
    case "post": {
      const secret = requireSecret(profile, credential);
      return { params: [...own, ["client_secret", secret]], headers: {} };
    }
    case "basic": {
      const authorization = encodeBasic(profile, requireSecret(profile, credential));
      return { params: [], headers: { Authorization: authorization } };
    }
    case "jwt-file":
      return assertClient(profile, requireAssertion(profile, credential).read(target.now));
    case "client_secret_jwt":
    case "private_key_jwt": {
      const isSecret = profile.clientAuth === "client_secret_jwt";
      const key = (isSecret ? requireSecret : requireKey)(profile, credential);
      const claims = describeClient(profile, target);
      const assertion = signJwt(
        describeHeader(profile),
        claims,
        profile.alg ?? algorithmOf(key),
        key,
      );
      return assertClient(profile, assertion);
    }
  }
}

/** The id goes with it: what a platform signed names the machine, and not the client. */
const assertClient = ({ clientId }: OAuthProfile, assertion: string): Proof => ({
  params: [
    ["client_id", clientId],
    ["client_assertion_type", assertionUrn],
    ["client_assertion", assertion],
  ],
  headers: {},
});

const describeHeader = ({ assertionType, kid }: OAuthProfile): Claims => ({
  ...(assertionType === undefined ? {} : { typ: assertionType }),
  ...(kid === undefined ? {} : { kid }),
});

/**
 * The claims of RFC 7523 2.2 as RFC 10070 wants them. Without `nbf`: a host that is ahead would be
 * refused for nothing.
 */
function describeClient(profile: OAuthProfile, target: Target): Claims {
  const { clientId } = profile;
  const issued = Math.floor(target.now / 1000);
  return {
    iss: clientId,
    sub: clientId,
    aud: findAudience(profile, target),
    jti: randomBytes(16).toString("base64url"),
    iat: issued,
    exp: issued + assertionSeconds,
  };
}

/** Returns whom a client assertion is for. Never what unchecked metadata says. Errors: usage. */
export function findAudience(
  { assertionAudience, name }: OAuthProfile,
  { endpoint, issuer }: Pick<Target, "endpoint" | "issuer">,
): string {
  if (assertionAudience === "token_endpoint") return endpoint;
  if (assertionAudience !== "issuer") return assertionAudience;
  if (issuer !== undefined) return issuer;
  throw new SysctxError(
    "usage",
    `profile ${name} has no issuer, which a client assertion needs as its audience`,
    {
      hint: `Run sysctx config set profiles.${name}.issuer URL, or set assertionAudience to token_endpoint if the server expects that.`,
    },
  );
}

/**
 * Returns the Authorization header of RFC 6749 2.3.1, or of the servers that do not decode. Errors:
 * usage.
 */
function encodeBasic({ clientId, basicEncoding }: OAuthProfile, secret: string): string {
  const code = basicEncoding === "raw" ? (text: string) => text : encodeForm;
  return `Basic ${Buffer.from(`${code(clientId)}:${code(secret)}`).toString("base64")}`;
}

/** The WHATWG form encoding: both kinds of servers accept it for ordinary ids. */
export function encodeForm(text: string): string {
  return new URLSearchParams([["", text]]).toString().slice(1);
}

export function requireSecret({ name, clientAuth }: OAuthProfile, { secret }: Credential): string {
  if (secret !== undefined) return secret;
  throw new SysctxError(
    "secret_missing",
    `profile ${name} has no secret, and ${clientAuth} needs one`,
    {
      hint: `Run sysctx config set profiles.${name}.secretFile FILE (mode 600).`,
    },
  );
}

export function requireAssertion({ name }: OAuthProfile, { assertion }: Credential): GivenToken {
  if (assertion !== undefined) return assertion;
  throw new SysctxError("secret_missing", `profile ${name} has no assertion file`, {
    hint: `Run sysctx config set profiles.${name}.assertionFile FILE.`,
  });
}

export function requireKey({ name }: OAuthProfile, { key }: Credential): KeyObject {
  if (key !== undefined) return key;
  throw new SysctxError("key_missing", `profile ${name} has no key, and its assertions need one`, {
    hint: `Run sysctx config set profiles.${name}.key FILE (mode 600).`,
  });
}
