import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Makes a folder of its own (0700) for a demo host that nobody named a place for, and returns how
 * to remove it.
 */
export function makeTemporaryFolder(): { readonly dir: string; readonly remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), "sysctx-demo-"));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
