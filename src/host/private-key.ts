import { createPrivateKey } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { SysctxError } from "../errors.ts";
import type { FileRules } from "../ports.ts";
import type { FileKind } from "./file-kind.ts";
import { readSafely } from "./safe-file.ts";

const kind: FileKind = {
  name: "private key",
  secret: true,
  codes: { missing: "key_missing", unreadable: "key_unreadable", unsafe: "key_unsafe" },
};

/**
 * Reads the RSA private key; its bytes stay in the returned object. Errors: key_missing,
 * key_unreadable, key_unsafe, key_malformed.
 */
export function readPrivateKey(path: string, rules: FileRules): KeyObject {
  return readKey(path, rules, parsePrivateKey);
}

const anyKeyHint =
  "Use an unencrypted private key in PEM format. " +
  "To create one: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out FILE";

/**
 * Reads a private key of any type that the runtime knows: BoringSSL, which Bun brings, knows fewer
 * than OpenSSL. Errors: as readPrivateKey.
 */
export function readSigningKey(path: string, rules: FileRules): KeyObject {
  return readKey(path, rules, (pem) => parsePem(pem, path, anyKeyHint));
}

function readKey(
  path: string,
  rules: FileRules,
  parse: (pem: Buffer, path: string) => KeyObject,
): KeyObject {
  const bytes = readSafely(path, kind, rules.insecurePermissions);
  try {
    return parse(bytes, path);
  } finally {
    bytes.fill(0);
  }
}

/** Returns the key of a PEM text, or says why it cannot sign. Errors: key_malformed. */
export function parsePrivateKey(pem: Buffer, path: string): KeyObject {
  const key = parsePem(pem, path);
  // Node signs with EC, RSA-PSS and others without complaint, but never what the server expects.
  if (key.asymmetricKeyType !== "rsa") {
    throw malformed(path, `contains a key of type ${key.asymmetricKeyType}, not RSA`);
  }
  return key;
}

function parsePem(pem: Buffer, path: string, hint?: string): KeyObject {
  const text = pem.toString("latin1");
  if (text.trim() === "") throw malformed(path, "is empty", hint);
  if (/ENCRYPTED/.test(text))
    throw malformed(path, "is encrypted, and sysctx cannot ask for its passphrase", hint);
  try {
    return createPrivateKey(pem);
  } catch {
    // The library's message is about ASN.1; the marks of the file say what a person can act on.
    throw malformed(path, describeMistake(text), hint);
  }
}

function describeMistake(text: string): string {
  if (/-----BEGIN (RSA )?PUBLIC KEY-----/.test(text))
    return "contains a public key; the private key is needed";
  if (/-----BEGIN CERTIFICATE-----/.test(text))
    return "contains a certificate; the private key is needed";
  if (!/-----BEGIN /.test(text)) return "is not a PEM file";
  return /-----END /.test(text)
    ? "contains a key that is damaged or of an unsupported type"
    : "is truncated: its last line is missing";
}

function malformed(path: string, problem: string, hint?: string): SysctxError {
  return new SysctxError("key_malformed", `the private key ${path} ${problem}`, { hint });
}
