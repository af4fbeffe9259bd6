import { execFile } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  watch,
} from "node:fs";
import { hostname, networkInterfaces } from "node:os";
import type { NetworkInterfaceInfo } from "node:os";
import { dirname, join } from "node:path";
import { SysctxError, systemCode } from "../errors.ts";
import type { Environment, Machine, MachineIdentity, ProgramResult } from "../ports.ts";
import { programWords } from "./program-file.ts";
import { readRegular } from "./safe-file.ts";
import { readHookFile } from "./settings-file.ts";
import { writeWhole } from "./write-whole.ts";

/** This machine. */
export function openMachine(env: Environment, isRoot: boolean, home: string): Machine {
  return {
    isRoot,
    get program() {
      return programWords();
    },
    stateFolder: findStateFolder(env, isRoot, home),
    identify,
    exists: existsSync,
    list,
    read,
    readHookFile,
    write,
    remove,
    run,
    untilChange,
  };
}

function findStateFolder(env: Environment, isRoot: boolean, home: string): string {
  const [given] = (env["STATE_DIRECTORY"] ?? "").split(":");
  if (given) return given;
  if (isRoot) return "/var/lib/sysctx";
  return join(env["XDG_STATE_HOME"] || join(home, ".local", "state"), "sysctx");
}

function identify(): MachineIdentity {
  const interfaces = listInterfaces();
  return {
    hostname: hostname(),
    serialNumber: read("/sys/class/dmi/id/product_serial")?.trim() || undefined,
    addresses: interfaces.filter(({ internal }) => !internal).map(({ address }) => address),
  };
}

/**
 * A service without AF_NETLINK may not ask; then no address is known, which contradicts nothing.
 */
function listInterfaces(): readonly NetworkInterfaceInfo[] {
  try {
    return Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  } catch {
    return [];
  }
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function read(path: string): string | undefined {
  try {
    return readRegular(path).toString("utf8");
  } catch {
    return undefined;
  }
}

function write(path: string, text: string, mode: number): void {
  try {
    makeFolder(dirname(path), (mode & readableByOthers) !== 0);
    refuseDevice(path);
  } catch (error) {
    throw cannot("written", path, error);
  }
  writeWhole(path, text, mode);
}

const readableByOthers = 0o004;

/** Others enter it where they may read the file, whatever the umask, which is 0077 in our units. */
function makeFolder(folder: string, forOthers: boolean): void {
  if (folder === dirname(folder) || existsSync(folder)) return;
  makeFolder(dirname(folder), forOthers);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  if (forOthers) chmodSync(folder, 0o755);
}

/** A file takes the place of what is there, and root can put one in the place of /dev/null. */
function refuseDevice(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false });
  const isDevice = found?.isCharacterDevice() === true || found?.isBlockDevice() === true;
  // As /dev/stdout is.
  const isStream = found?.isSymbolicLink() === true && readlinkSync(path).startsWith("/proc/");
  if (isDevice || isStream) throw Object.assign(new Error(path), { code: "not a regular file" });
}

function remove(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    rmSync(path);
    return true;
  } catch (error) {
    throw cannot("removed", path, error);
  }
}

function cannot(what: string, path: string, error: unknown): SysctxError {
  return new SysctxError("output_failed", `${path} cannot be ${what} (${systemCode(error)})`, {
    cause: error,
  });
}

function run(file: string, words: readonly string[], timeout: number): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const options = {
      timeout,
      killSignal: "SIGKILL",
      encoding: "utf8",
      maxBuffer: 1024 * 1024,
    } as const;
    const child = execFile(file, [...words], options, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : typeof error.code === "number" ? error.code : undefined;
      resolve({ exitCode, stdout, stderr });
    });
    // Nobody types here.
    child.stdin?.end();
  });
}

/** Watches the nearest folder that is there, because the agent's own may not have been made yet. */
function untilChange(paths: readonly string[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const watchers = [...new Set(paths.map(nearestFolder))].flatMap((folder) => {
      try {
        return [watch(folder, { signal }, () => settle())];
      } catch {
        // A folder that can't be watched is looked at again after the interval.
        return [];
      }
    });
    const settle = () => {
      for (const watcher of watchers) watcher.close();
      resolve();
    };
    for (const watcher of watchers) watcher.on("error", settle);
    signal.addEventListener("abort", settle, { once: true });
  });
}

function nearestFolder(path: string): string {
  const folder = dirname(path);
  return existsSync(folder) || folder === dirname(folder) ? folder : nearestFolder(folder);
}
