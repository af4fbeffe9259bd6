/**
 * `node warm-up.ts PROGRAM CACHE LINES`: runs the program with each of these command lines in turn and writes the code cache
 * that has come of it. The Node that runs this is the one that the cache is for.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Script } from "node:vm";

const [program = "", cache = "", lines = "[]"] = process.argv.slice(2);
const script = new Script(readFileSync(program, "latin1"));
const require = createRequire(import.meta.url);
const { argv, exit } = process;

/** The program ends with `process.exit`, whatever happens to it; that ends one line here. */
function runLine(words: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    process.argv = [...argv.slice(0, 2), ...words];
    process.exit = resolve as typeof process.exit;
    (script.runInThisContext() as (require: NodeJS.Require) => void)(require);
  });
}

for (const words of JSON.parse(lines) as readonly (readonly string[])[]) {
  const exitCode = await runLine(words);
  if (exitCode !== 0) exit(exitCode);
}
writeFileSync(cache, script.createCachedData());
exit(0);
