// The program as the executable runs it, from files: `node profiled-get.cjs PROGRAM CACHE WORD...`.
const { readFileSync } = require("node:fs");
const { Script } = require("node:vm");

const [node, , program, cache, ...words] = process.argv;
const script = new Script(readFileSync(program, "latin1"), {
  filename: "sysctx.cjs",
  cachedData: readFileSync(cache),
});
if (script.cachedDataRejected) throw new Error("the code cache is refused");
process.argv = [node, node, ...words];
script.runInThisContext()(require);
