/**
 * What keeps the start of the program short: parts of Node and of undici that most calls never
 * touch.
 */
import { readFile, writeFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

/**
 * undici's HTTP/2 client is switched off (the signed request line says HTTP/1.1), and `node:http2`
 * is slow to load.
 */
export const withoutHttp2: Plugin = {
  name: "without-http2",
  setup({ onLoad }) {
    onLoad({ filter: /undici[\\/]lib[\\/]dispatcher[\\/]client-h2\.js$/ }, () => ({
      contents: `module.exports = () => { throw new Error("HTTP/2 is switched off"); };`,
    }));
  },
};

const eager = /\b(import_\w+) = (?:__toESM\()?require\(("node:[\w/]+")\)(?:, 1\))?/g;
const lazyBuiltin =
  'var lazyBuiltin = (load) => new Proxy({}, { get: (_, name) => name === "default" ? load() : load()[name] });';

/**
 * Makes the program's own imports of Node's modules load on first use. esbuild writes each use as a
 * member of the module (`import_node_fs.readFileSync`), so an object that looks the member up when
 * it is asked for is the same thing, later.
 */
export const lazyBuiltins: Plugin = {
  name: "lazy-builtins",
  setup({ onEnd, initialOptions }) {
    onEnd(async ({ errors }) => {
      const { outfile = "" } = initialOptions;
      if (errors.length > 0) return;
      const text = await readFile(outfile, "utf8");
      const [first = "", ...rest] = text.split("\n");
      const lazy = rest.join("\n").replace(eager, "$1 = lazyBuiltin(() => require($2))");
      await writeFile(outfile, `${first}\n${lazyBuiltin}\n${lazy}`);
    });
  },
};
