import { SysctxError } from "../errors.ts";
import type { FileRules } from "../ports.ts";
import type { FileKind } from "./safe-file.ts";
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

/** Returns the secret in a file, without the newline at its end. Errors: secret_missing, secret_unreadable, secret_unsafe. */
export function readSecret(path: string, rules: FileRules): string {
  const text = readSafely(path, kind, rules.insecurePermissions).toString("utf8");
  const secret = text.replace(/\r?\n$/, "");
  if (secret === "") throw new SysctxError("secret_missing", `the secret file ${path} is empty`);
  return secret;
}
