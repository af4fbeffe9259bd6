import assert from "node:assert/strict";
import { globSync } from "node:fs";
import { join } from "node:path";

/**
 * A path inside the unpacked Debian packages, which may hold a `*`. Fails where run.sh has not
 * unpacked them.
 */
export function unpacked(path: string): string {
  const folder = process.env["SYSCTX_OAUTH_DEBIAN"];
  assert.ok(folder !== undefined, "these run by: npm run rig oauth");
  const [found, ...others] = globSync(join(folder, path));
  assert.ok(found !== undefined && others.length === 0, `${path}: not one file`);
  return found;
}
