import { DEFAULT_CIPHERS } from "node:tls";
import type { SecureContextOptions } from "node:tls";
import type { Runtime } from "../ports.ts";

/**
 * What differs between the two programs that this one runs on: Node (the npm package) and Bun (the
 * executable). Everything that must know which one it is asks here.
 */
export const isBun = "bun" in process.versions;

/** Whether the program is one file with its runtime. */
export const isExecutable = isBun;

export const runtime: Runtime = {
  name: isBun ? "bun" : "node",
  version: process.versions["bun"] ?? process.versions.node,
  isExecutable,
  architecture: process.arch,
};

/**
 * What TLS must be told so that both ask for the same strength. OpenSSL knows it as a level, which
 * Node before 24 sets lower, and which also holds for certificates. BoringSSL, which Bun brings,
 * knows no levels (certificate-chain.ts is for it) and would take SHA-1 for the signature of a TLS
 * 1.2 handshake. The names are those of RFC 8446, section 4.2.3.
 */
export const strictTls = (): SecureContextOptions =>
  isBun ? { sigalgs } : { ciphers: `${DEFAULT_CIPHERS}:@SECLEVEL=2` };
const sigalgs = [
  "ecdsa_secp256r1_sha256",
  "rsa_pss_rsae_sha256",
  "rsa_pkcs1_sha256",
  "ecdsa_secp384r1_sha384",
  "rsa_pss_rsae_sha384",
  "rsa_pkcs1_sha384",
  "ecdsa_secp521r1_sha512",
  "rsa_pss_rsae_sha512",
  "rsa_pkcs1_sha512",
  "ed25519",
].join(":");

interface Bun {
  file(descriptor: number): unknown;
  write(file: unknown, text: string): Promise<number>;
}
const bun = (globalThis as { readonly Bun?: Bun }).Bun;

/**
 * Writes to a pipe or terminal without Node's streams, which cost Bun half of its start. Does not
 * block while the reader waits; errors as those of write(2).
 */
export const writeDirectly =
  bun && ((descriptor: number, text: string) => bun.write(bun.file(descriptor), text));
