import { globSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { SysctxError } from "../errors.ts";
import type { Host } from "../ports.ts";
import { isExecutable } from "./runtime.ts";
import type { FileKind } from "./file-kind.ts";
import { judgePath } from "./safe-file.ts";

const kind: FileKind = {
  name: "program",
  secret: false,
  codes: { missing: "internal", unreadable: "internal", unsafe: "internal" },
};

/**
 * The arguments that start this program again. The executable is one file, and its argv[1] is only
 * what was typed.
 */
export function programWords(): readonly string[] {
  return isExecutable ? [process.execPath] : [process.execPath, process.argv[1] ?? ""];
}

/**
 * Returns the program's own file and, if others could change it or put another in its place, how.
 */
export function inspectProgram(path: string): ReturnType<Host["inspectProgram"]> {
  const real = realpathSync(path);
  try {
    for (const file of [real, ...filesBeside(real)]) judgePath(file, kind);
    return { path: real };
  } catch (error) {
    if (!(error instanceof SysctxError)) throw error;
    return { path: real, problem: error.message, remedy: error.hint };
  }
}

/** The rest of the npm package's program. */
function filesBeside(path: string): readonly string[] {
  const folder = dirname(path);
  return isExecutable
    ? []
    : globSync(["program.cjs", "lib/*.cjs"], { cwd: folder }).map((name) => join(folder, name));
}
