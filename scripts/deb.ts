/**
 * The executables as Debian packages, dist/sysctx_VERSION_amd64.deb and _arm64.deb. `npm run build
 * deb [-- --arch x64|arm64] [--version V] [--compression xz|none] [--out DIR]` makes the
 * executables first; without --build this script takes those in dist/. Nothing in them is armed,
 * enabled or started.
 */
import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readChanges, wrap } from "./packages/changelog.ts";
import type { Architecture, PackagedFile } from "./packages/files.ts";
import {
  compress,
  description,
  listFiles,
  listProgram,
  maintainer,
  readSummary,
  releaseTime,
  sizeOf,
  writeTree,
} from "./packages/files.ts";
import { formatDebScripts } from "./packages/scriptlets.ts";
import type { PackageOptions } from "./packages/words.ts";
import { makePackages } from "./packages/words.ts";

const root = new URL("..", import.meta.url).pathname;
const debianNames = { x64: "amd64", arm64: "arm64" } as const;

/** Builds the package, of the executable or another form of the program, and returns its path. */
export async function buildDeb(
  { arch, version, compression, out }: PackageOptions,
  program: readonly PackagedFile[] = listProgram(arch),
): Promise<string> {
  const file = join(out, `sysctx_${version}_${debianNames[arch]}.deb`);
  const tree = mkdtempSync(`${tmpdir()}/sysctx-deb-`);
  try {
    // dpkg-deb refuses a control folder that others may not read.
    chmodSync(tree, 0o755);
    const texts: readonly (readonly [path: string, content: string | Buffer])[] = [
      ["usr/share/doc/sysctx/changelog.gz", compress(formatChangelog(version))],
      ["usr/share/lintian/overrides/sysctx", formatOverrides()],
    ];
    const own = texts.map(([path, content]) => ({ path, content, mode: 0o644 }));
    writeTree(tree, [...program, ...(await listFiles("deb")), ...own]);
    writeTree(tree, listControl(arch, version, sizeOf(tree)));
    const words = ["--root-owner-group", `-Z${compression}`, "--build", tree, file];
    const env = { ...process.env, SOURCE_DATE_EPOCH: String(releaseTime) };
    execFileSync("dpkg-deb", words, { stdio: ["ignore", "pipe", "inherit"], env });
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
  return file;
}

function listControl(arch: Architecture, version: string, size: number): readonly PackagedFile[] {
  const control = [
    "Package: sysctx",
    `Version: ${version}`,
    `Architecture: ${debianNames[arch]}`,
    `Maintainer: ${maintainer}`,
    `Installed-Size: ${Math.ceil(size / 1024)}`,
    // By hand: what dpkg-shlibdeps finds on Debian 12 shuts out older systems that it runs on.
    "Depends: libc6 (>= 2.17)",
    "Section: admin",
    "Priority: optional",
    `Description: ${readSummary()}`,
    ...description.map((line) => ` ${line === "" ? "." : line}`),
  ];
  return [
    { path: "DEBIAN/control", content: `${control.join("\n")}\n`, mode: 0o644 },
    ...[...formatDebScripts()].map(([name, content]) => ({
      path: `DEBIAN/${name}`,
      content,
      mode: 0o755,
    })),
  ];
}

/** Each tag of the file with the package's name before it. */
function formatOverrides(): string {
  const text = readFileSync(`${root}packaging/deb/lintian-overrides`, "utf8");
  return text.replaceAll(/^(?!#)(?=.)/gm, "sysctx: ");
}

/** In Debian's form. */
function formatChangelog(version: string): string {
  const entries = readChanges().map((entry) => wrap(`  * ${entry}`, "    "));
  const date = new Date(releaseTime * 1000).toUTCString().replace("GMT", "+0000");
  return `sysctx (${version}) stable; urgency=medium\n\n${entries.join("\n")}\n\n -- ${maintainer}  ${date}\n`;
}

if (import.meta.main) await makePackages(buildDeb);
