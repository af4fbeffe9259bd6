import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { mkdir, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { createCleaner } from "./support/cleaner.ts";
import type { EmulatorRig } from "./support/emulator.ts";
import { startEmulator } from "./support/emulator.ts";
import { answerAll } from "./support/recorder.ts";
import { assertNoLeak } from "./support/leak.ts";
import type { Ended, Launch } from "./support/program.ts";
import { commandOf } from "../support/program.ts";
import { environment, errorLineOf, failureOf, faults, run, tell } from "./support/program.ts";

const exec = promisify(execFile);
const oldSettings = `${JSON.stringify({ timeout: "17s", alias: { web: "5f9a00000000000000000001" } })}\n`;

interface Injection {
  /** Names of system calls, with commas. */
  readonly calls: string;
  /** Such as `error=EIO` or `error=ENOSPC:when=2`. */
  readonly fault: string;
  /** Only calls on this file. */
  readonly path?: string;
}

describe("system calls that fail, and disks that are full", faults, () => {
  const cleaner = createCleaner();
  let rig: EmulatorRig;
  let dir: string;

  before(async () => {
    rig = await startEmulator(cleaner);
    dir = await cleaner.folder();
    await exec("strace", ["-qq", "-o", join(dir, "probe"), "true"]).catch((error: Error) => {
      throw new Error(`this machine does not let strace trace a process: ${error.message}`);
    });
  });
  after(cleaner.clean);

  const call = (words: readonly string[], options: Launch = {}): Promise<Ended> =>
    run(rig.host, words, { ...options, env: { SYSCTX_URL: rig.origin, ...options.env } });

  /** Runs under strace, which makes system calls fail; fails itself if none was met. */
  async function inject(
    { calls, fault, path }: Injection,
    words: readonly string[],
    options: Launch = {},
  ): Promise<Ended> {
    const log = join(dir, `strace-${performance.now()}`);
    const only = path === undefined ? [] : ["-P", path];
    const prefix = [
      ...["strace", "-f", "-qq", "-o", log, ...only],
      ...["-e", `trace=${calls}`, "-e", `inject=${calls}:${fault}`],
    ];
    const result = await call(words, { ...options, prefix });
    const trace = await readFile(log, "utf8");
    assert.match(
      trace,
      /INJECTED|killed by SIGKILL/,
      `no ${calls} was met by ${words.join(" ")}. ${tell(result)}`,
    );
    return result;
  }

  /** A settings folder with old settings in it. */
  async function oldFolder(folder?: string): Promise<string> {
    const at = folder ?? join(await cleaner.folder(), "settings");
    await mkdir(at, { recursive: true, mode: 0o700 });
    await writeFile(join(at, "settings.json"), oldSettings, { mode: 0o600 });
    return at;
  }

  async function assertWhole(folder: string): Promise<void> {
    assert.equal(await readFile(join(folder, "settings.json"), "utf8"), oldSettings);
    const names = await readdir(folder);
    assert.deepEqual(names, ["settings.json"], "something was left behind");
  }

  describe("reading", () => {
    const key = () => join(rig.host.dir, "client.key");
    for (const [what, calls] of [
      ["opened", "open,openat"],
      ["read", "read,pread64"],
      ["looked at", "fstat,newfstatat,statx"],
    ] as const) {
      test(`a key that can't be ${what} (EIO) is exit 3, and the file is named`, async () => {
        const fault = { calls, fault: "error=EIO", path: key() };
        const { code, message, hint } = failureOf(await inject(fault, ["get", "--json"]), 3);
        assert.ok(["key_unreadable", "key_unsafe"].includes(code), code);
        assert.ok(message.includes(key()) && message.includes("EIO"), message);
        assert.doesNotMatch(hint, /sudo/, "more rights mend no failing disk");
        errorLineOf(await inject(fault, ["get"]), 3);
      });
    }

    test("an agent config that can't be read (EIO) is exit 3", async () => {
      for (const calls of ["open,openat", "read,pread64"]) {
        const fault = { calls, fault: "error=EIO", path: rig.host.configFile };
        const { message } = failureOf(
          await inject(fault, ["get", "--json"]),
          3,
          "agent_config_unreadable",
        );
        assert.match(message, /EIO/);
      }
    });

    test("settings that can't be read (EIO) are settings_invalid, and nothing is sent", async () => {
      const folder = await oldFolder();
      const path = join(folder, "settings.json");
      const before = rig.log().split("\n").length;
      for (const calls of ["open,openat", "read,pread64"]) {
        const env = { SYSCTX_CONFIG_DIR: folder };
        const result = await inject({ calls, fault: "error=EIO", path }, ["get", "--json"], {
          env,
        });
        const { message } = failureOf(result, 2, "settings_invalid");
        assert.match(message, /EIO/);
      }
      assert.equal(rig.log().split("\n").length, before, "a request was sent");
    });
  });

  describe("writing the answer", () => {
    test("a disk that is full (write ENOSPC) is exit 9, not success", async () => {
      const path = join(dir, "answer");
      const stdout = openSync(path, "w");
      const fault = { calls: "write,writev,pwrite64", fault: "error=ENOSPC", path };
      const result = await inject(fault, ["get"], { stdout });
      closeSync(stdout);
      assert.match(errorLineOf(result, 9), /ENOSPC/);
    });

    test("a disk that is full before the answer is exit 9", async (t) => {
      const disk = await mountDisk(t.name, "size=16k");
      const stdout = openSync(join(disk, "answer"), "w");
      await fill(join(disk, "filler"));
      const result = await call(["get"], { stdout });
      closeSync(stdout);
      assert.match(errorLineOf(result, 9), /ENOSPC/);
    });

    test("an answer of which only the beginning fits is exit 9", async (t) => {
      const config = JSON.parse(await readFile(rig.host.configFile, "utf8")) as {
        systemKey: string;
      };
      const record = { _id: config.systemKey, displayName: "x".repeat(50_000) };
      const { origin } = await answerAll(cleaner, JSON.stringify(record));
      for (const words of [["get"], ["get", "--json"], ["get", "displayName"]]) {
        const disk = await mountDisk(`${t.name} ${words.join(" ")}`, "size=16k");
        const path = join(disk, "answer");
        const stdout = openSync(path, "w");
        await fill(join(disk, "filler"), 4 * 1024);
        const result = await call([...words, "--url", origin], { stdout });
        closeSync(stdout);
        assert.match(result.stderr, /ENOSPC/, tell(result));
        assert.equal(result.code, 9, tell(result));
        const { size } = await stat(path);
        assert.ok(size > 0 && size < 50_000, `${size} bytes were written`);
      }
    });

    test("/dev/full as standard output is exit 9", async () => {
      const stdout = openSync("/dev/full", "w");
      for (const words of [["get"], ["get", "--json"], ["--help"], ["--version"]]) {
        const result = await call(words, { stdout });
        assert.equal(result.code, 9, tell(result));
        assert.match(result.stderr, /ENOSPC/, tell(result));
      }
      closeSync(stdout);
    });

    test("/dev/full as standard error changes no exit code", async () => {
      const stderr = openSync("/dev/full", "w");
      const done = await call(["get", "displayName"], { stderr });
      assert.equal(done.code, 0, tell(done));
      assert.notEqual(done.stdout, "");
      const traced = await call(["get", "displayName", "-v"], { stderr });
      assert.equal(traced.code, 0, tell(traced));
      assert.equal(traced.stdout, done.stdout);
      const failed = await call(["get", "--url", "http://127.0.0.1:1", "--retries", "0"], {
        stderr,
      });
      assert.equal(failed.code, 6, tell(failed));
      assert.equal((await call(["nonsense"], { stderr })).code, 2);
      closeSync(stderr);
    });

    test("/dev/full as both is exit 9", async () => {
      const full = openSync("/dev/full", "w");
      const result = await call(["get"], { stdout: full, stderr: full });
      closeSync(full);
      assert.equal(result.code, 9, tell(result));
    });

    test("a standard output or error that is closed from the start", async () => {
      const shell = (redirection: string) => [
        ...["sh", "-c", `exec "$0" "$@" ${redirection}`],
        ...commandOf(),
      ];
      const mute = await call(["get"], { command: shell("2>&-") });
      assert.equal(mute.code, 0, tell(mute));
      const closed = await call(["get"], { command: shell(">&-") });
      // Node opens /dev/null in its place, as every libuv program does; then nothing is lost that
      // could be known.
      assert.ok(closed.code === 9 || closed.code === 0, tell(closed));
    });

    for (const words of [["get"], ["get", "--json"], ["groups", "list"], ["--help"]]) {
      test(`\`sysctx ${words.join(" ")} | true\` is exit 9`, async () => {
        const { status, stderr } = await pipeTo("true", words);
        assert.equal(status, 9, stderr);
        assert.doesNotMatch(stderr, /\n\s+at /, "a stack trace");
      });
    }

    test("a reader of the error stream that has gone changes no exit code", async () => {
      const words = ["get", "--url", "http://127.0.0.1:1", "--retries", "0"];
      const { status } = await pipeTo("true", words, "2>&1 >/dev/null");
      assert.equal(status, 6);
    });

    test("`sysctx get | head -1` is no stack trace", async () => {
      const { status, stderr } = await pipeTo("head -1", ["get"]);
      assert.ok(status === 0 || status === 9, `${status}: ${stderr}`);
      assert.doesNotMatch(stderr, /\n\s+at /);
    });
  });

  describe("writing settings", () => {
    const change = ["config", "set", "timeout", "21s", "--json"];

    for (const [calls, fault] of [
      ["fsync,fdatasync", "error=EIO"],
      ["rename,renameat,renameat2", "error=EIO"],
      ["rename,renameat,renameat2", "error=ENOSPC"],
      ["rename,renameat,renameat2", "error=EROFS"],
    ] as const) {
      test(`${calls.split(",")[0]} fails (${fault.slice(6)}): exit 9, and the old settings stay whole`, async () => {
        const folder = await oldFolder();
        const env = { SYSCTX_CONFIG_DIR: folder };
        const result = await inject({ calls, fault }, change, { env });
        const { message } = failureOf(result, 9, "output_failed");
        assert.match(message, new RegExp(fault.slice(6)));
        await assertWhole(folder);
        // And the next one works: no lock is left.
        const next = await call(change, { env });
        assert.equal(next.code, 0, tell(next));
      });
    }

    test("a full disk: exit 9, and the old settings stay whole", async (t) => {
      const folder = await oldFolder(join(await mountDisk(t.name, "size=16k"), "settings"));
      await fill(join(folder, "..", "filler"));
      const env = { SYSCTX_CONFIG_DIR: folder };
      const { message } = failureOf(await call(change, { env }), 9, "output_failed");
      assert.match(message, /ENOSPC/);
      const read = await call(["config", "get", "timeout"], { env });
      assert.equal(read.stdout.trim(), "17s", tell(read));
      await assertWhole(folder);
    });

    test("when a disk that was full has room again, the next change works", async (t) => {
      const folder = await oldFolder(join(await mountDisk(t.name, "size=16k"), "settings"));
      const filler = join(folder, "..", "filler");
      await fill(filler);
      const env = { SYSCTX_CONFIG_DIR: folder };
      failureOf(await call(change, { env }), 9, "output_failed");
      await rm(filler);
      const next = await call(change, { env });
      assert.equal(next.code, 0, tell(next));
    });

    test("a disk with room for the lock only: exit 9, and the old settings stay whole", async (t) => {
      const folder = await oldFolder(join(await mountDisk(t.name, "size=16k"), "settings"));
      await fill(join(folder, "..", "filler"), 4 * 1024);
      const env = { SYSCTX_CONFIG_DIR: folder };
      failureOf(await call(change, { env }), 9, "output_failed");
      await assertWhole(folder);
    });

    test("a read-only disk: exit 9, and reading still works", async (t) => {
      const disk = await mountDisk(t.name, "size=64k");
      const folder = await oldFolder(join(disk, "settings"));
      await exec("mount", ["-o", "remount,ro", disk]);
      const env = { SYSCTX_CONFIG_DIR: folder };
      const { message } = failureOf(await call(change, { env }), 9, "output_failed");
      assert.match(message, /EROFS/);
      await assertWhole(folder);
      const read = await call(["config", "get", "timeout"], { env });
      assert.equal(read.stdout.trim(), "17s", tell(read));
      const get = await call(["get", "displayName"], { env });
      assert.equal(get.code, 0, tell(get));
    });

    test("a read-only disk without settings: reading needs none", async (t) => {
      const disk = await mountDisk(t.name, "size=64k,ro");
      const env = { SYSCTX_CONFIG_DIR: join(disk, "settings") };
      const get = await call(["get", "displayName"], { env });
      assert.equal(get.code, 0, tell(get));
      failureOf(await call(change, { env }), 9, "output_failed");
    });

    for (const [what, calls] of [
      ["before the new settings are in place", "rename,renameat,renameat2"],
      ["while it takes the lock", "link,linkat"],
      ["while it writes", "fsync,fdatasync"],
    ] as const) {
      test(`killed ${what}: the settings are whole, and the next change works`, async () => {
        const folder = await oldFolder();
        const env = { SYSCTX_CONFIG_DIR: folder };
        const result = await inject({ calls, fault: "signal=SIGKILL:error=EIO" }, change, { env });
        assert.notEqual(result.code, 0, tell(result));
        const text = await readFile(join(folder, "settings.json"), "utf8");
        assert.deepEqual(JSON.parse(text), JSON.parse(oldSettings));
        const next = await call(change, { env });
        assert.equal(next.code, 0, `what the dead one left is in the way: ${tell(next)}`);
        const { mode } = await stat(join(folder, "settings.json"));
        assert.equal(mode & 0o777, 0o600);
      });
    }
  });

  /** Mounts a small disk; gone at the end. */
  async function mountDisk(name: string, options: string): Promise<string> {
    const at = join(dir, `disk-${name.replaceAll(/\W+/g, "-").slice(0, 40)}`);
    await mkdir(at, { recursive: true });
    await exec("mount", ["-t", "tmpfs", "-o", options, "none", at]).catch((error: Error) => {
      throw new Error(`this machine can't mount a tmpfs: ${error.message}`);
    });
    cleaner.later(() => exec("umount", ["-l", at]));
    return at;
  }

  /** Fills a disk to its last page, but for some room. */
  async function fill(path: string, room = 0): Promise<void> {
    const { stdout } = await exec("df", ["--output=avail", "-B1", dirname(path)]);
    const available = Number(stdout.split("\n")[1]);
    await writeFile(path, Buffer.alloc(Math.max(0, available - room)));
  }

  /** Returns the exit code of the program in a pipeline of bash, and what it said. */
  async function pipeTo(
    reader: string,
    words: readonly string[],
    redirection = "",
  ): Promise<{ status: number; stderr: string }> {
    const script = `"$0" "$@" ${redirection} | ${reader} >/dev/null; exit "\${PIPESTATUS[0]}"`;
    const child = spawn("bash", ["-c", script, ...commandOf(), ...words], {
      env: environment(rig.host, { SYSCTX_URL: rig.origin }),
      stdio: ["ignore", "ignore", "pipe"],
    });
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString("utf8")));
    const status = await new Promise<number>((resolve) =>
      child.on("close", (code) => resolve(code ?? -1)),
    );
    assertNoLeak(stderr, rig.host);
    return { status, stderr };
  }
});
