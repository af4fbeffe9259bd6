/** What is in a package of this system, whichever kind it is. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { formatBash } from "../../src/cli/completion/bash.ts";
import { formatFish } from "../../src/cli/completion/fish.ts";
import { toCompletionTree } from "../../src/cli/completion/tree.ts";
import { formatZsh } from "../../src/cli/completion/zsh.ts";
import { commandTable } from "../../src/cli/command-table.ts";
import { loadCommandTree } from "../../src/cli/root.ts";
import { collectLicences } from "../licences.ts";
import { releaseDate } from "../release.ts";
import { units } from "./units.ts";

const root = new URL("../..", import.meta.url).pathname;

export const architectures = ["x64", "arm64"] as const;
export type Architecture = (typeof architectures)[number];

/** Seconds since 1970. No file is newer: the same input makes the same package. */
export const releaseTime = Date.parse(`${releaseDate}T12:00:00Z`) / 1000;

/** Whoever publishes a package says who maintains it. */
export const maintainer =
  process.env["SYSCTX_DEB_MAINTAINER"] ?? "the sysctx authors <sysctx@sysctx.invalid>";

/** What every package manager shows of it. */
export const description: readonly string[] = [
  "sysctx reads the JumpCloud agent's config and private key, signs requests and",
  "calls the System Context API: fetch, update, associate, group and deregister",
  "this system, with no human and no admin API key on the host.",
  "",
  "Installing the package arms nothing: the shutdown hook is armed by",
  "sysctx hook install alone.",
];

/** One line: the part of package.json's description that says what it does. */
export function readSummary(): string {
  const { description: whole } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as {
    readonly description: string;
  };
  return whole.split(": ").slice(1).join(": ");
}

/** Where the two kinds have customs of their own. */
const customs = {
  deb: { zsh: "usr/share/zsh/vendor-completions", licences: "usr/share/doc/sysctx" },
  rpm: { zsh: "usr/share/zsh/site-functions", licences: "usr/share/licenses/sysctx" },
} as const;
export type Kind = keyof typeof customs;

/** A path in the package, and what is there: a text, or the path of a file to copy. */
export interface PackagedFile {
  readonly path: string;
  readonly content: string | Buffer | { readonly copyOf: string };
  readonly mode: number;
}

/** Folders of the package's own. */
export const ownFolders: readonly string[] = ["etc/sysctx"];

/** The program itself: the executable of a platform. */
export function listProgram(arch: Architecture): readonly PackagedFile[] {
  const copyOf = `${root}dist/sysctx-linux-${arch}`;
  if (!existsSync(copyOf)) throw new Error(`${copyOf} is missing: npm run build executable`);
  return [{ path: "usr/bin/sysctx", content: { copyOf }, mode: 0o755 }];
}

/** All beside the program. */
export async function listFiles(kind: Kind): Promise<readonly PackagedFile[]> {
  const { zsh, licences } = customs[kind];
  const completions = toCompletionTree(await loadCommandTree(commandTable));
  const texts: readonly (readonly [path: string, content: string | Buffer])[] = [
    ["usr/share/bash-completion/completions/sysctx", formatBash(completions)],
    [`${zsh}/_sysctx`, formatZsh(completions)],
    ["usr/share/fish/vendor_completions.d/sysctx.fish", formatFish(completions)],
    ["usr/share/man/man1/sysctx.1.gz", compress(readFileSync(`${root}man/sysctx.1`))],
    [`${licences}/copyright`, await formatCopyright(licences)],
    [`${licences}/LICENSE.bun.gz`, compress(readFileSync(`${root}packaging/LICENSE.bun`))],
    ...[...units].map(([name, text]) => [`usr/lib/systemd/system/${name}`, text] as const),
  ];
  return texts.map(([path, content]) => ({ path, content, mode: 0o644 }));
}

/** Writes files and folders below `tree`, as old as the release. */
export function writeTree(
  tree: string,
  files: readonly PackagedFile[],
  folders: readonly string[] = ownFolders,
): void {
  for (const { path, content, mode } of files) {
    const target = join(tree, path);
    mkdirSync(dirname(target), { recursive: true, mode: 0o755 });
    if (typeof content === "string" || Buffer.isBuffer(content)) writeFileSync(target, content);
    else copyFileSync(content.copyOf, target);
    chmodSync(target, mode);
  }
  for (const folder of folders) mkdirSync(join(tree, folder), { recursive: true, mode: 0o755 });
  for (const name of readdirSync(tree, { recursive: true, encoding: "utf8" }))
    utimesSync(join(tree, name), releaseTime, releaseTime);
}

/** Without the time, so that the same input makes the same file. */
export function compress(content: Buffer | string): Buffer {
  return gzipSync(content, { level: 9 });
}

/** In bytes. */
export function sizeOf(tree: string): number {
  const entries = readdirSync(tree, { recursive: true, encoding: "utf8" });
  return entries.reduce((sum, name) => sum + statSync(join(tree, name)).size, 0);
}

async function formatCopyright(folder: string): Promise<string> {
  const parts = [...(await collectLicences())].map(
    ([name, text]) => `${name}\n${"-".repeat(name.length)}\n\n${text.trim()}`,
  );
  const head =
    "sysctx, and the npm packages inside its executable. Bun is inside too: its licence, with those of its own parts,\n" +
    `is in /${folder}/LICENSE.bun.gz.`;
  return `${head}\n\n\n${parts.join("\n\n\n")}\n`;
}
