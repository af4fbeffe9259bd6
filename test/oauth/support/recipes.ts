/** The recipes of docs/workload.md, read out of the page and run by a shell as they stand. */
import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { commandOf, root } from "../../support/program.ts";
import type { Rig } from "./rig.ts";

const page = readFileSync(join(root, "docs/workload.md"), "utf8");

/** The shell of a section; fails where there is none. */
export function recipeOf(section: string): string {
  const text = page.split(/^## /m).find((part) => part.startsWith(`${section}\n`)) ?? "";
  const shell = /^```sh\n([^]*?)\n```$/m.exec(text)?.[1];
  if (shell === undefined) throw new Error(`docs/workload.md has no recipe ${section}`);
  return shell;
}

/** Every section that has one. */
export const recipes = page
  .split(/^## /m)
  .filter((part) => /^```sh$/m.test(part))
  .map((part) => part.split("\n")[0] ?? "");

export interface Place {
  /** What stands for an address or a path of the page here. */
  readonly replaced: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs a recipe with the `sysctx` under test, as a machine of the rig. Rejects when one of its
 * commands fails. Returns its output, without the words that only confirm.
 */
export async function runRecipe(one: Rig, section: string, place: Place) {
  const bin = join(one.dir, "given/bin");
  mkdirSync(bin, { recursive: true });
  const words = commandOf().map((word) => `'${word}'`);
  writeFileSync(join(bin, "sysctx"), `#!/bin/sh\nexec ${words.join(" ")} "$@"\n`, { mode: 0o755 });
  const shell = Object.entries(place.replaced).reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${section} does not say ${from}`);
    return text.replaceAll(from, to);
  }, recipeOf(section));
  const env = { ...one.env, ...place.env, PATH: `${bin}:${process.env["PATH"]}` };
  const { stdout, stderr } = await promisify(execFile)("sh", ["-euc", shell], {
    cwd: one.dir,
    env,
  });
  one.search(stdout + stderr, `the recipe ${section}`);
  return { stdout: stdout.replace(/^(added|set) .*\n/gm, ""), stderr };
}
