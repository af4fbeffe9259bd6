import { writeSync } from "node:fs";
import { blockingWork } from "./blocking-work.ts";

/** Makes this process safe to run as root and bounded in time; called before anything else. */
export function hardenProcess(): void {
  // With glibc's defaults a silent DNS server holds a lookup, and with it the process, for up to a
  // minute.
  process.env["RES_OPTIONS"] ??= "timeout:1 attempts:1";
  // Node's own answer to SIGUSR1 is to open a debugger's port.
  process.on("SIGUSR1", () => undefined);
  // Past a limit of file size a write shall fail, not the process.
  process.on("SIGXFSZ", () => undefined);
  // Node's own warnings (two contradicting colour variables, say) would stand before our one JSON
  // object.
  process.removeAllListeners("warning");
  delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
  // The kernel drops a signal to process 1 that has no handler: a container's entry point must end
  // all the same.
  if (process.pid === 1) {
    process.on("SIGTERM", () => endProcess(143));
    process.on("SIGINT", () => endProcess(130));
  }
  process.on("uncaughtException", (error) => {
    writeSync(2, `error: unexpected (${error.name}: ${error.message.split("\n")[0]})\n`);
    endProcess(1);
  });
}

/**
 * Ends the process with this code now; everything must have been written. Work that can't be
 * cancelled (a name being resolved) holds even `process.exit()`, so then the process becomes
 * another program that only ends.
 */
export function endProcess(exitCode: number): never {
  if (blockingWork.count() > 0 && process.execve !== undefined) {
    try {
      process.execve("/bin/sh", ["sh", "-c", `exit ${exitCode}`], {});
    } catch {
      // No shell here: the code is right all the same, only later.
    }
  }
  process.exit(exitCode);
}
