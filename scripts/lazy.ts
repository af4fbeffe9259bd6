/**
 * What keeps the start of the program short: parts of Node and of undici that most calls never
 * touch.
 */
import { createRequire } from "node:module";
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

/** The others are part of Node's own start. */
const costly = /^node:(?:child_process|crypto|dns|fs\/promises|http|net|stream|tls|tty)\b/;
const requireBuiltin = createRequire(import.meta.url);

/**
 * Makes the program's own imports of Node's modules load on first use: each becomes a module whose
 * members are getters. esbuild hands the members of such a module on as getters, so none is read
 * before the line that uses it.
 */
export const lazyBuiltins: Plugin = {
  name: "lazy-builtins",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: costly }, ({ path, kind, namespace }) =>
      kind === "import-statement" && namespace === "file" ? { path, namespace: "lazy" } : undefined,
    );
    onLoad({ filter: /.*/, namespace: "lazy" }, ({ path }) => {
      const names = Object.keys(requireBuiltin(path) as object);
      return {
        contents:
          `const load = () => require(${JSON.stringify(path)});` +
          `for (const name of ${JSON.stringify(names)})` +
          " Object.defineProperty(exports, name, { enumerable: true, get: () => load()[name] });",
      };
    });
  },
};

/**
 * Leaves these modules out, each in a file of its own beside the program. Only some commands use
 * them, and Node reads every line of the file that it starts.
 */
export function leaveAside(files: Readonly<Record<string, string>>): Plugin {
  const namespace = "aside";
  return {
    name: namespace,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /.*/ }, ({ path, importer }) => {
        if (importer !== "" && path in files) return { path, namespace };
        return Object.values(files).includes(path) ? { path, external: true } : undefined;
      });
      // A module between: it hands the default export on as an ES module does, which the file is
      // not.
      onLoad({ filter: /.*/, namespace }, ({ path }) => {
        const file = JSON.stringify(files[path]);
        return { contents: `export * from ${file}; export { default } from ${file};` };
      });
    },
  };
}
