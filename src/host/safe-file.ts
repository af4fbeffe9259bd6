import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  readlinkSync,
  realpathSync,
  statSync,
} from "node:fs";
import type { Stats } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { SysctxError, systemCode } from "../errors.ts";
import type { ErrorCode } from "../errors.ts";
import { quoteForShell } from "../shell-word.ts";
import { describeFileMode, formatMode } from "./access.ts";

/** What a file is and how strictly it is checked. */
export interface FileKind {
  /** How a message names it, e.g. `private key`. */
  readonly name: string;
  /** Whether others must not even read it. */
  readonly secret: boolean;
  /** Whether the group may nevertheless. */
  readonly groupMayRead?: boolean;
  /**
   * Whether it may be reached by links inside of one folder, as in a volume that Kubernetes
   * projects. There others may read it: the pod said so, and cannot change it.
   */
  readonly mayBeProjected?: boolean;
  readonly codes: {
    readonly missing: ErrorCode;
    readonly unreadable: ErrorCode;
    readonly unsafe: ErrorCode;
  };
}

const maximumBytes = 64 * 1024;
const groupOrOthersWrite = 0o022;
const groupOrOthers = 0o077;
const groupRead = 0o040;
const sticky = 0o1000;

/**
 * Returns the bytes of a file that a root process may trust. Opened once, without following a link
 * at its end and without blocking on a FIFO; checked through its descriptor, so that it cannot be
 * swapped between the check and the read. Errors: the kind's missing, unreadable and unsafe codes.
 */
export function readSafely(path: string, kind: FileKind, insecurePermissions: boolean): Buffer {
  if (kind.mayBeProjected !== true) return readAt(path, path, kind, insecurePermissions);
  // A volume is renewed by turning one link to a new folder and removing the old one, which may
  // happen at any time between the look and the end of the checks.
  for (let left = 3; ; left -= 1) {
    const { place, projected } = followInside(path, kind);
    const judged = projected ? { ...kind, secret: false } : kind;
    try {
      return readAt(place, path, judged, insecurePermissions);
    } catch (error) {
      const isGone = error instanceof SysctxError && error.code === kind.codes.missing;
      if (place === path || !isGone || left === 0) throw error;
    }
  }
}

/** The same for a file that need not be there. Errors: the kind's unreadable and unsafe codes. */
export function readSafelyIfThere(path: string, kind: FileKind): Buffer | undefined {
  return isThere(path) ? readSafely(path, kind, false) : undefined;
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // Reading it says why this user cannot know.
    return true;
  }
}

/** `path` is what the user wrote, and `place` where it leads. */
function readAt(place: string, path: string, kind: FileKind, insecurePermissions: boolean): Buffer {
  const descriptor = openWithoutFollowing(place, kind);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw unsafe(kind, path, "is not a regular file", undefined);
    if (stats.size > maximumBytes) {
      throw unsafe(kind, path, `has ${stats.size} bytes, more than any ${kind.name}`, undefined);
    }
    if (process.platform !== "win32" && !insecurePermissions) judge(place, stats, kind);
    return readAll(descriptor, maximumBytes);
  } catch (error) {
    throw error instanceof SysctxError ? error : explainOpen(path, kind, error);
  } finally {
    closeSync(descriptor);
  }
}

const mostLinks = 8;
/** How the kubelet's atomic writer calls the one link that it turns to the newest files. */
const newest = "..data";

/**
 * Returns the volume that a path leads through, which has such a link, or else the folder at its
 * end. Errors: the kind's unreadable code.
 */
function findVolume(path: string, kind: FileKind): string {
  const end = dirname(resolve(path));
  for (let folder = end; ; folder = dirname(folder)) {
    const { uid, target } = readLink(join(folder, newest), path, kind);
    if (target !== undefined && isTrusted(uid)) return folder;
    if (folder === dirname(folder)) return end;
  }
}

/**
 * Returns where the links of a path lead, as long as each stays inside of its volume or folder and
 * nobody else could have set it; the path itself where it has no link. Errors: the kind's unsafe
 * code.
 */
function followInside(path: string, kind: FileKind) {
  const folder = findVolume(path, kind);
  let links = 0;
  let projected = false;
  const walk = (at: string, rest: readonly string[]): string => {
    const [name, ...others] = rest;
    if (name === undefined) return at;
    const here = join(at, name);
    const { uid, target } = readLink(here, path, kind);
    if (target === undefined) return walk(here, others);
    const steps = target.split("/").filter((step) => step !== "" && step !== ".");
    links += 1;
    if (isAbsolute(target) || steps.includes("..") || links > mostLinks)
      throw new SysctxError(
        kind.codes.unsafe,
        `the ${kind.name} ${path} is a symbolic link that leads out of its folder`,
        {
          hint: "Give the path of the file itself, or of a file in a Kubernetes volume as it is mounted.",
        },
      );
    if (!isTrusted(uid))
      throw unsafe(
        kind,
        path,
        `is reached through ${here}, a link that belongs to user ${uid}`,
        undefined,
      );
    projected ||= name === newest;
    return walk(at, [...steps, ...others]);
  };
  const end = walk(folder, relative(folder, resolve(path)).split(sep));
  return { place: links === 0 ? path : end, projected };
}

/** Where a link leads and whose it is; no target for anything else. */
function readLink(here: string, path: string, kind: FileKind) {
  try {
    const stats = lstatSync(here, { throwIfNoEntry: false });
    const target = stats?.isSymbolicLink() === true ? readlinkSync(here) : undefined;
    return { uid: stats?.uid ?? 0, target };
  } catch (error) {
    throw explainOpen(path, kind, error);
  }
}

/** Root, or the user who runs the program. */
function isTrusted(uid: number): boolean {
  return process.platform === "win32" || uid === 0 || uid === (process.geteuid?.() ?? 0);
}

/**
 * Returns the bytes of a regular file, whoever owns it, at most 1 MiB. A FIFO is refused instead of
 * waited for. Throws an error whose code says why.
 */
export function readRegular(path: string, limit = 1024 * 1024): Buffer {
  const { O_RDONLY, O_NONBLOCK = 0, O_NOCTTY = 0 } = constants;
  const descriptor = openSync(path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw Object.assign(new RangeError(path), { code: "not a regular file" });
    return readAll(descriptor, limit);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Judges a file that is not read, by its path: owner, mode and the folders above it. Errors: the
 * kind's unsafe code.
 */
export function judgePath(path: string, kind: FileKind): void {
  if (process.platform !== "win32") judge(path, statSync(path), kind);
}

function openWithoutFollowing(path: string, kind: FileKind): number {
  // Windows has none of these flags.
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0, O_NOCTTY = 0 } = constants;
  try {
    return openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
  } catch (error) {
    throw explainOpen(path, kind, error);
  }
}

function explainOpen(path: string, kind: FileKind, error: unknown): SysctxError {
  const { missing, unreadable, unsafe: unsafeCode } = kind.codes;
  switch (systemCode(error)) {
    case "ENOENT":
    case "ENOTDIR":
      return new SysctxError(missing, `the ${kind.name} ${path} does not exist`);
    case "EACCES":
    case "EPERM":
      return new SysctxError(unreadable, `the ${kind.name} ${path} cannot be read by this user`);
    case "ELOOP":
    case "EMLINK":
      return new SysctxError(unsafeCode, `the ${kind.name} ${path} is a symbolic link`, {
        hint: "Give the path of the file itself, not of a link to it.",
      });
    default:
      return new SysctxError(
        unreadable,
        `the ${kind.name} ${path} cannot be read (${systemCode(error)})`,
        {
          hint: "Check dmesg and ulimit -n: the disk or this host has a problem.",
          cause: error,
        },
      );
  }
}

function judge(path: string, stats: Stats, kind: FileKind): void {
  if (!isTrusted(stats.uid)) {
    throw unsafe(kind, path, `belongs to user ${stats.uid}, who can change it`, "chown root");
  }
  const { unwanted, remedy } = allowances(kind);
  if ((stats.mode & unwanted) !== 0)
    throw unsafe(kind, path, describeFileMode(stats.mode, unwanted), remedy);
  judgeParents(path, kind);
}

/** What others must not be allowed, and what takes it back. */
function allowances({ secret, groupMayRead }: FileKind): {
  readonly unwanted: number;
  readonly remedy: string;
} {
  if (!secret) return { unwanted: groupOrOthersWrite, remedy: "chmod go-w" };
  return groupMayRead === true
    ? { unwanted: groupOrOthers & ~groupRead, remedy: "chmod g-wx,o-rwx" }
    : { unwanted: groupOrOthers, remedy: "chmod 600" };
}

/** Whoever can write a folder above the file can put another file in its place. */
function judgeParents(path: string, kind: FileKind): void {
  for (let folder = realpathSync(dirname(resolve(path))); ; folder = dirname(folder)) {
    const stats = lstatSync(folder);
    const replaceable = (stats.mode & groupOrOthersWrite) !== 0 && (stats.mode & sticky) === 0;
    if (replaceable || !isTrusted(stats.uid)) {
      const problem = replaceable
        ? `has mode ${formatMode(stats.mode)}`
        : `belongs to user ${stats.uid}`;
      throw unsafe(
        kind,
        path,
        `is in ${folder}, which ${problem}: others can replace the file`,
        replaceable ? "chmod go-w" : "chown root",
        folder,
      );
    }
    if (folder === dirname(folder)) return;
  }
}

function unsafe(
  kind: FileKind,
  path: string,
  problem: string,
  remedy: string | undefined,
  place = path,
): SysctxError {
  const hint = remedy === undefined ? undefined : `Run: ${remedy} ${quoteForShell(place)}`;
  return new SysctxError(kind.codes.unsafe, `the ${kind.name} ${path} ${problem}`, { hint });
}

/**
 * A file may hold more than its size says: it grows, or is one of /proc. Half of it is no answer.
 */
function readAll(descriptor: number, limit: number): Buffer {
  const chunks: Buffer[] = [];
  for (let total = 0; total <= limit;) {
    const chunk = Buffer.alloc(16 * 1024);
    const count = readSync(descriptor, chunk);
    if (count === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, count));
    total += count;
  }
  throw Object.assign(new RangeError(`more than ${limit} bytes`), { code: "too large" });
}
