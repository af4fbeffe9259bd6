/**
 * The executable as a Debian package, dist/sysctx_VERSION_amd64.deb. `npm run build deb [--
 * --arch x64|arm64] [--version V] [--compression xz|none] [--out DIR]` makes the executable first;
 * without --build this script takes the one in dist/. Nothing in it is armed, enabled or started.
 */
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { formatBash } from "../src/cli/completion/bash.ts";
import { formatFish } from "../src/cli/completion/fish.ts";
import { toCompletionTree } from "../src/cli/completion/tree.ts";
import { formatZsh } from "../src/cli/completion/zsh.ts";
import { commandTable } from "../src/cli/command-table.ts";
import { loadCommandTree } from "../src/cli/root.ts";
import { formatHookUnit } from "../src/lifecycle/systemd-unit.ts";
import { version as ownVersion } from "../src/version.ts";
import { buildExecutables } from "./executable.ts";
import { collectLicences } from "./licences.ts";
import { releaseDate } from "./release.ts";

const root = new URL("..", import.meta.url).pathname;
const debianNames = { x64: "amd64", arm64: "arm64" } as const;

interface Package {
  readonly arch: keyof typeof debianNames;
  readonly version: string;
  readonly compression: string;
  readonly out: string;
}

/** Builds the package and returns its path. */
export async function buildPackage({ arch, version, compression, out }: Package): Promise<string> {
  const executable = `${root}dist/sysctx-linux-${arch}`;
  if (!existsSync(executable))
    throw new Error(`${executable} is missing: npm run build executable`);
  const file = join(out, `sysctx_${version}_${debianNames[arch]}.deb`);
  const tree = mkdtempSync(`${tmpdir()}/sysctx-deb-`);
  try {
    // dpkg-deb refuses a control folder that others may not read.
    chmodSync(tree, 0o755);
    await writeTree(tree, executable, version);
    writeControl(tree, arch, version);
    const words = ["--root-owner-group", `-Z${compression}`, "--build", tree, file];
    // No file is newer than the release: the same input makes the same package.
    const env = { ...process.env, SOURCE_DATE_EPOCH: String(releaseTime) };
    execFileSync("dpkg-deb", words, { stdio: ["ignore", "pipe", "inherit"], env });
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
  return file;
}

async function writeTree(tree: string, executable: string, version: string): Promise<void> {
  const completions = toCompletionTree(await loadCommandTree(commandTable));
  const doc = "usr/share/doc/sysctx";
  const files: readonly (readonly [path: string, content: string | Buffer])[] = [
    ["usr/share/bash-completion/completions/sysctx", formatBash(completions)],
    ["usr/share/zsh/vendor-completions/_sysctx", formatZsh(completions)],
    ["usr/share/fish/vendor_completions.d/sysctx.fish", formatFish(completions)],
    ["usr/share/man/man1/sysctx.1.gz", compress(readFileSync(`${root}man/sysctx.1`))],
    [`${doc}/copyright`, await formatCopyright()],
    [`${doc}/LICENSE.bun.gz`, compress(readFileSync(`${root}packaging/deb/LICENSE.bun`))],
    [`${doc}/changelog.gz`, compress(Buffer.from(formatChangelog(version)))],
    // Not enabled: without hook.json, which `hook install` writes, it does nothing.
    ["usr/lib/systemd/system/sysctx-hook.service", formatHookUnit(["/usr/bin/sysctx"])],
    ["usr/share/lintian/overrides/sysctx", formatOverrides()],
  ];
  for (const [path, content] of files) write(join(tree, path), content, 0o644);
  makeFolder(join(tree, "usr/bin"));
  copyFileSync(executable, join(tree, "usr/bin/sysctx"));
  chmodSync(join(tree, "usr/bin/sysctx"), 0o755);
  makeFolder(join(tree, "etc/sysctx"));
}

function writeControl(tree: string, arch: Package["arch"], version: string): void {
  const { description } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as {
    readonly description: string;
  };
  const [synopsis = ""] = description.split(": ").slice(1);
  const control = [
    "Package: sysctx",
    `Version: ${version}`,
    `Architecture: ${debianNames[arch]}`,
    `Maintainer: ${maintainer}`,
    `Installed-Size: ${Math.ceil(sizeOf(tree) / 1024)}`,
    // By hand: what dpkg-shlibdeps finds on Debian 12 shuts out older systems that it runs on.
    "Depends: libc6 (>= 2.17)",
    "Section: admin",
    "Priority: optional",
    `Description: ${synopsis}`,
    " sysctx reads the JumpCloud agent's config and private key, signs requests and",
    " calls the System Context API: fetch, update, associate, group and deregister",
    " this system, with no human and no admin API key on the host.",
    " .",
    " Installing the package arms nothing: the shutdown hook is armed by",
    " sysctx hook install alone.",
  ];
  write(join(tree, "DEBIAN/control"), `${control.join("\n")}\n`, 0o644);
  for (const script of ["prerm", "postrm"])
    write(join(tree, "DEBIAN", script), readFileSync(`${root}packaging/deb/${script}`), 0o755);
}

/** Seconds since 1970. */
const releaseTime = Date.parse(`${releaseDate}T12:00:00Z`) / 1000;

/** Whoever publishes the package says who maintains it. */
const maintainer =
  process.env["SYSCTX_DEB_MAINTAINER"] ?? "the sysctx authors <sysctx@sysctx.invalid>";

/** Each tag of the file with the package's name before it. */
function formatOverrides(): string {
  const text = readFileSync(`${root}packaging/deb/lintian-overrides`, "utf8");
  return text.replaceAll(/^(?!#)(?=.)/gm, "sysctx: ");
}

async function formatCopyright(): Promise<string> {
  const parts = [...(await collectLicences())].map(
    ([name, text]) => `${name}\n${"-".repeat(name.length)}\n\n${text.trim()}`,
  );
  const head =
    "sysctx, and the npm packages inside its executable. Bun is inside too: its licence, with those of its own parts,\n" +
    "is in /usr/share/doc/sysctx/LICENSE.bun.gz.";
  return `${head}\n\n\n${parts.join("\n\n\n")}\n`;
}

/** The first section of CHANGELOG.md in Debian's form. */
function formatChangelog(version: string): string {
  const changelog = readFileSync(`${root}CHANGELOG.md`, "utf8");
  const [, latest = ""] = changelog.split(/^## .*$/m);
  const entries = latest
    .replaceAll("`", "")
    .split(/^- /m)
    .slice(1)
    .map((entry) => wrap(`  * ${entry.trim().replaceAll(/\s+/g, " ")}`, "    "));
  const date = new Date(releaseTime * 1000).toUTCString().replace("GMT", "+0000");
  return `sysctx (${version}) stable; urgency=medium\n\n${entries.join("\n")}\n\n -- ${maintainer}  ${date}\n`;
}

function wrap(line: string, indent: string): string {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > 80) {
    const at = rest.lastIndexOf(" ", 80);
    lines.push(rest.slice(0, at));
    rest = indent + rest.slice(at + 1);
  }
  return [...lines, rest].join("\n");
}

/** Without the time, so that the same input makes the same file. */
function compress(content: Buffer): Buffer {
  return gzipSync(content, { level: 9 });
}

function write(path: string, content: string | Buffer, mode: number): void {
  makeFolder(dirname(path));
  writeFileSync(path, content);
  chmodSync(path, mode);
}

function makeFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o755 });
}

function sizeOf(tree: string): number {
  const entries = readdirSync(tree, { recursive: true, encoding: "utf8" });
  return entries.reduce((sum, name) => sum + statSync(join(tree, name)).size, 0);
}

if (import.meta.main) {
  process.umask(0o022);
  const { values } = parseArgs({
    options: {
      build: { type: "boolean", default: false },
      arch: { type: "string", default: "x64" },
      version: { type: "string", default: ownVersion },
      compression: { type: "string", default: "xz" },
      out: { type: "string", default: `${root}dist` },
    },
  });
  const { arch } = values;
  if (arch !== "x64" && arch !== "arm64") throw new Error(`--arch is x64 or arm64, not ${arch}`);
  if (values.build) await buildExecutables([`linux-${arch}`]);
  const file = await buildPackage({ ...values, arch });
  console.log(`${file}: ${(statSync(file).size / 1e6).toFixed(1)} MB`);
}
