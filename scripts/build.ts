/**
 * `npm run build`: bundles the program into the one file that `bin.sysctx` of package.json names,
 * and the library.
 */
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import type { Metafile } from "esbuild";
import { build } from "esbuild";
import { lazyBuiltins, withoutHttp2 } from "./lazy.ts";

// These variables would run foreign code in a root process: the program must not even start with
// them, nor open a debugger's port on a signal. (NODE_TLS_REJECT_UNAUTHORIZED is the program's own
// to ignore, and Linux before 5.1 reads no more than 127 bytes.) NODE_EXTRA_CA_CERTS stays: it is
// part of the contract.
const shebang =
  "#!/usr/bin/env -S -u NODE_OPTIONS -u NODE_PATH -u OPENSSL_CONF node --disable-sigusr1";

const root = new URL("..", import.meta.url).pathname;

export async function buildProgram(outfile = `${root}dist/sysctx.cjs`): Promise<string> {
  mkdirSync(`${root}dist`, { recursive: true });
  const { metafile } = await build({
    entryPoints: [`${root}bin/sysctx.ts`],
    outfile,
    metafile: true,
    bundle: true,
    platform: "node",
    target: "node22.19",
    // One CommonJS file: Node 24's single executables take no ES module, and lazily imported parts
    // stay inside it, evaluated on first use.
    format: "cjs",
    minifySyntax: true,
    // As calls of `require`: the executable evaluates the program as a script, which has no
    // importer.
    supported: { "dynamic-import": false },
    legalComments: "none",
    banner: { js: shebang },
    define: {
      "import.meta.dirname": "__dirname",
      // What Node's own build of undici says: it leaves the experimental parser out.
      esbuildDetection: "true",
    },
    plugins: [withoutHttp2, lazyBuiltins],
    logLevel: "warning",
  });
  requireOneFile(metafile);
  chmodSync(outfile, 0o755);
  return outfile;
}

/**
 * What a bundle leaves outside is not there when one file is all there is: an executable, or a copy
 * of the bundle.
 */
function requireOneFile({ outputs }: Metafile): void {
  const outside = Object.values(outputs)
    .flatMap(({ imports }) => imports)
    .filter(({ path }) => !isBuiltin(path));
  if (Object.keys(outputs).length === 1 && outside.length === 0) return;
  throw new Error(`the bundle is not one file: ${outside.map(({ path }) => path).join(", ")}`);
}

/** The library: what `import "sysctx"` gives. */
async function buildLibrary(): Promise<void> {
  await build({
    entryPoints: [`${root}src/index.ts`],
    outfile: `${root}dist/index.mjs`,
    bundle: true,
    platform: "node",
    target: "node22.19",
    format: "esm",
    logLevel: "warning",
  });
}

/** The library's types, one file beside another as in src. */
function buildTypes(): void {
  rmSync(`${root}dist/types`, { recursive: true, force: true });
  const compiler = `${root}node_modules/typescript/bin/tsc`;
  const words = [compiler, "--project", `${root}tsconfig.types.json`];
  execFileSync(process.execPath, words, { stdio: "inherit" });
  // The compiler leaves the endings of the sources in its declarations, which only a newer
  // consumer's compiler takes.
  const files = readdirSync(`${root}dist/types`, { recursive: true, encoding: "utf8" });
  for (const file of files.filter((name) => name.endsWith(".d.ts"))) {
    const text = readFileSync(`${root}dist/types/${file}`, "utf8");
    const mended = text.replaceAll(/((?:from |import\()"\.[^"]*)\.ts"/g, '$1.js"');
    writeFileSync(`${root}dist/types/${file}`, mended);
  }
}

/** All that the npm package holds. */
export async function buildAll(): Promise<void> {
  await Promise.all([buildProgram(), buildLibrary()]);
  buildTypes();
}

if (import.meta.main) await buildAll();
