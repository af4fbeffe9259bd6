import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
} from "node:fs";
import type { Stats } from "node:fs";
import { join } from "node:path";
import { systemCode } from "../errors.ts";
import type { Environment, TokenStore } from "../ports.ts";
import { quoteForShell } from "../shell-word.ts";
import { describeFileMode, describeFolderMode } from "./access.ts";
import { withLock } from "./lock.ts";
import { writeWhole } from "./write-whole.ts";

export interface TokenPlace {
  readonly env: Environment;
  readonly isRoot: boolean;
  readonly home: string;
}

/**
 * Returns the folders where tokens may be kept, best first: memory that ends with the session or
 * the machine, and for a user without one the cache folder. Never /tmp, where others can get in
 * before.
 */
function findFolders({ env, isRoot, home }: TokenPlace): readonly string[] {
  const unit = env["RUNTIME_DIRECTORY"]?.split(":")[0];
  if (unit) return [join(unit, "tokens")];
  if (isRoot) return ["/run/sysctx/tokens"];
  const session = env["XDG_RUNTIME_DIR"];
  const cache = env["XDG_CACHE_HOME"] || (home === "" ? undefined : join(home, ".cache"));
  return [session, cache].flatMap((folder) => (folder ? [join(folder, "sysctx", "tokens")] : []));
}

/**
 * Opens the first folder that is safe. A file in it that others could have written is a miss, with
 * a warning.
 */
export function openTokenStore(
  place: TokenPlace,
  warn: (message: string) => void,
): TokenStore | undefined {
  const problems: string[] = [];
  const folder = findFolders(place).find((candidate) => {
    const problem = makeFolder(candidate);
    if (problem !== undefined) problems.push(`${candidate} ${problem}`);
    return problem === undefined;
  });
  if (folder === undefined) {
    const why = problems.length === 0 ? "" : ` (${problems.join("; ")})`;
    warn(`no safe folder for the token cache, so each run requests a new token${why}`);
    return undefined;
  }
  const told = new Set<string>();
  const warnOnce = (message: string) => {
    if (!told.has(message)) warn(message);
    told.add(message);
  };
  const pathOf = (name: string) => join(folder, `${name}.json`);
  return {
    folder,
    read: (name) => readEntry(pathOf(name), warnOnce),
    write: (name, text) => writeWhole(pathOf(name), text, 0o600),
    remove(name) {
      const there = lstatSync(pathOf(name), { throwIfNoEntry: false }) !== undefined;
      try {
        rmSync(pathOf(name), { force: true });
      } catch (error) {
        warnOnce(`${pathOf(name)} of the token cache cannot be removed (${systemCode(error)})`);
      }
      return there;
    },
    locked: (name, work, signal) => withLock(join(folder, `${name}.lock`), work, signal),
  };
}

/**
 * Creates the folder, or checks the existing one. Returns why it is not one that only this user can
 * enter.
 */
function makeFolder(folder: string): string | undefined {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { mode, uid } = lstatSync(folder);
    if ((mode & constants.S_IFMT) !== constants.S_IFDIR) return "is not a folder";
    if (uid !== process.geteuid?.()) return `belongs to user ${uid}`;
    if ((mode & 0o077) === 0) return undefined;
    return `${describeFolderMode(mode)}; run: chmod 700 ${quoteForShell(folder)}`;
  } catch (error) {
    return `cannot be created (${systemCode(error)})`;
  }
}

function readEntry(path: string, warn: (message: string) => void): string | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    if (systemCode(error) !== "ENOENT")
      warn(`${path} of the token cache is ignored (${systemCode(error)})`);
    return undefined;
  }
  try {
    const problem = findProblem(fstatSync(descriptor));
    if (problem === undefined) return readFileSync(descriptor, "utf8");
    warn(`${path} of the token cache is ignored: it ${problem}`);
    return undefined;
  } finally {
    closeSync(descriptor);
  }
}

/** Why an entry can't be trusted: only this user may ever have been able to read or write it. */
function findProblem(stats: Stats): string | undefined {
  if (!stats.isFile()) return "is not a regular file";
  if (stats.uid !== process.geteuid?.()) return `belongs to user ${stats.uid}`;
  if ((stats.mode & 0o077) !== 0) return describeFileMode(stats.mode, 0o077);
  if (stats.nlink !== 1) return `has ${stats.nlink} names (hard links)`;
  return stats.size > 256 * 1024 ? `has ${stats.size} bytes, more than any entry` : undefined;
}
