/**
 * What Bun brings into the executable is closed: files of the current folder, variables, an
 * inspector, reports of crashes.
 */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { isExecutable } from "../support/program.ts";
import { createCleaner } from "./support/cleaner.ts";
import type { EmulatorRig } from "./support/emulator.ts";
import { startEmulator } from "./support/emulator.ts";
import type { Ended } from "./support/program.ts";
import { faults, launch, run, tell } from "./support/program.ts";

const exec = promisify(execFile);
const skip = faults.skip || (isExecutable ? false : "the executable's: SYSCTX_EXECUTABLE names it");

describe("what Bun brings along", { skip }, () => {
  const cleaner = createCleaner();
  let rig: EmulatorRig;
  let slowRig: EmulatorRig;
  let evil: string;
  let mark: string;

  before(async () => {
    rig = await startEmulator(cleaner);
    slowRig = await startEmulator(cleaner, "--fault", "delay=3s,times=forever");
    evil = await cleaner.folder();
    mark = join(evil, "ran");
    const code = `require("node:fs").writeFileSync(${JSON.stringify(mark)}, "ran");`;
    const files = {
      ".env": "SYSCTX_TIMEOUT=nonsense\nSYSCTX_URL=http://127.0.0.1:1\n",
      ".env.local": "SYSCTX_TIMEOUT=nonsense\n",
      ".env.production": "SYSCTX_TIMEOUT=nonsense\n",
      "bunfig.toml": `preload = ["${evil}/evil.js"]\n[run]\npreload = ["${evil}/evil.js"]\n`,
      "tsconfig.json": '{"compilerOptions":{"paths":{"*":["./evil.js"]}}}',
      "package.json": '{"type":"commonjs","imports":{"#*":"./evil.js"}}',
      "evil.js": code,
    };
    for (const [name, text] of Object.entries(files)) await writeFile(join(evil, name), text);
    for (const name of ["undici", "commander", "conf", "fs"]) {
      await mkdir(join(evil, "node_modules", name), { recursive: true });
      await writeFile(join(evil, "node_modules", name, "index.js"), code);
    }
  });
  after(cleaner.clean);

  function assertUntouched(result: Ended): void {
    assert.ok(!existsSync(mark), `foreign code ran. ${tell(result)}`);
    assert.equal(result.code, 0, tell(result));
    assert.equal(result.stdout, "demo-host\n", tell(result));
    assert.equal(result.stderr, "", tell(result));
  }

  test("no file of the current folder is opened or looked for", async () => {
    const log = join(await cleaner.folder(), "trace");
    const prefix = ["strace", "-f", "-qq", "-e", "trace=%file", "-o", log];
    const env = { SYSCTX_URL: rig.origin };
    assertUntouched(await run(rig.host, ["get", "displayName"], { cwd: evil, env, prefix }));
    const lines = (await readFile(log, "utf8")).split("\n");
    const [, ...calls] = lines.filter((line) => line.includes('"'));
    assert.ok(calls.length > 5, "strace saw nothing");
    const odd = calls.filter((line) =>
      /\.env|bunfig|tsconfig|package\.json|node_modules|evil\.js/.test(line),
    );
    assert.deepEqual(odd, []);
  });

  const variables: Record<string, () => string> = {
    BUN_OPTIONS: () => `--preload=${join(evil, "evil.js")}`,
    BUN_INSPECT: () => "ws://127.0.0.1:0/x",
    BUN_INSPECT_PRELOAD: () => join(evil, "evil.js"),
    BUN_INSPECT_CONNECT_TO: () => "127.0.0.1:1",
    BUN_JSC_dumpOptions: () => "3",
    BUN_CONFIG_VERBOSE_FETCH: () => "curl",
    BUN_BE_BUN: () => "1",
    NODE_OPTIONS: () => `--require=${join(evil, "evil.js")}`,
    NODE_PATH: () => join(evil, "node_modules"),
    SSLKEYLOGFILE: () => mark,
  };
  for (const [name, value] of Object.entries(variables))
    test(`${name} changes nothing`, async () => {
      await rm(mark, { force: true });
      const env = { SYSCTX_URL: rig.origin, [name]: value() };
      assertUntouched(await run(rig.host, ["get", "displayName"], { cwd: evil, env }));
    });

  test("BUN_BE_BUN=1 does not make it Bun", async () => {
    const env = { BUN_BE_BUN: "1" };
    const result = await run(rig.host, ["-e", "console.log(7)"], { env });
    assert.equal(result.code, 2, tell(result));
    assert.equal(result.stdout, "", tell(result));
  });

  test("a crash starts nothing, calls nobody and prints no secret", async () => {
    const log = join(await cleaner.folder(), "trace");
    const prefix = [
      "strace",
      "-f",
      "-qq",
      "-e",
      "trace=connect,sendto,execve,fork,vfork",
      "-o",
      log,
    ];
    const env = {
      SYSCTX_URL: slowRig.origin,
      BUN_ENABLE_CRASH_REPORTING: "1",
      BUN_CRASH_REPORT_URL: rig.origin,
    };
    // The sweep of every run looks for the key, the signature and the secrets of the config.
    const { child, ended } = launch(slowRig.host, ["get", "--timeout", "20s"], { env, prefix });
    await wait(1_000);
    const { stdout } = await exec("pgrep", ["-P", String(child.pid)]);
    process.kill(Number(stdout.split("\n")[0]), "SIGSEGV");
    const result = await ended;
    assert.notEqual(result.code, 0, tell(result));
    assert.equal(result.stdout, "", tell(result));
    const trace = await readFile(log, "utf8");
    assert.match(trace, /SIGSEGV/);
    const after = trace.slice(trace.indexOf("SIGSEGV"));
    assert.doesNotMatch(after, /connect\(|sendto\(|execve\(|fork\(/, after);
  });
});
