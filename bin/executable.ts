/**
 * The main of the executable (`npm run build:sea`): evaluates the program, which lies in the file beside the code cache of
 * an earlier run. Node's own code cache holds no function that is first called later, and compiling those takes longer
 * than a request. A cache that V8 refuses is left aside, and the program is compiled as any other.
 */
import { getAssetKeys, getRawAsset } from "node:sea";
import { Script } from "node:vm";

const read = (name: string) => Buffer.from(getRawAsset(name));

const script = new Script(read("program").toString("latin1"), {
  filename: "sysctx.cjs",
  // Only where the executable was built on the processor that it is for.
  cachedData: getAssetKeys().includes("cache") ? read("cache") : undefined,
});
(script.runInThisContext() as (require: NodeJS.Require) => void)(require);
