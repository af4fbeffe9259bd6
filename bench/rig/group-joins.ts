import { join } from "node:path";
import { groups } from "./ids.ts";
import type { Program } from "./programs.ts";
import type { Environment } from "./rig.ts";
import type { Way } from "./run.ts";

/** Joins so many groups in one call. */
export function joinGroups({ name, path }: Program, count: number, env: Environment): Way {
  return { name, command: [path, "groups", "add", ...groups.slice(0, count)], env };
}

/** Joins them with the script, one call after the other. */
export function scriptLoop(count: number, env: Environment): Way {
  const loop = join(import.meta.dirname, "../script/loop.sh");
  return { name: "script", command: [loop, ...groups.slice(0, count)], env };
}
