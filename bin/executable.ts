/**
 * The main of the executable (`npm run build:sea`): evaluates the program, which lies in the file beside the code cache of
 * earlier runs. Node's own code cache holds no function that is first called later, and compiling those takes longer than
 * a request.
 */
import { writeSync } from "node:fs";
import { getAssetKeys, getRawAsset } from "node:sea";
import { Script } from "node:vm";
import { version } from "../src/version.ts";

const [word = "", ...others] = process.argv.slice(2);
const asksVersion = ["--version", "-V"].includes(word) && others.length === 0;
if (!asksVersion || !printVersion()) runProgram();

/** The program would be loaded for this one line. Returns false when it can't be written, which the program explains. */
function printVersion(): boolean {
  try {
    writeSync(1, `${version}\n`);
    return true;
  } catch {
    return false;
  }
}

/** A cache that V8 refuses is left aside, and the program is compiled as any other. */
function runProgram(): void {
  const script = new Script(readAsset("program").toString("latin1"), {
    filename: "sysctx.cjs",
    // Only where the executable was built on the processor that it is for.
    cachedData: getAssetKeys().includes("cache") ? readAsset("cache") : undefined,
  });
  (script.runInThisContext() as (require: NodeJS.Require) => void)(require);
}

function readAsset(name: string): Buffer {
  return Buffer.from(getRawAsset(name));
}
