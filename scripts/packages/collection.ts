import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import type { PackagedFile } from "./files.ts";
import { compress, releaseTime, writeTree } from "./files.ts";

const folder = new URL("../../packaging/ansible/", import.meta.url).pathname;

const sumOf = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");

/**
 * Returns the Ansible collection as an archive of the shape that `ansible-galaxy collection build`
 * makes, which puts the time of the day into it.
 */
export async function buildCollection(): Promise<Buffer> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  const entries = names
    .filter((name) => name !== "galaxy.yml" && !/\.tar\.gz$|__pycache__/.test(name))
    .map((name) => ({ name, isFolder: statSync(join(folder, name)).isDirectory() }));
  const sums = `${formatJson({
    files: [{ name: ".", isFolder: true }, ...entries].map(({ name, isFolder }) => ({
      name,
      ftype: isFolder ? "dir" : "file",
      chksum_type: isFolder ? null : "sha256",
      chksum_sha256: isFolder ? null : sumOf(readFileSync(join(folder, name))),
      format: 1,
    })),
    format: 1,
  })}`;
  const own = entries
    .filter(({ isFolder }) => !isFolder)
    .map(({ name }) => ({ path: name, content: readFileSync(join(folder, name)) }));
  return pack([
    { path: "FILES.json", content: sums, mode: 0o644 },
    { path: "MANIFEST.json", content: formatManifest(sums), mode: 0o644 },
    ...own.map((file) => ({ ...file, mode: 0o644 })),
  ]);
}

function formatManifest(sums: string): string {
  const galaxy = parse(readFileSync(join(folder, "galaxy.yml"), "utf8")) as Readonly<
    Record<string, unknown>
  >;
  const { namespace, name, version, authors, readme, tags, description, license } = galaxy;
  const known = { namespace, name, version, authors, readme, tags, description, license };
  const unset = { repository: null, documentation: null, homepage: null, issues: null };
  return formatJson({
    collection_info: {
      ...known,
      license_file: null,
      dependencies: galaxy["dependencies"],
      ...unset,
    },
    file_manifest_file: {
      name: "FILES.json",
      ftype: "file",
      chksum_type: "sha256",
      chksum_sha256: sumOf(sums),
      format: 1,
    },
    format: 1,
  });
}

/** As Python's json module does with an indent of 1. */
function formatJson(value: unknown): string {
  return JSON.stringify(value, undefined, 1);
}

function pack(files: readonly PackagedFile[]): Buffer {
  const tree = mkdtempSync(`${tmpdir()}/sysctx-collection-`);
  try {
    writeTree(tree, files, []);
    const words = ["--sort=name", "--format=ustar", "--owner=root:0", "--group=root:0"];
    const names = readdirSync(tree).sort();
    return compress(
      execFileSync("tar", [...words, `--mtime=@${releaseTime}`, "-cf", "-", ...names], {
        cwd: tree,
        maxBuffer: 64 * 1024 * 1024,
      }),
    );
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}
