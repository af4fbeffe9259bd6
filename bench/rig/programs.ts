import { existsSync } from "node:fs";

export interface Program {
  readonly name: string;
  readonly path: string;
  /** Whether it carries its own Node. */
  readonly single: boolean;
}

const dist = new URL("../../dist/", import.meta.url).pathname;
const built: readonly Program[] = [
  { name: "sysctx.cjs", path: `${dist}sysctx.cjs`, single: false },
  {
    name: "executable",
    path: `${dist}sysctx-${process.platform}-${process.arch}`,
    single: true,
  },
];

/**
 * Returns the programs under test: the files given as words, or everything that has been built, the
 * bundle first.
 */
export function findPrograms(words: readonly string[] = process.argv.slice(2)): readonly Program[] {
  const given = words.map((path) => ({ name: path, path, single: !path.endsWith(".cjs") }));
  const programs = given.length > 0 ? given : built.filter(({ path }) => existsSync(path));
  if (programs.length === 0) throw new Error("nothing to measure: npm run build");
  return programs;
}
