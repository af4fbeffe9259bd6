/**
 * Which program the tests judge: the built sysctx.cjs on Node, or the executable that
 * SYSCTX_EXECUTABLE names.
 */
import { cpSync, existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

export const root = join(import.meta.dirname, "../..");
const named = process.env["SYSCTX_EXECUTABLE"] ?? "";

export const isExecutable = named !== "";
export const program = isExecutable ? resolve(named) : join(root, "dist/sysctx.cjs");
if (!existsSync(program)) throw new Error(`${program} is missing: run scripts/build.ts`);

/**
 * For a test that needs a runtime's own door, such as a module that is loaded before the program.
 */
export const onNode = { skip: isExecutable ? "the executable has no way for it" : false };

/** Copies the program, with all its files, into a folder. */
export function copyProgram(folder: string): void {
  cpSync(program, join(folder, basename(program)));
  if (isExecutable) return;
  for (const name of ["program.cjs", "lib"])
    cpSync(join(dirname(program), name), join(folder, name), { recursive: true });
}

/** The arguments that start the program, or another copy of it. */
export function commandOf(file: string = program): readonly string[] {
  return isExecutable ? [file] : [process.execPath, file];
}
