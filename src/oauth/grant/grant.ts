import { randomBytes } from "node:crypto";
import type { Credential } from "../credential/credential.ts";
import { requireKey, requireSecret } from "./client-authentication.ts";
import type { Target } from "./client-authentication.ts";
import { algorithmOf, signJwt } from "./jwt.ts";
import type { OAuthProfile } from "../profile/profile.ts";

type Params = readonly (readonly [name: string, value: string])[];

/**
 * Returns the parameters of the token request for one attempt, without the client's proof. Errors:
 * key_missing, secret_missing.
 */
export function describeGrant(
  profile: OAuthProfile,
  credential: Credential,
  target: Target,
): Params {
  const { grant, scope, resource, audience, params } = profile;
  const repeated = (name: string, values: readonly string[]) =>
    values.map((value) => [name, value] as const);
  return [
    ["grant_type", grant],
    ...(profile.signsGrant ? [["assertion", signGrant(profile, credential, target)] as const] : []),
    ...(scope.length === 0 ? [] : [["scope", scope.join(" ")] as const]),
    ...repeated("resource", resource),
    ...repeated("audience", audience),
    ...params,
  ];
}

/**
 * The JWT of RFC 7523 2.1; what the profile does not say is the client itself, for the issuer or
 * the token endpoint.
 */
function signGrant(profile: OAuthProfile, credential: Credential, target: Target): string {
  const { assertion, clientId, alg, kid } = profile;
  const key =
    alg?.startsWith("HS") === true
      ? requireSecret(profile, credential)
      : requireKey(profile, credential);
  const issued = Math.floor(target.now / 1000);
  const claims = {
    iss: assertion.iss ?? clientId,
    sub: assertion.sub ?? clientId,
    aud: assertion.aud ?? target.issuer ?? target.endpoint,
    jti: randomBytes(16).toString("base64url"),
    iat: issued,
    exp: issued + Math.round(assertion.lifetime / 1000),
    ...assertion.claims,
  };
  return signJwt(
    { typ: "JWT", ...(kid === undefined ? {} : { kid }) },
    claims,
    alg ?? algorithmOf(key),
    key,
  );
}
