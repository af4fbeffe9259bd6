import { randomBytes } from "node:crypto";
import type { Credential } from "../credential/credential.ts";
import { requireAssertion, requireKey, requireSecret } from "./client-authentication.ts";
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
    ...describeAssertion(profile, credential, target),
    ...describeExchange(profile, credential, target),
    ...(scope.length === 0 ? [] : [["scope", scope.join(" ")] as const]),
    ...repeated("resource", resource),
    ...repeated("audience", audience),
    ...params,
  ];
}

/** What is exchanged (RFC 8693, section 2.1). */
function describeExchange(
  { tokenExchange }: OAuthProfile,
  { subject, actor }: Credential,
  { now }: Target,
): Params {
  if (tokenExchange === undefined || subject === undefined) return [];
  const { subjectType, actorType, requestedType } = tokenExchange;
  return [
    ["subject_token", subject.read(now)],
    ["subject_token_type", subjectType],
    ...(actor === undefined
      ? []
      : ([
          ["actor_token", actor.read(now)],
          ["actor_token_type", actorType],
        ] as const)),
    ...(requestedType === undefined ? [] : ([["requested_token_type", requestedType]] as const)),
  ];
}

/** The grant's own assertion: signed here, or the platform's. */
function describeAssertion(profile: OAuthProfile, credential: Credential, target: Target): Params {
  if (profile.grantsByFile)
    return [["assertion", requireAssertion(profile, credential).read(target.now)]];
  return profile.signsGrant ? [["assertion", signGrant(profile, credential, target)]] : [];
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
