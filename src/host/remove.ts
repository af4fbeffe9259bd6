import { lstatSync, rmSync } from "node:fs";

/**
 * Removes a file if it is there. On a read-only disk `rmSync` of Bun fails even where there is
 * nothing to remove.
 */
export function removeIfThere(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) rmSync(path, { force: true });
}
