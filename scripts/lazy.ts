/**
 * What keeps the start of the program short: parts of Node and of undici that most calls never
 * touch.
 */
import { createRequire } from "node:module";
import type { Plugin } from "esbuild";

const unused = (what: string) => `module.exports = () => { throw new Error("${what}"); };`;

/**
 * What undici loads at its start, or would bring along, and a call of ours never comes to. HTTP/2
 * is switched off (the signed request line says HTTP/1.1), and a body is a text, never a FormData.
 * `node:http` is asked for a limit that our options give, and for the class of streams that we
 * never send. `node:assert` is loaded by the first assertion that fails.
 */
const inUndici: Readonly<Record<string, string>> = {
  "./client-h2.js": unused("HTTP/2 is switched off"),
  "../web/fetch/body.js": unused("a body is a text"),
  "../web/fetch/formdata": unused("a body is a text"),
  "../web/webidl": unused("a body is a text"),
  "node:http": "module.exports = { IncomingMessage: class {}, maxHeaderSize: 16384 };",
  "node:assert": `
    module.exports = (value, message) => { if (!value) require("node:assert")(value, message); };
    module.exports.strictEqual = (actual, expected, message) => {
      if (!Object.is(actual, expected)) require("node:assert").strictEqual(actual, expected, message);
    };`,
};

export const leanUndici: Plugin = {
  name: "lean-undici",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:node:|\.)/ }, ({ path, importer }) =>
      path in inUndici && /[\\/]undici[\\/]lib[\\/]/.test(importer)
        ? { path, namespace: "lean-undici" }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: "lean-undici" }, ({ path }) => ({
      contents: inUndici[path] ?? "",
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
    // A copy of `process` with getters, which is what esbuild makes of it, would open its streams.
    onResolve({ filter: /^node:process$/ }, ({ path }) => ({ path, namespace: "global" }));
    onLoad({ filter: /.*/, namespace: "global" }, () => ({ contents: "export default process;" }));
    onResolve({ filter: /^node:/ }, ({ path, kind, namespace }) =>
      kind === "import-statement" && namespace === "file"
        ? { path, namespace: costly.test(path) ? "lazy" : "eager", sideEffects: false }
        : undefined,
    );
    // Bindings, one for all who import it; without them each file would have a copy of the module.
    onLoad({ filter: /.*/, namespace: "eager" }, ({ path }) => {
      const names = Object.keys(requireBuiltin(path) as object).filter(
        (name) => name !== "default",
      );
      const bindings = names.map(
        (name) => `export const ${name} = /* @__PURE__ */ (() => whole.${name})();`,
      );
      const whole = `const whole = require(${JSON.stringify(path)}); export default whole;`;
      return { contents: `${whole}\n${bindings.join("\n")}` };
    });
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
