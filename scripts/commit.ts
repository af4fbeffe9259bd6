import { spawnSync } from "node:child_process";
import { realpathSync } from "node:fs";

const root = realpathSync(new URL("..", import.meta.url));

/**
 * Returns the commit that is checked out here, with `-dirty` after it where files of it were
 * changed. Returns `unknown` where this is not a clone: in an unpacked archive, although a folder
 * above it may be one, or without git.
 */
export function readCommit(folder: string = root): string {
  if (ask(folder, "rev-parse", "--show-toplevel") !== realpathSync(folder)) return "unknown";
  return ask(folder, "describe", "--always", "--abbrev=40", "--exclude=*", "--dirty") || "unknown";
}

/**
 * The owner of a clone may be another than root, who builds. Hooks of git set GIT_DIR, which names
 * another repository than the one that the folder is in.
 */
function ask(folder: string, ...words: readonly string[]): string {
  const own = ["--no-optional-locks", "-c", `safe.directory=${realpathSync(folder)}`];
  const env = { ...process.env, GIT_DIR: undefined, GIT_WORK_TREE: undefined };
  const { stdout } = spawnSync("git", [...own, ...words], { cwd: folder, env, encoding: "utf8" });
  return (stdout ?? "").trim();
}
