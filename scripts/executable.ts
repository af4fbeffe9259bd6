/**
 * The program and Bun in one file, for hosts without Node, on six platforms. SHA256SUMS is beside
 * them. `npm run build executable [linux-x64 ...]` makes all or some. All of them come out of one
 * machine: Bun compiles for any platform when it is handed the Bun of that platform, which is taken
 * from its npm package. The same input makes the same bytes.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { buildWhole } from "./build.ts";
import { silenceArguments } from "./silence-arguments.ts";
import { silenceVariables } from "./silence-variables.ts";

const root = new URL("..", import.meta.url).pathname;
const dist = `${root}dist`;

export const bunVersion = "1.4.5";
/**
 * Each with Bun's own name for it and the digest of its npm package. The x64 ones run on processors
 * without AVX2 too.
 */
export const platforms = {
  "linux-x64": [
    "linux-x64-baseline",
    "s8yMwYcFnnrA178gji0gZbkE2WVDej/Ti1x770oPfihxyRxSMNhGhiAQNXV53aDeraZxksdvKV/RAdQBCd0qPA==",
  ],
  "linux-arm64": [
    "linux-aarch64",
    "4BXmsSKnjOrlGWqZV4x/oWa7AVoR+B6lCXddMzOAXBIm3t50eslg9wb66gmtW1AamEQ1l1CDvmmruysEhqOWMg==",
  ],
  "linux-x64-musl": [
    "linux-x64-musl-baseline",
    "cWJhU8h0+MiUgpSt99sQhjxLIIosKEcKYdtKddohokUvAuN6jKOy7g7+QDTZTXtwHxz93wL3BX+L6wXVPDUH3A==",
  ],
  "linux-arm64-musl": [
    "linux-aarch64-musl",
    "XCNc+WvvMAdNNb+OWTogpy+N9wm62fkVeEVLb6how0RZhW5LPi6c7BlkeVCuWps7XjEl2saFpHFa20/1E+PAHg==",
  ],
  "darwin-x64": [
    "darwin-x64-baseline",
    "zqfLA5A4B+hYMh5WYzYSot3uZ06FzhdP0OEwQisEzdirYtXGj5cQFlfy31BGfNsAsk1Gd/w/OxJ/jqqJ3cMclw==",
  ],
  "darwin-arm64": [
    "darwin-aarch64",
    "4MIFXHmctH2EhAxLXm2/qxNtv17dFtLJylvaOCsrgq6KSqHTs6eW5YSrJjRbJxYUJaR901fsN8JfZOa+CsWpWQ==",
  ],
} as const;
type Platform = keyof typeof platforms;

/** What a compiled program must not take from the folder in which it is called. */
const closed = ["dotenv", "bunfig", "tsconfig", "package-json"].map(
  (name) => `--no-compile-autoload-${name}`,
);

/** Builds the executables and their list of sums. */
export async function buildExecutables(wanted: readonly Platform[]): Promise<void> {
  const folder = mkdtempSync(`${tmpdir()}/sysctx-executable-`);
  mkdirSync(dist, { recursive: true });
  try {
    // Bun keeps this name in its traces, so it says nothing of this machine.
    const program = `${folder}/sysctx.cjs`;
    await buildWhole(program);
    const builder = fetchBun(ownPlatform(), folder);
    for (const platform of wanted) {
      const runtime = `${folder}/bun-${platform}`;
      const original = readFileSync(fetchBun(platform, folder));
      const silenced = silenceArguments(silenceVariables(original));
      writeFileSync(runtime, silenced, { mode: 0o755 });
      const outfile = `${dist}/sysctx-${platform}`;
      compile(builder, runtime, platform, program, outfile);
      console.log(`dist/sysctx-${platform}: ${(statSync(outfile).size / 1e6).toFixed(1)} MB`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  writeSums();
}

function compile(
  builder: string,
  runtime: string,
  platform: Platform,
  program: string,
  outfile: string,
): void {
  const words = [
    ...["build", "--compile", "--bytecode", "--format=cjs", ...closed],
    ...[`--target=bun-${platforms[platform][0]}`, `--compile-executable-path=${runtime}`],
    ...[`--outfile=${outfile}`, program],
  ];
  // The path of the program's folder would be in the file.
  const cwd = program.replace(/\/[^/]*$/, "");
  execFileSync(builder, words, { cwd, stdio: ["ignore", "pipe", "inherit"] });
  chmodSync(outfile, 0o755);
}

/** Unpacks the Bun of a platform from its npm package and returns its path. */
export function fetchBun(platform: Platform, folder: string): string {
  const [name, digest] = platforms[platform];
  const into = `${folder}/${name}`;
  mkdirSync(into, { recursive: true });
  const wanted = `@oven/bun-${name}@${bunVersion}`;
  const words = ["pack", "--json", "--pack-destination", into, wanted];
  const said = execFileSync("npm", words, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [packed] = Object.values(JSON.parse(said) as Readonly<Record<string, Packed>>);
  if (packed?.integrity !== `sha512-${digest}`)
    throw new Error(`${wanted} has changed: ${packed?.integrity}`);
  const archive = readdirSync(into).find((file) => file.endsWith(".tgz")) ?? "";
  execFileSync("tar", ["-xzf", `${into}/${archive}`, "-C", into, "package/bin/bun"]);
  chmodSync(`${into}/package/bin/bun`, 0o755);
  return `${into}/package/bin/bun`;
}

interface Packed {
  readonly integrity: string;
}

/** Returns the name of this machine's platform. Throws where there is no executable for it. */
export function ownPlatform(): Platform {
  const name = `${process.platform}-${process.arch}`;
  if (!(name in platforms)) throw new Error(`executables cannot be built on ${name}`);
  return name as Platform;
}

/** Of every executable that is there. */
function writeSums(): void {
  const lines = Object.keys(platforms).flatMap((platform) => {
    const name = `sysctx-${platform}`;
    if (!readdirSync(dist).includes(name)) return [];
    const sum = createHash("sha256")
      .update(readFileSync(`${dist}/${name}`))
      .digest("hex");
    return [`${sum}  ${name}\n`];
  });
  writeFileSync(`${dist}/SHA256SUMS`, lines.join(""));
}

function readPlatforms(words: readonly string[]): readonly Platform[] {
  const all = Object.keys(platforms) as Platform[];
  const unknown = words.find((word) => !all.some((name) => name === word));
  if (unknown !== undefined)
    throw new Error(`unknown platform ${unknown}: use one of ${all.join(", ")}`);
  return words.length === 0 ? all : all.filter((name) => words.includes(name));
}

if (import.meta.main) await buildExecutables(readPlatforms(process.argv.slice(2)));
