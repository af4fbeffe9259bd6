import { statSync } from "node:fs";
import { parseArgs } from "node:util";
import { version } from "../../src/version.ts";
import { buildExecutables } from "../executable.ts";
import type { Architecture } from "./files.ts";
import { architectures } from "./files.ts";

const dist = new URL("../../dist", import.meta.url).pathname;

/** What a package is to be. */
export interface PackageOptions {
  readonly arch: Architecture;
  readonly version: string;
  readonly compression: "xz" | "none";
  /** The folder that it goes to. */
  readonly out: string;
}

/** Reads the words of a script that makes packages, makes them, and tells their sizes. */
export async function makePackages(
  build: (options: PackageOptions) => Promise<string>,
): Promise<void> {
  process.umask(0o022);
  const { values } = parseArgs({
    options: {
      build: { type: "boolean", default: false },
      arch: { type: "string", multiple: true, default: [...architectures] },
      version: { type: "string", default: version },
      compression: { type: "string", default: "xz" },
      out: { type: "string", default: dist },
    },
  });
  const { build: fromNothing, compression } = values;
  if (compression !== "xz" && compression !== "none")
    throw new Error(`--compression is xz or none, not ${compression}`);
  const wanted = values.arch.map((word) => {
    const arch = architectures.find((name) => name === word);
    if (arch === undefined) throw new Error(`--arch is ${architectures.join(" or ")}, not ${word}`);
    return arch;
  });
  if (fromNothing) await buildExecutables(wanted.map((arch) => `linux-${arch}` as const));
  for (const arch of wanted) {
    const file = await build({ ...values, compression, arch });
    console.log(`${file}: ${(statSync(file).size / 1e6).toFixed(1)} MB`);
  }
}
