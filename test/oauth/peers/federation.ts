/**
 * A server that trusts a platform's issuer: a platform's JWT for a client proves that client.
 * oidc-provider expects the client's own assertions, so what was checked here is passed on as one.
 */
import { generateKeyPairSync, randomUUID, type KeyObject } from "node:crypto";
import { clientAssertionType } from "./assertions.ts";
import { signJwt, verifyJwt } from "./jwt.ts";
import type { Seen } from "./server.ts";

export interface Trust {
  readonly clientId: string;
  /** The platform's. */
  readonly key: KeyObject;
  readonly subject: string;
  readonly audience: string;
}

const inside = generateKeyPairSync("rsa", { modulusLength: 2048 });
/** The key of the federated clients, known to this server alone. */
export const insideKey = inside.publicKey;

/** Returns the request with an assertion of the client in place of the platform's, if it holds. */
export function federate(seen: Seen, trusts: readonly Trust[], now: number, aud: string): Seen {
  const assertion = seen.form.get("client_assertion") ?? "";
  const trust = trusts.find(({ clientId, key, subject, audience }) => {
    const claims = verifyJwt(assertion, key)?.claims;
    return (
      seen.form.get("client_id") === clientId &&
      claims?.["sub"] === subject &&
      [claims["aud"]].flat().includes(audience) &&
      Number(claims["exp"]) > now
    );
  });
  if (trust === undefined) return seen;
  const own = { iss: trust.clientId, sub: trust.clientId, aud, exp: now + 60, jti: randomUUID() };
  const form = new URLSearchParams(seen.form);
  form.set("client_assertion_type", clientAssertionType);
  form.set("client_assertion", signJwt({ alg: "RS256" }, own, inside.privateKey));
  return { ...seen, form, body: form.toString() };
}
