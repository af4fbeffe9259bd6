import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { createCleaner } from "./support/cleaner.ts";
import type { EmulatorRig } from "./support/emulator.ts";
import { startEmulator } from "./support/emulator.ts";
import type { Ended, Launch } from "./support/program.ts";
import { commandOf, program, root } from "../support/program.ts";
import { untilConnected } from "./support/connected.ts";
import { failureOf, faults, launch, run, tell } from "./support/program.ts";

const exec = promisify(execFile);
const slow = ["--timeout", "20s"];

describe("a root process in a hostile environment", faults, () => {
  const cleaner = createCleaner();
  let rig: EmulatorRig;
  let slowRig: EmulatorRig;
  /** A folder with code of a stranger, which leaves a mark when it runs. */
  let evil: string;
  let mark: string;

  before(async () => {
    rig = await startEmulator(cleaner);
    slowRig = await startEmulator(cleaner, "--fault", "delay=5s,times=forever");
    evil = await cleaner.folder();
    mark = join(evil, "ran");
    const code = `require("node:fs").writeFileSync(${JSON.stringify(mark)}, process.argv.join(" "));`;
    await writeFile(join(evil, "evil.js"), code);
    await writeFile(join(evil, "evil.mjs"), code.replace("require", "process.getBuiltinModule"));
    await writeFile(join(evil, "package.json"), '{"type":"commonjs"}');
    for (const name of ["ora", "chalk", "conf", "commander", "fs", "process"]) {
      const dir = join(evil, "node_modules", name);
      await mkdir(dir, { recursive: true });
      await writeFile(join(dir, "index.js"), code);
      await writeFile(join(dir, "package.json"), `{"name":"${name}","main":"index.js"}`);
    }
  });
  after(cleaner.clean);

  /** Runs the file itself, as a shell does: its first line chooses the interpreter. */
  async function callFile(words: readonly string[], options: Launch = {}): Promise<Ended> {
    await rm(mark, { force: true });
    const path = `${join(root, "node_modules/.bin")}:${process.env["PATH"]}`;
    const env = { SYSCTX_URL: rig.origin, ...options.env, PATH: path };
    return run(rig.host, words, { ...options, command: [program], env });
  }

  function assertUntouched(result: Ended): void {
    assert.ok(!existsSync(mark), `foreign code ran. ${tell(result)}`);
    assert.equal(result.code, 0, tell(result));
    assert.equal(result.stderr, "", tell(result));
    assert.equal(result.stdout, "demo-host\n", tell(result));
  }

  test("the trap works: plain node runs the code that NODE_OPTIONS names", async () => {
    await rm(mark, { force: true });
    await exec(process.execPath, ["-e", "0"], {
      env: { NODE_OPTIONS: `--require=${join(evil, "evil.js")}` },
    });
    assert.ok(existsSync(mark));
  });

  const environments: Record<string, () => Record<string, string>> = {
    "NODE_OPTIONS=--require": () => ({ NODE_OPTIONS: `--require=${join(evil, "evil.js")}` }),
    "NODE_OPTIONS=--import": () => ({ NODE_OPTIONS: `--import=${join(evil, "evil.mjs")}` }),
    NODE_PATH: () => ({ NODE_PATH: join(evil, "node_modules") }),
    "all of them": () => ({
      NODE_OPTIONS: `--require=${join(evil, "evil.js")}`,
      NODE_PATH: join(evil, "node_modules"),
      NODE_TLS_REJECT_UNAUTHORIZED: "0",
    }),
  };
  for (const [name, env] of Object.entries(environments)) {
    test(`run as a file, ${name} loads no foreign code`, async () => {
      assertUntouched(await callFile(["get", "displayName"], { env: env() }));
      // Each command loads other parts.
      for (const words of [["groups", "list"], ["config", "list"], ["--help"]]) {
        const result = await callFile(words, { env: env() });
        assert.equal(result.code, 0, tell(result));
        assert.ok(!existsSync(mark), `foreign code ran. ${tell(result)}`);
      }
    });
  }

  test("run as a file, it does not read OPENSSL_CONF, which can name a library to load", async () => {
    const config = join(evil, "openssl.cnf");
    await writeFile(config, "nodejs_conf = init\n[init]\n");
    const log = join(evil, "trace");
    const reads = async (command: readonly string[]) => {
      const words = ["-f", "-qq", "-e", "trace=%file", "-o", log, ...command];
      const PATH = `${join(root, "node_modules/.bin")}:${process.env["PATH"]}`;
      await exec("strace", words, { env: { PATH, OPENSSL_CONF: config } });
      return (await readFile(log, "utf8")).includes(`"${config}"`);
    };
    assert.ok(await reads([process.execPath, "-e", "0"]), "plain node does not read it either");
    assert.ok(!(await reads([program, "--version"])));
  });

  test("a folder with foreign node_modules as working directory loads none of them", async () => {
    assertUntouched(await callFile(["get", "displayName"], { cwd: evil }));
    const settingsDir = join(await cleaner.folder(), "settings");
    const words = ["config", "set", "timeout", "21s"];
    const result = await callFile(words, { cwd: evil, env: { SYSCTX_CONFIG_DIR: settingsDir } });
    assert.equal(result.code, 0, tell(result));
    assert.ok(!existsSync(mark), `foreign code ran. ${tell(result)}`);
  });

  test("by name through node, NODE_PATH and the working directory load nothing either", async () => {
    await rm(mark, { force: true });
    const env = { SYSCTX_URL: rig.origin, NODE_PATH: join(evil, "node_modules") };
    assertUntouched(await run(rig.host, ["get", "displayName"], { cwd: evil, env }));
  });

  for (const name of ["NODE_DEBUG", "NODE_V8_COVERAGE", "NODE_REPL_EXTERNAL_MODULE"]) {
    test(`${name} writes no secret`, async () => {
      const value = name === "NODE_DEBUG" ? "http,tls,net" : join(evil, "evil.js");
      const env = { [name]: value };
      // The sweep of every run looks for the key and the signature.
      const result = await callFile(["get", "displayName"], { env });
      assert.equal(result.code, 0, tell(result));
      assert.ok(!existsSync(mark), `foreign code ran. ${tell(result)}`);
    });
  }

  test("Node's own warnings do not mix with what the program says", async () => {
    const env = { FORCE_COLOR: "1", NO_COLOR: "1" };
    const done = await callFile(["get", "displayName"], { env });
    assert.equal(done.code, 0, tell(done));
    assert.equal(done.stderr, "", tell(done));
    const words = ["get", "--url", "http://127.0.0.1:1", "--retries", "0", "--json"];
    failureOf(await callFile(words, { env }), 6, "connect_failed");
  });

  describe("SIGUSR1", () => {
    async function listeners(pid: number): Promise<string> {
      const { stdout } = await exec("ss", ["-Hltnp"]);
      return stdout
        .split("\n")
        .filter((line) => line.includes(`pid=${pid},`) || line.includes(":9229 "))
        .join("\n");
    }

    function startSlow(command: readonly string[]) {
      const path = `${join(root, "node_modules/.bin")}:${process.env["PATH"]}`;
      const env = { SYSCTX_URL: slowRig.origin, PATH: path };
      return launch(slowRig.host, ["get", "displayName", ...slow], { env, command });
    }

    for (const [how, command] of [
      ["through its runtime", commandOf()],
      ["as a file", [program]],
    ] as const) {
      test(`${how}: opens no inspector and does not end the program`, async () => {
        const { child, ended } = startSlow(command);
        await untilConnected(slowRig.origin);
        for (let times = 0; times < 3; times += 1) {
          child.kill("SIGUSR1");
          await wait(150);
          assert.equal(await listeners(child.pid ?? 0), "", "an inspector's port is open");
          assert.equal(child.exitCode, null, "it ended before the last look");
        }
        const result = await ended;
        assert.equal(result.code, 0, tell(result));
        assert.equal(result.stdout, "demo-host\n", tell(result));
        assert.doesNotMatch(result.stderr, /Debugger|inspector/i, tell(result));
      });
    }

    // Through node it can't be helped: it listens for the signal before it has read a line of ours.
    test("as a file: opens none either when it comes while the program starts", async (t) => {
      const opened: string[] = [];
      for (let delay = 20; delay <= 140; delay += 10) {
        const { child, ended } = startSlow([program]);
        await wait(delay);
        child.kill("SIGUSR1");
        await wait(250);
        const open = await listeners(child.pid ?? 0);
        child.kill("SIGKILL");
        const { stderr } = await ended;
        if (open !== "" || /Debugger listening/.test(stderr)) opened.push(`${delay} ms`);
      }
      t.diagnostic(`an inspector opened at: ${opened.join(", ") || "never"}`);
      assert.deepEqual(opened, [], "an inspector's port was open; times after the spawn");
    });
  });
});
