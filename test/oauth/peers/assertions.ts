/** What a JWT for client authentication must be (RFC 7523 2.2 and 3, as each server reads it). */
import { verifyJwt, type JwtKey } from "./jwt.ts";

export interface AssertionRules {
  readonly clientId: string;
  readonly key: JwtKey;
  readonly audience: string;
  readonly now: number;
  /** Ids of assertions that came before. */
  readonly used: Set<string>;
  /** The longest time to live, seconds. */
  readonly longest: number;
}

export const clientAssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/** Says why the assertion is refused; undefined accepts it and uses up its id. */
export function assertionFault(assertion: string, rules: AssertionRules): string | undefined {
  const jwt = verifyJwt(assertion, rules.key);
  if (jwt === undefined) return "the signature does not fit";
  const { iss, sub, aud, exp, nbf, jti } = jwt.claims;
  if (iss !== rules.clientId || sub !== rules.clientId) return "iss and sub must be the client_id";
  const only = Array.isArray(aud) && aud.length === 1 ? (aud as unknown[])[0] : aud;
  if (only !== rules.audience) return `aud must be ${rules.audience}`;
  if (typeof exp !== "number" || exp <= rules.now) return "expired, or without exp";
  if (exp > rules.now + rules.longest) return "exp is too far away";
  if (typeof nbf === "number" && nbf > rules.now) return "not valid yet";
  if (typeof jti !== "string" || jti.length < 16) return "jti is missing or short";
  if (rules.used.has(jti)) return "jti was used before";
  rules.used.add(jti);
  return undefined;
}
