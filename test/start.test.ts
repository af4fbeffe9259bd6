import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { createDemoHost } from "../src/emulator/demo-host.ts";
import { startEmulator } from "../src/emulator/server.ts";
import { addSystem, createState } from "../src/emulator/state.ts";

/**
 * All that `get` may evaluate. Nothing of OAuth is in it, no settings writer, no YAML, no spinner,
 * no doctor, no emulator.
 */
const mayLoad = [
  /^node:/,
  /\/bin\/(sysctx|program)\.ts$/,
  /\/src\/(main|errors|html|origin|shell-word|values|version)\.ts$/,
  /\/src\/cli\/[a-z-]+\.ts$/,
  /\/src\/cli\/commands\/get\.ts$/,
  /\/src\/cli\/output\/[a-z-]+\.ts$/,
  /\/src\/(system|signing|host)\/[a-z0-9-]+\.ts$/,
  /\/src\/auth\/(choose|http-signature)\.ts$/,
  /\/node_modules\/(commander|undici)\//,
];

test("get under the default profile evaluates what it uses, and nothing of OAuth", async (t) => {
  const dir = mkdtempSync(join(tmpdir(), "sysctx-start-"));
  t.after(() => rmSync(dir, { recursive: true, force: true }));
  const host = createDemoHost(join(dir, "jc"));
  const state = createState();
  addSystem(state, { id: host.systemId, publicKeyPem: host.publicKeyPem });
  const emulator = await startEmulator({ now: Date.now, state });
  t.after(() => emulator.close());
  const list = join(dir, "loaded");
  const hook = join(dir, "hook.mjs");
  writeFileSync(
    hook,
    `import { appendFileSync } from "node:fs";
     import { registerHooks } from "node:module";
     registerHooks({ load(url, context, next) { appendFileSync(${JSON.stringify(list)}, url + "\\n"); return next(url, context); } });`,
  );
  const program = new URL("../bin/sysctx.ts", import.meta.url).pathname;
  const env = {
    PATH: process.env["PATH"],
    SYSCTX_CONFIG_DIR: dir,
    SYSCTX_AGENT_CONFIG: host.agentConfig,
    SYSCTX_URL: emulator.origin,
  };
  const words = ["--import", hook, program, "get", "_id"];
  const { stdout } = await promisify(execFile)(process.execPath, words, { env });
  assert.equal(stdout, `${host.systemId}\n`);
  const loaded = readFileSync(list, "utf8").split("\n");
  assert.ok(
    loaded.some((url) => url.endsWith("/src/cli/commands/get.ts")),
    "the hook saw nothing",
  );
  const others = loaded.filter((url) => url !== "" && !mayLoad.some((known) => known.test(url)));
  assert.deepEqual(others, []);
});
