/**
 * All files of a release in dist/release-files/, with their sums. `npm run build release-files
 * [NAME...]` makes all or some of executables, packages, npm, collection, sbom, notes and
 * installer; executables and packages are those that are in dist/. With SYSCTX_RELEASE_URL the
 * installer knows where they will be. The same commit makes the same bytes.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { version } from "../src/version.ts";
import { buildAll } from "./build.ts";
import { platforms } from "./executable.ts";
import { readSection } from "./packages/changelog.ts";
import { buildCollection } from "./packages/collection.ts";
import { formatSbom } from "./packages/sbom.ts";

const root = new URL("..", import.meta.url).pathname;
const out = `${root}dist/release-files`;

const executables = Object.keys(platforms).map((platform) => `sysctx-${platform}`);
const packages = [
  ...["amd64", "arm64"].map((arch) => `sysctx_${version}_${arch}.deb`),
  ...["x86_64", "aarch64"].map((arch) => `sysctx-${version}-1.${arch}.rpm`),
];

/** Each puts its files into `out`. */
const makers: Readonly<Record<string, () => void | Promise<void>>> = {
  executables: () => executables.forEach(take),
  packages: () => packages.forEach(take),
  npm: packNpm,
  collection: async () =>
    writeFileSync(`${out}/sysctx-host-${version}.tar.gz`, await buildCollection()),
  sbom: async () => writeFileSync(`${out}/sysctx-${version}.cdx.json`, await formatSbom()),
  notes: () => writeFileSync(`${out}/release-notes.md`, readSection()),
  installer: writeInstaller,
};

function take(name: string): void {
  const file = `${root}dist/${name}`;
  if (!existsSync(file)) throw new Error(`dist/${name} is missing: npm run release build`);
  copyFileSync(file, `${out}/${name}`);
  if (executables.includes(name)) chmodSync(`${out}/${name}`, 0o755);
}

/** From a copy, because npm keeps the modes of files, which are those of the umask of a clone. */
async function packNpm(): Promise<void> {
  await buildAll();
  const pack = (cwd: string, ...words: readonly string[]) =>
    execFileSync("npm", ["pack", "--json", "--ignore-scripts", ...words], {
      cwd,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    });
  const said = JSON.parse(pack(root, "--dry-run")) as Readonly<Record<string, Packed>>;
  const files = Object.values(said).flatMap((packed) => packed.files);
  const tree = mkdtempSync(`${tmpdir()}/sysctx-npm-`);
  try {
    for (const { path } of files) {
      mkdirSync(dirname(`${tree}/${path}`), { recursive: true });
      copyFileSync(`${root}${path}`, `${tree}/${path}`);
      chmodSync(`${tree}/${path}`, path === "dist/sysctx.cjs" ? 0o755 : 0o644);
    }
    pack(tree, "--pack-destination", out);
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}

interface Packed {
  readonly files: readonly { readonly path: string }[];
}

function writeInstaller(): void {
  const url = process.env["SYSCTX_RELEASE_URL"] ?? "";
  if (!/^[\w.~:/[\]-]*$/.test(url)) throw new Error(`not an address: ${url}`);
  const text = readFileSync(`${root}packaging/install.sh`, "utf8");
  const told = text.replace(/^release_url=$/m, `release_url=${url}`);
  writeFileSync(`${out}/install.sh`, told, { mode: 0o755 });
}

function writeSums(): void {
  const lines = readdirSync(out)
    .sort()
    .map((name) => {
      const sum = createHash("sha256").update(readFileSync(`${out}/${name}`));
      return `${sum.digest("hex")}  ${name}\n`;
    });
  writeFileSync(`${out}/SHA256SUMS`, lines.join(""));
  process.stdout.write(lines.join(""));
}

const words = process.argv.slice(2);
const unknown = words.find((word) => !(word in makers));
if (unknown !== undefined)
  throw new Error(`unknown: ${unknown}; there is ${Object.keys(makers).join(", ")}`);
process.umask(0o022);
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const [name, make] of Object.entries(makers))
  if (words.length === 0 || words.includes(name)) await make();
writeSums();
