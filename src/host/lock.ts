import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { SysctxError, systemCode } from "../errors.ts";

const patience = 10_000;
const interval = 15;

/**
 * Runs `work` while no other process holds the lock file, which names its holder. A lock whose holder has died is taken
 * over. Errors: output_failed when the lock can't be had within ten seconds or can't be written.
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const end = performance.now() + patience;
  while (!tryLock(path)) {
    breakStaleLock(path);
    if (performance.now() > end) {
      throw new SysctxError("output_failed", `another process holds ${path}`, {
        hint: "If no sysctx is running, remove that file.",
      });
    }
    await wait(interval * (0.5 + Math.random()));
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

/** Creating a file exclusively is atomic on every file system; advisory locks are not reachable from Node. */
function tryLock(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false;
    throw new SysctxError("output_failed", `${path} cannot be written (${systemCode(error)})`, {
      cause: error,
    });
  }
}

/** Under a guard of its own: two processes that both find the old lock must not remove each other's new one. */
function breakStaleLock(path: string): void {
  if (!isStale(path)) return;
  const guard = `${path}.break`;
  // A guard whose holder died in these few lines; whoever comes next gets it.
  if (isStale(guard)) rmSync(guard, { force: true });
  if (!tryLock(guard)) return;
  try {
    if (isStale(path)) rmSync(path, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
}

function isStale(path: string): boolean {
  try {
    const holder = Number(readFileSync(path, "utf8"));
    // An empty file is one that is being written right now.
    if (!Number.isInteger(holder) || holder <= 0) return false;
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return systemCode(error) === "ESRCH";
  }
}
