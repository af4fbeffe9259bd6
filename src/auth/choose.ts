import type { KeyObject } from "node:crypto";
import { createHttpSignature, systemKeyId } from "./http-signature.ts";
import type { AuthScheme } from "./scheme.ts";

/** The credentials of the default profile: this host's own system. */
export interface SystemCredentials {
  readonly systemId: string;
  readonly privateKey: KeyObject;
}

/** Returns the scheme of a profile. */
export function chooseScheme({ systemId, privateKey }: SystemCredentials): AuthScheme {
  return createHttpSignature(systemKeyId(systemId), privateKey);
}
