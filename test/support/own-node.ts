import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** The machine's own Node, beside the development Node that runs the tests. */
export interface OwnNode {
  readonly folder: string;
  readonly path: string;
  readonly version: string;
}

/** Returns the first Node of PATH that no package brought; undefined where there is none. */
export function findOwnNode(): OwnNode | undefined {
  const folders = (process.env["PATH"] ?? "").split(":");
  const folder = folders.find(
    (each) => !each.includes("node_modules") && existsSync(join(each, "node")),
  );
  if (folder === undefined) return undefined;
  const path = join(folder, "node");
  const version = execFileSync(path, ["-p", "process.versions.node"], { encoding: "utf8" });
  return { folder, path, version: version.trim() };
}

/** Whether the program refuses to run on it. */
export function isOldNode({ version }: OwnNode): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major < 22 || (major === 22 && minor < 19);
}
