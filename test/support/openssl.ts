import { execFileSync } from "node:child_process";

/** Runs openssl and returns its standard output. */
export function openssl(words: readonly string[], input?: string | Uint8Array): Buffer {
  return execFileSync("openssl", words, { input, stdio: ["pipe", "pipe", "ignore"] });
}

/** Returns OpenSSL's own RSA-SHA256 signature of a text, as base64 on one line. */
export function signWithOpenssl(text: string, keyPath: string): string {
  return openssl(["dgst", "-sha256", "-sign", keyPath], text).toString("base64");
}
