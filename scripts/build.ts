/**
 * `npm run build`: all that the npm package holds: the program that `bin.sysctx` of package.json
 * names, and the library with its types. `npm run build NAME [WORD...]` makes what scripts/NAME.ts
 * makes.
 */
import { execFileSync } from "node:child_process";
import { chmodSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import type { BuildOptions, BuildResult } from "esbuild";
import { build } from "esbuild";
import { become } from "./become.ts";
import { choose, toChoice } from "./choices.ts";
import { readCommit } from "./commit.ts";
import { lazyBuiltins, leanUndici, leaveAside } from "./lazy.ts";

// These variables would run foreign code in a root process: the program must not even start with
// them. (NODE_TLS_REJECT_UNAUTHORIZED is ignored by the program itself.) NODE_EXTRA_CA_CERTS stays:
// it is part of the contract.
const unset = ["NODE_OPTIONS", "NODE_PATH", "NODE_COMPILE_CACHE", "OPENSSL_CONF"];
// On SIGUSR1 Node opens a debugger's port until a line of ours runs. A link-local address without
// its interface can't be bound on any machine, so nothing opens. --disable-sigusr1 would say it
// better, but a Node that is too old ends with "bad option" before the program can say so.
const options = "--inspect-port=[fe80::]";
// Linux before 5.1 reads no more than 127 bytes of it.
const shebang = `#!/usr/bin/env -S ${unset.map((name) => `-u${name}`).join(" ")} node ${options}`;

const root = new URL("..", import.meta.url).pathname;

/** What has a script of its own, with the words that make all of it. */
const artefacts: Readonly<Record<string, readonly string[]>> = {
  executable: [],
  // From nothing: with the executables that they hold.
  deb: ["--build"],
  rpm: ["--build"],
  "release-files": [],
};

/** Libraries that only some commands use; each is a file of its own in the npm package. */
const libraries = Object.fromEntries(
  ["conf", "oauth4webapi", "ora", "yaml"].map((name) => [name, `./lib/${name}.cjs`]),
);

const common: BuildOptions = {
  bundle: true,
  platform: "node",
  target: "node22.19",
  // CommonJS, in which lazily imported parts stay inside their file, evaluated on first use.
  format: "cjs",
  minifySyntax: true,
  minifyWhitespace: true,
  // As calls of `require`: the executable evaluates the program as a script, which has no importer.
  supported: { "dynamic-import": false },
  legalComments: "none",
  define: {
    "import.meta.dirname": "__dirname",
    builtCommit: JSON.stringify(readCommit()),
    // What Node's own build of undici says: it leaves the experimental parser out.
    esbuildDetection: "true",
  },
  inject: [`${root}scripts/performance.ts`],
  logLevel: "warning",
};

/**
 * The program as one file without dependencies, for the executable; there is less of it to read.
 */
export async function buildWhole(outfile: string): Promise<void> {
  const built = await build({
    ...common,
    entryPoints: [`${root}bin/program.ts`],
    outfile,
    minify: true,
    keepNames: true,
    target: "node24",
    plugins: [leanUndici, lazyBuiltins],
    metafile: true,
  });
  requireFiles(built, []);
}

/**
 * The program of the npm package: a small file that starts it, the program, and `lib/` beside it.
 * Returns the first.
 */
export async function buildProgram(): Promise<string> {
  const outdir = `${root}dist`;
  rmSync(`${outdir}/lib`, { recursive: true, force: true });
  const door = build({
    ...common,
    entryPoints: [`${root}bin/sysctx.ts`],
    outfile: `${outdir}/sysctx.cjs`,
    banner: { js: shebang },
    plugins: [leaveAside({ "./program.ts": "./program.cjs" }), lazyBuiltins],
    metafile: true,
  });
  const program = build({
    ...common,
    entryPoints: [`${root}bin/program.ts`],
    outfile: `${outdir}/program.cjs`,
    plugins: [leaveAside(libraries), leanUndici, lazyBuiltins],
    metafile: true,
  });
  const aside = build({
    ...common,
    entryPoints: Object.keys(libraries),
    outdir: `${outdir}/lib`,
    outExtension: { ".js": ".cjs" },
    metafile: true,
  });
  requireFiles(await door, ["./program.cjs"]);
  requireFiles(await program, Object.values(libraries));
  requireFiles(await aside, []);
  chmodSync(`${outdir}/sysctx.cjs`, 0o755);
  return `${outdir}/sysctx.cjs`;
}

/** What a bundle leaves outside must be a file beside it: nothing else is there where it runs. */
function requireFiles({ metafile }: BuildResult, beside: readonly string[]): void {
  const outside = Object.values(metafile?.outputs ?? {})
    .flatMap(({ imports }) => imports)
    .filter(({ path }) => !isBuiltin(path) && !beside.includes(path));
  if (outside.length > 0)
    throw new Error(`left outside of the bundle: ${outside.map(({ path }) => path).join(", ")}`);
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

if (import.meta.main) {
  const [name, ...words] = process.argv.slice(2);
  if (name === undefined) await buildAll();
  else {
    const choices = Object.keys(artefacts).map((each) => toChoice(each, `scripts/${each}.ts`));
    const file = choose("npm run build [NAME [WORD...]]", choices, [name])?.file ?? "";
    become(process.execPath, [file, ...(artefacts[name] ?? []), ...words]);
  }
}
