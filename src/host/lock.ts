import { linkSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { SysctxError, systemCode } from "../errors.ts";
import { removeIfThere } from "./remove.ts";

const patience = 10_000;
const interval = 15;

/**
 * Runs `work` while no other process holds the lock file, which names its holder. A lock whose
 * holder has died is taken over. Errors: output_failed when the lock can't be had within ten
 * seconds (or before the signal aborts) or can't be written.
 */
export async function withLock<T>(
  path: string,
  work: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const end = signal === undefined ? performance.now() + patience : Infinity;
  while (!tryLock(path)) {
    breakStaleLock(path);
    if (performance.now() > end || signal?.aborted === true) {
      throw new SysctxError("output_failed", `another process has locked ${path}`, {
        hint: "Remove that file if no sysctx is running.",
      });
    }
    await wait(interval * (0.5 + Math.random()));
  }
  try {
    return await work();
  } finally {
    removeIfThere(path);
  }
}

/**
 * A link is made whole or not at all: a full disk or a kill leaves no lock without its holder.
 * Advisory locks are not reachable from Node.
 */
function tryLock(path: string): boolean {
  const temporary = `${path}.${process.pid}`;
  try {
    writeFileSync(temporary, `${process.pid} ${readStartTime(process.pid)}`, { mode: 0o600 });
    linkSync(temporary, path);
    return true;
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false;
    throw new SysctxError("output_failed", `${path} cannot be written (${systemCode(error)})`, {
      cause: error,
    });
  } finally {
    removeIfThere(temporary);
  }
}

/**
 * Under a guard of its own: two processes that both find the old lock must not remove each other's
 * new one.
 */
function breakStaleLock(path: string): void {
  if (!isStale(path)) return;
  const guard = `${path}.break`;
  // A guard whose holder died in these few lines; whoever comes next gets it.
  if (isStale(guard)) removeIfThere(guard);
  if (!tryLock(guard)) return;
  try {
    if (isStale(path)) removeIfThere(path);
  } finally {
    removeIfThere(guard);
  }
}

/** A holder that has ended, or whose number another process has by now. */
function isStale(path: string): boolean {
  const [pid = "", started] = readIfThere(path)?.split(" ") ?? [];
  if (!/^[1-9]\d*$/.test(pid)) return isOld(path);
  return !isAlive(Number(pid)) || (started !== undefined && started !== readStartTime(Number(pid)));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== "ESRCH";
  }
}

/** A lock that names no holder is not ours, or was written in two steps by another version. */
function isOld(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && Date.now() - stats.mtimeMs > 2_000;
}

/**
 * When a process started, in the kernel's ticks since boot; the same text twice only for the same
 * process.
 */
function readStartTime(pid: number): string {
  const stat = readIfThere(`/proc/${pid}/stat`) ?? "";
  // The second field is the program's name and may hold spaces and parentheses.
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
