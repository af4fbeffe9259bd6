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
  const descriptor = openWithoutFollowing(path, kind);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw unsafe(kind, path, "is not a regular file", undefined);
    if (stats.size > maximumBytes) {
      throw unsafe(kind, path, `has ${stats.size} bytes, more than any ${kind.name}`, undefined);
    }
    if (process.platform !== "win32" && !insecurePermissions) judge(path, stats, kind);
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
  const user = process.geteuid?.() ?? 0;
  if (stats.uid !== 0 && stats.uid !== user) {
    throw unsafe(kind, path, `belongs to user ${stats.uid}, who can change it`, "chown root");
  }
  const { unwanted, remedy } = allowances(kind);
  if ((stats.mode & unwanted) !== 0)
    throw unsafe(kind, path, describeFileMode(stats.mode, unwanted), remedy);
  judgeParents(path, kind, user);
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
function judgeParents(path: string, kind: FileKind, user: number): void {
  for (let folder = realpathSync(dirname(resolve(path))); ; folder = dirname(folder)) {
    const stats = lstatSync(folder);
    const replaceable = (stats.mode & groupOrOthersWrite) !== 0 && (stats.mode & sticky) === 0;
    if (replaceable || (stats.uid !== 0 && stats.uid !== user)) {
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
