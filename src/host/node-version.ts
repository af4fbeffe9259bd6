import { writeSync } from "node:fs";

/**
 * An older Node lacks what the program and its libraries use, and fails in ways that look like
 * defects.
 */
export function requireNode(): void {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 19)) return;
  writeSync(
    2,
    `error: sysctx needs Node 22.19 or newer, and this is Node ${process.versions.node}\n` +
      "hint: Install a newer Node, or the executable of sysctx, which does not need Node.\n",
  );
  process.exit(3);
}
