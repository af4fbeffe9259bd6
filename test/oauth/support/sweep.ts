/** Looks for tokens, secrets and assertions in what a run said and in what it left behind. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Fails if the text holds one of the secrets, also broken by a wrap, quoted for JSON or encoded for
 * a form.
 */
export function assertNoSecretIn(text: string, secrets: Iterable<string>, where: string): void {
  const joined = text.replaceAll(/\\n|\s/g, "");
  for (const secret of secrets)
    for (const form of formsOf(secret))
      assert.ok(
        !text.includes(form) && !joined.includes(form),
        `${where} holds ${secret}:\n${text}`,
      );
}

function formsOf(secret: string): string[] {
  const encoded = new URLSearchParams({ "": secret }).toString().slice(1);
  const quoted = JSON.stringify(secret).slice(1, -1);
  const base64 = Buffer.from(secret).toString("base64").replace(/=+$/, "");
  return [secret, encoded, quoted, base64, encodeURIComponent(secret)];
}

/** Every file below a folder, in any order; links are not followed. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Fails if a file below the folder holds one of the secrets. */
export function assertNoSecretBelow(folder: string, secrets: Iterable<string>): void {
  const all = [...secrets];
  for (const file of filesBelow(folder)) assertNoSecretIn(readFileSync(file, "latin1"), all, file);
}

/** Fails if anybody but the owner may read, write or enter something below the folder. */
export function assertPrivate(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    const mode = statSync(path).mode & 0o777;
    assert.equal(mode & 0o077, 0, `${path} has mode ${mode.toString(8)}`);
  }
}
