/**
 * The executables as rpms, dist/sysctx-VERSION-1.x86_64.rpm and .aarch64.rpm. `npm run build rpm
 * [-- --arch x64|arm64] [--version V] [--compression xz|none] [--out DIR]` makes the executables
 * first; without --build this script takes those in dist/. By rpmbuild of Debian's package rpm; the
 * same files as in the Debian package, and nothing in them is armed, enabled or started.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readChanges, wrap } from "./packages/changelog.ts";
import type { PackagedFile } from "./packages/files.ts";
import {
  description,
  listFiles,
  listProgram,
  maintainer,
  ownFolders,
  readSummary,
  releaseTime,
  writeTree,
} from "./packages/files.ts";
import { formatRpmScripts } from "./packages/scriptlets.ts";
import type { PackageOptions } from "./packages/words.ts";
import { makePackages } from "./packages/words.ts";

const rpmNames = { x64: "x86_64", arm64: "aarch64" } as const;
/** Read by rpm 4.11 of RHEL 7 and Amazon Linux 2 too; zstd is not. */
const payloads = { xz: "w6.xzdio", none: "w.ufdio" } as const;

/** Builds the package, of the executable or another form of the program, and returns its path. */
export async function buildRpm(
  { arch, version, compression, out }: PackageOptions,
  program: readonly PackagedFile[] = listProgram(arch),
): Promise<string> {
  requireRpmbuild();
  const name = `sysctx-${version}-1.${rpmNames[arch]}.rpm`;
  const folder = mkdtempSync(`${tmpdir()}/sysctx-rpm-`);
  try {
    const files = [...program, ...(await listFiles("rpm"))];
    writeTree(`${folder}/tree`, files);
    writeFileSync(`${folder}/sysctx.spec`, formatSpec(files, version, payloads[compression]));
    const words = [
      ...["-bb", "--quiet", "--target", `${rpmNames[arch]}-linux`],
      ...["--define", `_topdir ${folder}`, "--define", `tree ${folder}/tree`],
      ...["--define", `_rpmdir ${folder}`, "--define", "_rpmfilename out.rpm"],
      `${folder}/sysctx.spec`,
    ];
    const env = { ...process.env, SOURCE_DATE_EPOCH: String(releaseTime), LC_ALL: "C.UTF-8" };
    execFileSync("rpmbuild", words, { stdio: ["ignore", "pipe", "inherit"], env });
    copyFileSync(`${folder}/out.rpm`, join(out, name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return join(out, name);
}

/** Debian's own package has it; elsewhere it is an administrator's to install. */
function requireRpmbuild(): void {
  const there = (file: string) => spawnSync(file, ["--version"]).error === undefined;
  if (there("rpmbuild")) return;
  if (process.geteuid?.() !== 0 || !there("apt-get"))
    throw new Error("rpmbuild is missing: apt-get install rpm");
  const install = ["install", "-y", "-qq", "--no-install-recommends", "rpm"];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const words of [["update", "-qq"], install])
    execFileSync("apt-get", words, { stdio: ["ignore", "ignore", "inherit"], env });
}

function formatSpec(files: readonly PackagedFile[], version: string, payload: string): string {
  const scripts = [...formatRpmScripts()].map(([name, text]) => `%${name}\n${escape(text)}`);
  const date = new Date(releaseTime * 1000).toUTCString().slice(0, 16).replace(",", "");
  const [weekday, day, month, year] = date.split(" ");
  const changes = readChanges().map((entry) => escape(wrap(`- ${entry}`, "  ")));
  return `# It would be stripped, and would not start any more.
%global __os_install_post %{nil}
%global debug_package %{nil}
%global _build_id_links none
%global _binary_payload ${payload}
%global _binary_filedigest_algorithm 8
# The same input makes the same package.
%global _buildhost sysctx.invalid
%global use_source_date_epoch_as_buildtime 1
%global clamp_mtime_to_source_date_epoch 1

Name: sysctx
Version: ${version}
Release: 1
Summary: ${readSummary().replace(/^./, (letter) => letter.toUpperCase())}
Group: System/Management
License: MIT AND ISC AND BSD-2-Clause AND BSD-3-Clause AND Apache-2.0 AND LGPL-2.0-only AND LGPL-2.1-only
Packager: ${maintainer}
# By hand, as in the Debian package: glibc's own packages provide this name since RHEL 7.
AutoReqProv: no
Requires: libc.so.6(GLIBC_2.17)(64bit)

%description
${description.join("\n")}

%install
cp -a %{tree}/. %{buildroot}

${scripts.join("\n")}
%files
${[...listFolders(files), ...files.map(formatFile)].join("\n")}

%changelog
* ${weekday} ${month} ${day} ${year} ${maintainer} - ${version}-1
${changes.join("\n")}
`;
}

function listFolders(files: readonly PackagedFile[]): readonly string[] {
  const own = files.map(({ path }) => dirname(path)).filter((path) => path.endsWith("/sysctx"));
  return [...new Set([...ownFolders, ...own])].map((path) => `%dir %attr(0755,root,root) /${path}`);
}

function formatFile({ path, mode }: PackagedFile): string {
  const kind = path.startsWith("usr/share/licenses/") ? "%license " : "";
  return `${kind}%attr(0${mode.toString(8)},root,root) /${path}`;
}

/** A % in a spec begins a macro. */
function escape(text: string): string {
  return text.replaceAll("%", "%%");
}

if (import.meta.main) await makePackages(buildRpm);
