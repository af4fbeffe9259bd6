import { lstatSync, readlinkSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { SysctxError } from "../errors.ts";
import type { FileKind } from "./file-kind.ts";
import { explainOpen, isTrusted, unsafe } from "./file-kind.ts";

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
export function followInside(path: string, kind: FileKind) {
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
