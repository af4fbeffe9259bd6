import { SysctxError } from "../errors.ts";
import type { FileRules } from "../ports.ts";
import type { FileKind } from "./file-kind.ts";
import { readSafely } from "./safe-file.ts";

const kind: FileKind = {
  name: "secret file",
  secret: true,
  codes: {
    missing: "secret_missing",
    unreadable: "secret_unreadable",
    unsafe: "secret_unsafe",
  },
};

/**
 * systemd gives a unit's user access by an ACL, whose mask shows as the group's bits; others have
 * none.
 */
const credentialKind: FileKind = { ...kind, name: "credential", groupMayRead: true };

/** What a platform gave this machine, and renews. */
const tokenKind: FileKind = { ...kind, name: "token file", mayBeProjected: true };

/**
 * Returns the token in a file, without the newline at its end; it may be in a projected volume of
 * Kubernetes. Errors: as readSecret.
 */
export function readTokenFile(path: string, rules: FileRules): string {
  return readText(path, rules, tokenKind);
}

/** Returns a credential of systemd, without the newline at its end. Errors: as readSecret. */
export function readCredential(path: string, rules: FileRules): string {
  return readText(path, rules, credentialKind);
}

/**
 * Returns the secret in a file, without the newline at its end. Errors: secret_missing,
 * secret_unreadable, secret_unsafe.
 */
export function readSecret(path: string, rules: FileRules): string {
  return readText(path, rules, kind);
}

function readText(path: string, rules: FileRules, kind: FileKind): string {
  const text = decode(readSafely(path, kind, rules.insecurePermissions), path, kind);
  const secret = text.replace(/\r?\n$/, "");
  if (secret === "") throw new SysctxError("secret_missing", `the ${kind.name} ${path} is empty`);
  return secret;
}

function decode(bytes: Buffer, path: string, { name }: FileKind): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new SysctxError("secret_unreadable", `the ${name} ${path} is not UTF-8`);
  }
}
