import { SysctxError, systemCode } from "../errors.ts";
import type { ErrorCode } from "../errors.ts";
import { quoteForShell } from "../shell-word.ts";

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

/** Root, or the user who runs the program. */
export function isTrusted(uid: number): boolean {
  return process.platform === "win32" || uid === 0 || uid === (process.geteuid?.() ?? 0);
}

/** Returns why a file of a kind could not be opened or read. */
export function explainOpen(path: string, kind: FileKind, error: unknown): SysctxError {
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

/** Returns why a file is not trusted; `remedy` is the command that helps, for `place`. */
export function unsafe(
  kind: FileKind,
  path: string,
  problem: string,
  remedy: string | undefined,
  place = path,
): SysctxError {
  const hint = remedy === undefined ? undefined : `Run: ${remedy} ${quoteForShell(place)}`;
  return new SysctxError(kind.codes.unsafe, `the ${kind.name} ${path} ${problem}`, { hint });
}
