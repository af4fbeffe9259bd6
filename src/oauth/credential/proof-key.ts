import type { KeyObject } from "node:crypto";
import { createPrivateKey, generateKeyPairSync } from "node:crypto";
import type { TokenStore } from "../../ports.ts";
import type { OAuthProfile } from "../profile/profile.ts";
import { hash } from "./credential.ts";

/**
 * Returns the key that the tokens of a profile are bound to: made once, and kept where the tokens
 * are. Errors: output_failed.
 */
export async function openProofKey(
  store: TokenStore,
  { origin, issuer, tokenUrl, clientId }: OAuthProfile,
  signal: AbortSignal,
): Promise<KeyObject> {
  // A key for each client at each server: nobody can tell by the key that two are one machine.
  const name = `dpop-${hash(JSON.stringify([origin, issuer, tokenUrl, clientId]))}`;
  const there = parse(store.read(name));
  if (there !== undefined) return there;
  const make = async () => {
    const made = parse(store.read(name)) ?? makeProofKey();
    store.write(name, made.export({ type: "pkcs8", format: "pem" }).toString());
    return made;
  };
  return store.locked(name, make, signal);
}

/** EC P-256: every server of RFC 9449 takes it. */
export function makeProofKey(): KeyObject {
  return generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
}

/** A damaged file is replaced: tokens that were bound to its key must be requested again. */
function parse(text: string | undefined): KeyObject | undefined {
  try {
    return text === undefined ? undefined : createPrivateKey(text);
  } catch {
    return undefined;
  }
}
