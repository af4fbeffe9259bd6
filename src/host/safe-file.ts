import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
  statSync,
} from "node:fs";
import type { Stats } from "node:fs";
import { dirname, resolve } from "node:path";
import { SysctxError } from "../errors.ts";
import { describeFileMode, formatMode } from "./access.ts";
import type { FileKind } from "./file-kind.ts";
import { explainOpen, isTrusted, unsafe } from "./file-kind.ts";
import { followInside } from "./projected-volume.ts";

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
