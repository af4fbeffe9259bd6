import { createHash } from "node:crypto";
import type { KeyObject } from "node:crypto";

/**
 * Returns the SHA-256 of a public key's DER (SubjectPublicKeyInfo) as `SHA256:<base64>`, for
 * telling keys apart.
 */
export function fingerprintKey(publicKey: KeyObject): string {
  const der = publicKey.export({ type: "spki", format: "der" });
  return `SHA256:${createHash("sha256").update(der).digest("base64").replace(/=+$/, "")}`;
}
