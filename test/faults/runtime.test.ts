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
import { promisify } from "node:util";
import { isExecutable, root } from "../support/program.ts";
import { createCleaner } from "./support/cleaner.ts";
import { untilConnected } from "./support/connected.ts";
import type { EmulatorRig } from "./support/emulator.ts";
import { startEmulator } from "./support/emulator.ts";
import type { Ended } from "./support/program.ts";
import { openNamespace, outside } from "./support/namespace.ts";
import { faults, launch, run, tell } from "./support/program.ts";
import { startService } from "./support/service.ts";
import { until } from "./support/until.ts";

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
    slowRig = await startEmulator(cleaner, "--fault", "delay=10m,times=forever");
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
    // Only the name of the folder itself is asked for.
    const lines = (await readFile(log, "utf8")).split("\n").filter((it) => !it.includes("getcwd("));
    const paths = lines.flatMap((line) => /"([^"]+)"/.exec(line)?.[1] ?? []);
    assert.ok(paths.includes(rig.host.configFile), "strace saw nothing");
    const odd = paths.filter((path) => !path.startsWith("/") || path.startsWith(evil));
    assert.deepEqual(odd, []);
  });

  const variables: Record<string, () => string> = {
    BUN_OPTIONS: () => `--preload=${join(evil, "evil.js")}`,
    BUN_INSPECT: () => "ws://127.0.0.1:0/x",
    BUN_INSPECT_PRELOAD: () => join(evil, "evil.js"),
    BUN_INSPECT_CONNECT_TO: () => "127.0.0.1:1",
    BUN_INSPECT_NOTIFY: () => `unix://${mark}`,
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

  test("no variable opens an inspector", async () => {
    for (const env of [
      { BUN_INSPECT: "ws://127.0.0.1:0/x", BUN_INSPECT_NOTIFY: `unix://${mark}` },
      { BUN_OPTIONS: "--inspect=127.0.0.1:0", NODE_OPTIONS: "--inspect=127.0.0.1:0" },
    ]) {
      const all = { SYSCTX_URL: slowRig.origin, ...env };
      const { child, ended } = launch(slowRig.host, ["get", "--timeout", "4m"], { env: all });
      await untilConnected(slowRig.origin);
      const { stdout } = await exec("ss", ["-Hlnptux"]);
      child.kill("SIGTERM");
      assert.equal((await ended).code ?? 143, 143);
      const own = stdout.split("\n").filter((line) => line.includes(`pid=${child.pid},`));
      assert.deepEqual(own, [], JSON.stringify(env));
    }
  });

  describe("a crash", () => {
    const words = ["update", "displayName=of-nobodys-business", "--timeout", "4m"];
    const env = { BUN_ENABLE_CRASH_REPORTING: "1", BUN_CRASH_REPORT_URL: "http://10.0.2.9:80" };

    /**
     * The sweep of every run looks for the key, the signature and the secrets of the config; here
     * nothing of the words may be told either, and nothing in the name of the program.
     */
    function assertSilent(result: Ended): void {
      assert.notEqual(result.code, 0, tell(result));
      assert.equal(result.stdout, "", tell(result));
      assert.doesNotMatch(result.stderr, /business|displayName/, tell(result));
    }

    test("starts nothing and calls nobody", async () => {
      const log = join(await cleaner.folder(), "trace");
      const calls = "trace=connect,sendto,sendmsg,sendmmsg,execve,fork,vfork";
      const prefix = ["strace", "-f", "-qq", "-e", calls, "-o", log];
      const all = { SYSCTX_URL: slowRig.origin, ...env };
      const { child, ended } = launch(slowRig.host, words, { env: all, prefix });
      await untilConnected(slowRig.origin);
      const { stdout } = await exec("pgrep", ["-P", String(child.pid)]);
      process.kill(Number(stdout.split("\n")[0]), "SIGSEGV");
      assertSilent(await ended);
      const trace = await readFile(log, "utf8");
      assert.match(trace, /SIGSEGV/);
      const after = trace.slice(trace.indexOf("SIGSEGV"));
      assert.doesNotMatch(after, /connect\(|send(to|m?msg)\(|execve\(|fork\(/, after);
    });

    for (const signal of ["SIGSEGV", "SIGBUS", "SIGILL", "SIGFPE", "SIGABRT"] as const)
      test(`by ${signal}: not one packet leaves its network`, async () => {
        const network = await openNamespace(cleaner, { resolver: ["nameserver 10.0.2.53"] });
        const { prefix } = network;
        await network.exec("ip", "route", "add", "default", "dev", "lo", "src", outside);
        // To the server of the call, and to anybody else: a name server, or what a name stands for.
        await network.exec("iptables", "-A", "OUTPUT", "-d", `${outside}/32`);
        await network.exec("iptables", "-A", "OUTPUT", "!", "-d", `${outside}/32`, "-j", "DROP");
        const counts = async () => {
          const table = await network.exec("iptables", "-nvxL", "OUTPUT");
          return [...table.matchAll(/^ *(\d+) /gm)].map(([, packets]) => Number(packets));
        };
        const url = `https://${outside}:7001`;
        const server = `${root}/test/faults/support/bad-server.ts`;
        const silent = [process.execPath, server, "silent", "0.0.0.0", "7001"];
        await startService(cleaner, [...prefix, ...silent]).says(/listening/);
        const { child, ended } = launch(rig.host, [...words, "--url", url], { env, prefix });
        const look = () =>
          network.exec("ss", "-Htn", "state", "established", "dport", "=", ":7001");
        assert.notEqual(await until(look, (table) => table !== ""), "", "it called nobody");
        child.kill(signal);
        assertSilent(await ended);
        const [own = 0, others] = await counts();
        assert.ok(own > 0, "iptables counts nothing");
        assert.equal(others, 0, "packets to others");
      });
  });
});
