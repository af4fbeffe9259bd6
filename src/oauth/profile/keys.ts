/**
 * What a profile of an OAuth client may hold beside the common settings. Names only: most commands
 * need no more of OAuth.
 */
export const oauthKeys = [
  "preset",
  "clientId",
  "clientAuth",
  "basicEncoding",
  "secretFile",
  "secretCredential",
  "secretCommand",
  "certificate",
  "kid",
  "alg",
  "grant",
  "issuer",
  "tokenUrl",
  "introspectionUrl",
  "revocationUrl",
  "userinfoUrl",
  "whoamiUrl",
  "assertionAudience",
  "assertionTyp",
  "assertionIss",
  "assertionSub",
  "assertionAud",
  "assertionClaims",
  "assertionLifetime",
  "scope",
  "resource",
  "audience",
  "param",
  "minRemaining",
] as const;
export type OAuthKey = (typeof oauthKeys)[number];

/**
 * Says whether a profile is an OAuth client; others are this host's System Context with settings of
 * their own.
 */
export function isOAuthProfile(settings: Readonly<Record<string, unknown>>): boolean {
  return settings["clientId"] !== undefined || settings["preset"] !== undefined;
}
