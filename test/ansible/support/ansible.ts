/**
 * Debian's own Ansible, with the collection as `ansible-galaxy` builds and installs it, and nothing
 * of the user's.
 */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../../support/program.ts";

/** Options for every `describe` here: run.sh installs what they need. */
export const ansible = {
  skip: process.env["SYSCTX_ANSIBLE"] ? false : "these run by: npm run rig ansible",
};

export const collectionSource = join(root, "packaging/ansible");

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** One task on one host. */
export interface TaskResult {
  readonly host: string;
  readonly task: string;
  readonly outcome: "ok" | "failed" | "skipped" | "unreachable";
  readonly result: {
    readonly changed?: boolean;
    readonly msg?: string;
    readonly rc?: number;
    readonly changes?: readonly Readonly<Record<string, unknown>>[];
    readonly requests?: readonly unknown[];
    readonly diff?: { readonly before: string; readonly after: string };
    readonly error?: Readonly<Record<string, unknown>>;
    readonly warnings?: readonly string[];
  };
}

export interface Played extends Ended {
  readonly results: readonly TaskResult[];
  /** The line of the recap of a host, as numbers. */
  readonly recap: (host: string) => Readonly<Record<string, number>>;
}

export interface Workbench {
  readonly dir: string;
  /** Runs one of Ansible's programs. */
  readonly run: (file: string, words: readonly string[], more?: Environment) => Promise<Ended>;
  /** Runs a playbook: its name in the collection, or its plays. */
  readonly play: (
    playbook: string | readonly object[],
    inventory: object,
    options?: PlayOptions,
  ) => Promise<Played>;
  /** The collection, installed. */
  readonly collection: string;
}

type Environment = Readonly<Record<string, string>>;

export interface PlayOptions {
  readonly words?: readonly string[];
  readonly env?: Environment;
  /** Words before `ansible-playbook`. */
  readonly prefix?: readonly string[];
}

/** Builds the collection, installs it into a folder, and returns what runs Ansible with it. */
export async function openWorkbench(dir: string): Promise<Workbench> {
  const path = join(dir, "collections");
  const env: Environment = {
    PATH: process.env["PATH"] ?? "",
    LC_ALL: "C.UTF-8",
    HOME: join(dir, "home"),
    TMPDIR: dir,
    ANSIBLE_HOME: join(dir, "home/.ansible"),
    ANSIBLE_LOCAL_TEMP: join(dir, "local"),
    ANSIBLE_REMOTE_TMP: join(dir, "remote"),
    ANSIBLE_CONFIG: join(dir, "ansible.cfg"),
    ANSIBLE_COLLECTIONS_PATHS: path,
    ANSIBLE_CALLBACK_PLUGINS: join(root, "test/ansible/callback"),
    ANSIBLE_CALLBACKS_ENABLED: "record",
    ANSIBLE_NOCOLOR: "1",
    PYTHONDONTWRITEBYTECODE: "1",
    NO_COLOR: "1",
    // The settings of the machine that runs the tests are not these hosts'.
    SYSCTX_CONFIG_DIR: join(dir, "settings"),
  };
  await mkdir(join(dir, "home"), { recursive: true });
  await writeFile(join(dir, "ansible.cfg"), "");
  const run: Workbench["run"] = (file, words, more = {}) =>
    execute(file, words, { ...env, ...more });
  const built = await run("ansible-galaxy", [
    "collection",
    "build",
    collectionSource,
    "--output-path",
    dir,
  ]);
  const [, archive] = / at (\S+\.tar\.gz)$/m.exec(built.stdout) ?? [];
  assert.ok(built.code === 0 && archive !== undefined, tell(built));
  const installed = await run("ansible-galaxy", [
    "collection",
    "install",
    archive,
    "--offline",
    "-p",
    path,
  ]);
  assert.equal(installed.code, 0, tell(installed));
  let plays = 0;
  return {
    dir,
    run,
    collection: join(path, "ansible_collections/sysctx/host"),
    play: async (playbook, inventory, options = {}) => {
      plays += 1;
      const file = (name: string) => join(dir, `${name}-${plays}.json`);
      await writeFile(file("inventory"), JSON.stringify({ all: inventory }));
      await writeFile(file("record"), "");
      if (typeof playbook !== "string") await writeFile(file("play"), JSON.stringify(playbook));
      const name = typeof playbook === "string" ? playbook : file("play");
      const words = ["-i", file("inventory"), ...(options.words ?? []), name];
      const [command = "", ...rest] = [...(options.prefix ?? []), "ansible-playbook", ...words];
      const ended = await run(command, rest, { RECORD_FILE: file("record"), ...options.env });
      const lines = (await readFile(file("record"), "utf8")).split("\n").filter(Boolean);
      const results = lines.map((line) => JSON.parse(line) as TaskResult);
      return { ...ended, results, recap: (host) => readRecap(ended, host) };
    },
  };
}

function readRecap(ended: Ended, host: string): Readonly<Record<string, number>> {
  const [, line] = new RegExp(`^${host} +: (.*)$`, "m").exec(ended.stdout) ?? [];
  assert.ok(line !== undefined, `no recap of ${host}. ${tell(ended)}`);
  const pairs = [...line.matchAll(/(\w+)=(\d+)/g)].map(([, name = "", count]) => [
    name,
    Number(count),
  ]);
  return Object.fromEntries(pairs) as Record<string, number>;
}

function execute(file: string, words: readonly string[], env: Environment): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const options = { env, cwd: env["HOME"], timeout: 120_000, maxBuffer: 64 * 1024 * 1024 };
    const child = execFile(file, [...words], options, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== "number") return reject(error);
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
    child.stdin?.end();
  });
}

/** A run as text, for the message of an assertion. */
export function tell({ code, stdout, stderr }: Ended): string {
  return `exit ${code}\nstdout: ${stdout.slice(-6000)}\nstderr: ${stderr.slice(-3000)}`;
}
