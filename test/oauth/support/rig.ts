/** A machine with OAuth profiles, the peers it talks to, and the program between them. */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { atEnd } from "../../acceptance/support/at-end.ts";
import { assertDone } from "../../acceptance/support/expect.ts";
import type { RunResult } from "../../acceptance/support/run.ts";
import type { Peer } from "../peers/server.ts";
import { runProgram } from "./run.ts";
import { assertNoSecretBelow, assertNoSecretIn, assertPrivate, filesBelow } from "./sweep.ts";

export interface RunOptions {
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The run is asked for a token: standard output may hold one that a peer gave. */
  readonly reveals?: boolean;
}

export interface RigOptions {
  /** The test makes the program send what a peer complains about. */
  readonly mayComplain?: boolean;
  /** The test spoils the cache's modes itself. */
  readonly mayBeOpen?: boolean;
}

export interface Rig {
  readonly dir: string;
  /** The environment of each run, for programs that run it themselves. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Runs the program and looks through all that it says. */
  run(args: string[], options?: RunOptions): Promise<RunResult>;
  /** `token get --json` of a profile. */
  get(profile: string, words?: string[], options?: RunOptions): Promise<TokenAnswer>;
  /** Adds a profile; fails unless it is accepted. */
  add(name: string, preset: string, words: string[]): Promise<void>;
  /** A file of mode 0600 outside everything that the program keeps. */
  file(name: string, content: string | Buffer, mode?: number): string;
  /** A file with a secret, which must not be seen from now on. */
  secret(name: string, value: string): string;
  /** Fails if another program's output holds what only `token get` may say. */
  search(text: string, where: string): void;
  /** A text that must not be seen from now on. */
  hide(value: string): void;
  /** Takes the peer's tokens and secrets into every search, and closes it at the end. */
  meet<P extends Peer>(starting: Promise<P>): Promise<P>;
  /** Files of the token cache. */
  cacheFiles(): string[];
}

/** What `token get --json` promises. */
export interface TokenAnswer {
  readonly access_token: string;
  readonly token_type: string;
  readonly expires_at: string;
  readonly expires_in: number;
  readonly scope: string;
  readonly cached: boolean;
}

export function rig(t: TestContext, options: RigOptions = {}): Rig {
  const dir = mkdtempSync(join(tmpdir(), "sysctx-oauth-"));
  const at = (name: string) => join(dir, name);
  const caches = ["runtime", "user-runtime"].map(at);
  for (const path of [...caches, at("home"), at("tmp"), at("given")])
    mkdirSync(path, { mode: 0o700 });
  const peers: Peer[] = [];
  const own = new Set<string>();
  const secrets = () => new Set([...own, ...peers.flatMap((peer) => [...peer.secrets])]);
  const tokens = () => new Set(peers.flatMap((peer) => [...peer.tokens]));
  const credentials = () => {
    const given = tokens();
    return [...secrets()].filter((secret) => !given.has(secret));
  };
  const env = {
    HOME: at("home"),
    TMPDIR: at("tmp"),
    SYSCTX_CONFIG_DIR: at("settings"),
    STATE_DIRECTORY: at("state"),
    RUNTIME_DIRECTORY: caches[0],
    XDG_RUNTIME_DIR: caches[1],
    XDG_CACHE_HOME: at("home/.cache"),
    XDG_CONFIG_HOME: at("home/.config"),
  };

  const one: Rig = {
    dir,
    env,
    async run(args, { stdin, env: changes, reveals = false } = {}) {
      const result = await runProgram(args, { cwd: dir, env: { ...env, ...changes }, stdin });
      const words = `sysctx ${args.join(" ")}`;
      assertNoSecretIn(result.stdout, reveals ? credentials() : secrets(), `stdout of ${words}`);
      assertNoSecretIn(result.stderr, secrets(), `stderr of ${words}`);
      return result;
    },
    async get(profile, words = [], runOptions = {}) {
      const args = ["token", "get", ...words, "--json", "--profile", profile];
      const result = await one.run(args, { ...runOptions, reveals: true });
      assertDone(result);
      return JSON.parse(result.stdout) as TokenAnswer;
    },
    async add(name, preset, words) {
      assertDone(await one.run(["profile", "add", name, "--preset", preset, ...words]));
    },
    file(name, content, mode = 0o600) {
      writeFileSync(at(`given/${name}`), content, { mode });
      return at(`given/${name}`);
    },
    secret(name, value) {
      own.add(value);
      return one.file(name, value);
    },
    search: (text, where) => assertNoSecretIn(text, secrets(), where),
    hide: (value) => void own.add(value),
    async meet(starting) {
      const peer = await starting;
      peers.push(peer);
      return peer;
    },
    cacheFiles: () => caches.flatMap(filesBelow),
  };

  atEnd(t, async () => {
    for (const peer of peers) await peer.close();
    try {
      leftBehind();
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  });
  return one;

  /** What must hold when the test ends: nothing said or kept that nobody asked for. */
  function leftBehind(): void {
    for (const peer of peers)
      if (!options.mayComplain)
        assert.deepEqual(peer.complaints, [], `complaints of ${peer.origin}`);
    assert.deepEqual(filesBelow(at("tmp")), [], "files in the temporary folder");
    for (const place of ["home", "settings", "state"].map(at))
      if (existsSync(place)) assertNoSecretBelow(place, secrets());
    for (const cache of caches) {
      // Locks and tokens, but never what tokens are got with.
      assertNoSecretBelow(cache, credentials());
      if (!options.mayBeOpen) assertPrivate(cache);
    }
  }
}
