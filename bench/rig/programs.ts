import { existsSync } from "node:fs";

export interface Program {
  readonly name: string;
  readonly path: string;
  readonly form: "npm" | "executable";
}

const dist = new URL("../../dist/", import.meta.url).pathname;
const built: readonly Program[] = [
  { name: "sysctx.cjs", path: `${dist}sysctx.cjs`, form: "npm" },
  {
    name: "executable",
    path: `${dist}sysctx-${process.platform}-${process.arch}`,
    form: "executable",
  },
];

/**
 * Returns the programs under test: the files given as arguments, or everything that has been built,
 * the npm form first.
 */
export function findPrograms(words: readonly string[] = process.argv.slice(2)): readonly Program[] {
  const given = words.map((path): Program => {
    return { name: path, path, form: path.endsWith(".cjs") ? "npm" : "executable" };
  });
  const programs = given.length > 0 ? given : built.filter(({ path }) => existsSync(path));
  if (programs.length === 0) throw new Error("nothing to measure: npm run build");
  return programs;
}
