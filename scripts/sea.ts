/**
 * `npm run build:sea [-- x64 arm64]`: the program and its Node in one executable file per architecture, for hosts without
 * Node. The steps and their order were measured: Node 24 (26 needs libatomic, which minimal systems lack), stripped before
 * the injection (afterwards it would not start any more), and code cache only where target and builder are the same.
 */
import { execFileSync } from "node:child_process";
import { createReadStream, readFileSync } from "node:fs";
import { chmodSync, copyFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { build, transform } from "esbuild";
import { groups } from "../bench/rig/ids.ts";
import { openRig } from "../bench/rig/rig.ts";
import { buildProgram } from "./build.ts";

const root = new URL("..", import.meta.url).pathname;

/** The Node inside; the code cache is bound to it. */
const nodeVersion = "24.21.0";
/** SIGUSR1 would open a debugger's port in a root process. */
const execArgv = ["--disable-sigusr1"];
/** Each with the digest of its npm package (node-linux-ARCH) and the strip that knows its format. */
const targets = {
  x64: {
    strip: "x86_64-linux-gnu-strip",
    integrity:
      "3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==",
  },
  arm64: {
    strip: "aarch64-linux-gnu-strip",
    integrity:
      "FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==",
  },
} as const;
type Architecture = keyof typeof targets;

/** Where the steps leave what the next ones take. */
interface Parts {
  /** The Node of the target. */
  readonly node: string;
  readonly assets: { readonly program: string; readonly cache?: string };
}

/** Builds the executable of one architecture and returns its path. */
export async function buildExecutable(arch: Architecture, folder: string): Promise<string> {
  const outfile = `${root}dist/sysctx-linux-${arch}`;
  const node = `${folder}/package/bin/node`;
  fetchNode(arch, folder);
  // Whoever passes the executable on passes this on with it.
  copyFileSync(`${folder}/package/LICENSE`, `${root}dist/LICENSE.node`);
  chmodSync(node, 0o755);
  const raw = sizeOf(node);
  const stripped = strip(arch, node) ? `, stripped ${sizeOf(node)}` : ", not stripped";
  const program = await writeProgram(folder);
  const cache = arch === process.arch ? await warmUp(node, program, folder) : undefined;
  const parts: Parts = { node, assets: { program, ...(cache !== undefined && { cache }) } };
  if (cache !== undefined) requireCacheTaken(parts, folder);
  const whole = `${folder}/executable`;
  inject(parts, await buildMain(folder), whole, folder);
  // As an installation does; the pages of a file that was changed in place are kept, and counted, in larger pieces.
  copyFileSync(whole, outfile);
  console.log(
    `${outfile.slice(root.length)}: Node ${nodeVersion} ${raw}${stripped}, with the program ${sizeOf(outfile)}, gzip ${await compressedSize(outfile)}`,
  );
  return outfile;
}

/** Writes the program as the executable holds it, and returns the path. */
export async function writeProgram(folder: string): Promise<string> {
  const program = `${folder}/program.js`;
  writeFileSync(program, wrapProgram(await minify(readFileSync(await buildProgram(), "utf8"))));
  return program;
}

/** Less to read at each start. */
async function minify(text: string): Promise<string> {
  const target = { platform: "node", target: "node24" } as const;
  return (await transform(text, { minify: true, charset: "ascii", ...target })).code;
}

/** As a function of what the executable's main hands it. The first line is for the kernel. */
function wrapProgram(text: string): string {
  // The main reads it byte for character, which is faster than as UTF-8.
  if (/[^\0-\x7f]/.test(text)) throw new Error("the program is not plain ASCII");
  return `(function (require) {${text.replace(/^#!.*/, "")}\n})`;
}

async function buildMain(folder: string): Promise<string> {
  const outfile = `${folder}/main.cjs`;
  const entryPoints = [`${root}bin/executable.ts`];
  const target = { platform: "node", target: "node24", format: "cjs" } as const;
  await build({ entryPoints, outfile, bundle: true, ...target, logLevel: "warning" });
  return outfile;
}

/**
 * Makes the code cache by running the program with the target's Node: what these command lines call is in it. More lines
 * would make those faster and every call slower, which reads the whole cache.
 */
export async function warmUp(node: string, program: string, folder: string): Promise<string> {
  const [cache, document] = [`${folder}/cache`, `${folder}/host.yaml`];
  writeFileSync(document, "fields: {displayName: warm}\nattributes: {values: {role: db}}\n");
  const lines = [
    ["get"],
    ["get", "hostname"],
    ["update", "description=warm"],
    ["groups", "add", groups[0]],
    ["apply", "-f", document],
  ];
  const words = [...execArgv, `${root}scripts/warm-up.ts`, program, cache, JSON.stringify(lines)];
  const rig = await openRig();
  try {
    execFileSync(node, words, { env: rig.near, stdio: ["ignore", "pipe", "inherit"] });
  } finally {
    rig.close();
  }
  return cache;
}

/** An executable whose V8 refuses the cache only starts slower, which nothing would tell. */
function requireCacheTaken(parts: Parts, folder: string): void {
  const [main, probe] = [`${folder}/probe.cjs`, `${folder}/probe`];
  const text = `
    const { getRawAsset } = require("node:sea");
    const [source, cachedData] = ["program", "cache"].map((name) => Buffer.from(getRawAsset(name)));
    const { cachedDataRejected } = new (require("node:vm").Script)(source.toString("latin1"), { cachedData });
    if (cachedDataRejected !== false) throw new Error("the code cache is refused");`;
  writeFileSync(main, text);
  inject(parts, main, probe, folder);
  execFileSync(probe, { stdio: ["ignore", "ignore", "inherit"] });
}

/** Writes the Node with this main and these assets inside. */
function inject({ node, assets }: Parts, main: string, outfile: string, folder: string): void {
  const [blob, config] = [`${folder}/sea.blob`, `${folder}/sea.json`];
  const settings = {
    main,
    output: blob,
    disableExperimentalSEAWarning: true,
    useSnapshot: false,
    useCodeCache: false,
    // NODE_OPTIONS would run foreign code in a root process.
    execArgvExtension: "none",
    execArgv,
    assets,
  };
  writeFileSync(config, JSON.stringify(settings));
  execFileSync(process.execPath, ["--experimental-sea-config", config], { stdio: "pipe" });
  copyFileSync(node, outfile);
  const fuse = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2";
  const postject = `${root}node_modules/postject/dist/cli.js`;
  const words = [postject, outfile, "NODE_SEA_BLOB", blob, "--sentinel-fuse", fuse];
  execFileSync(process.execPath, words, { stdio: "pipe" });
}

/** Unpacks an architecture's Node and its licence, from its npm package, into the folder `package`. */
function fetchNode(arch: Architecture, folder: string): void {
  const words = [
    "pack",
    "--json",
    "--pack-destination",
    folder,
    `node-linux-${arch}@${nodeVersion}`,
  ];
  const [packed] = JSON.parse(
    execFileSync("npm", words, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }),
  ) as readonly { readonly filename: string; readonly integrity: string }[];
  if (packed?.integrity !== `sha512-${targets[arch].integrity}`)
    throw new Error(`node-linux-${arch}@${nodeVersion} is not what it was: ${packed?.integrity}`);
  const wanted = ["package/bin/node", "package/LICENSE"];
  execFileSync("tar", ["-xzf", `${folder}/${packed.filename}`, "-C", folder, ...wanted]);
}

/** A fifth smaller; without the tool it is only larger. */
function strip(arch: Architecture, file: string): boolean {
  const tool = arch === process.arch ? "strip" : targets[arch].strip;
  try {
    execFileSync(tool, [file], { stdio: "pipe" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    console.error(`${tool} is missing (Debian: binutils, binutils-aarch64-linux-gnu)`);
    return false;
  }
}

function sizeOf(file: string): string {
  return describeSize(statSync(file).size);
}

async function compressedSize(file: string): Promise<string> {
  let size = 0;
  await pipeline(createReadStream(file), createGzip(), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) size += chunk.length;
  });
  return describeSize(size);
}

function describeSize(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function readTargets(words: readonly string[]): readonly Architecture[] {
  const all = Object.keys(targets) as Architecture[];
  const unknown = words.find((word) => !all.some((name) => name === word));
  if (unknown !== undefined) throw new Error(`${unknown} is none of ${all.join(", ")}`);
  return words.length === 0 ? all : all.filter((name) => words.includes(name));
}

if (import.meta.main) {
  if (process.versions.node !== nodeVersion || process.platform !== "linux")
    throw new Error(`executables are built with Node ${nodeVersion} on Linux: npm run build:sea`);
  for (const arch of readTargets(process.argv.slice(2))) {
    const folder = mkdtempSync(`${tmpdir()}/sysctx-sea-`);
    try {
      await buildExecutable(arch, folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
