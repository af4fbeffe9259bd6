import { sign, verify } from "node:crypto";
import type { KeyObject } from "node:crypto";

/**
 * Returns the RSASSA-PKCS1-v1_5 signature with SHA-256 of `text` as standard base64 on one line
 * (RFC 8017 section 8.2). The same key and text always give the same bytes. Throws if the key
 * cannot sign.
 */
export function signRsaSha256(text: string, privateKey: KeyObject): string {
  return sign("sha256", Buffer.from(text, "utf8"), privateKey).toString("base64");
}

/**
 * Resolves with the same, computed beside the event loop: connections go on meanwhile, and several
 * are computed at once. Rejects if the key cannot sign.
 */
export function signRsaSha256Aside(text: string, privateKey: KeyObject): Promise<string> {
  return new Promise((resolve, reject) =>
    sign("sha256", Buffer.from(text, "utf8"), privateKey, (error, signature) => {
      if (error) reject(error);
      else resolve(signature.toString("base64"));
    }),
  );
}

/**
 * Says whether `signature` (standard base64 with padding) is the RSA-SHA256 signature of `text`.
 * Never throws.
 */
export function verifyRsaSha256(text: string, signature: string, publicKey: KeyObject): boolean {
  const bytes = Buffer.from(signature, "base64");
  // Buffer skips what is not base64, so a damaged text could still decode to the right bytes.
  if (bytes.length === 0 || bytes.toString("base64") !== signature) return false;
  return (
    publicKey.asymmetricKeyType === "rsa" &&
    verify("sha256", Buffer.from(text, "utf8"), publicKey, bytes)
  );
}
