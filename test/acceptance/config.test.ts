import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { chmod, mkdir, readdir, readFile, stat, symlink } from "node:fs/promises";
import { basename, join } from "node:path";
import { describe, test } from "node:test";
import { idOf } from "./judge/state.ts";
import {
  answerOf,
  assertDone,
  assertRefused,
  assertRefusedAsJson,
  failureOf,
} from "./support/expect.ts";
import { writePrivate } from "./support/host.ts";
import { rig, type Rig } from "./support/rig.ts";

const group = idOf(7);
/** The settings file of a host, asked of the program once. */
let fileName: Promise<string> | undefined;
async function settingsFile({ host, run }: Rig): Promise<string> {
  fileName ??= run(["config", "path"]).then(({ stdout }) => basename(stdout.trim()));
  return join(host.settingsDir, await fileName);
}
const notRoot = process.getuid?.() === 0 ? false : "needs root, whose HOME is not trusted";

describe("config", { concurrency: 4 }, () => {
  test("set, get, list and unset go together", async (t) => {
    const { run, lines } = await rig(t);
    assertDone(await run(["config", "set", "alias.web", group]));
    assertDone(await run(["config", "set", "retries", "4"]));
    assert.equal((await run(["config", "get", "alias.web"])).stdout, `${group}\n`);
    assert.equal((await run(["config", "get", "retries"])).stdout, "4\n");
    const { stdout } = await run(["config", "list"]);
    assert.match(stdout, new RegExp(`^alias\\.web\\s.*${group}`, "m"));
    assert.match(stdout, /^retries\s.*4/m);
    assertDone(await run(["config", "unset", "alias.web"]));
    const left = await run(["config", "list"]);
    assert.ok(!left.stdout.includes(group));
    assert.match(left.stdout, /^retries\s.*4/m);
    assert.deepEqual(lines(), []);
  });

  test("list and get with json are JSON", async (t) => {
    const { run } = await rig(t);
    assertDone(await run(["config", "set", "alias.web", group]));
    for (const words of [["list"], ["get", "alias.web"]]) {
      const { code, stdout } = await run(["config", ...words, "--json"]);
      assert.equal(code, 0);
      assert.ok(JSON.stringify(JSON.parse(stdout)).includes(group), stdout);
    }
  });

  test("path names a file in SYSCTX_CONFIG_DIR and makes nothing", async (t) => {
    const { host, run } = await rig(t);
    const { stdout } = await run(["config", "path"]);
    assert.ok(stdout.startsWith(`${host.settingsDir}/`), stdout);
    assert.equal(existsSync(host.settingsDir), false);
    assertDone(await run(["config", "set", "retries", "1"]));
    assert.ok(existsSync(stdout.trim()));
  });

  test("root's settings are in /etc, wherever HOME leads", { skip: notRoot }, async (t) => {
    const { run } = await rig(t);
    const { stdout } = await run(["config", "path"], { env: { SYSCTX_CONFIG_DIR: undefined } });
    assert.match(stdout, /^\/etc\/sysctx\/[^/]+\n$/);
  });

  test("settings are for the owner only", async (t) => {
    const { host, run } = await rig(t);
    assertDone(await run(["config", "set", "retries", "1"]));
    const mode = async (path: string) => (await stat(path)).mode & 0o777;
    assert.equal(await mode(host.settingsDir), 0o700);
    for (const name of await readdir(host.settingsDir))
      assert.equal(await mode(join(host.settingsDir, name)), 0o600, name);
  });

  test("nothing but set and unset writes settings", async (t) => {
    const { host, run } = await rig(t);
    for (const words of [
      ["get"],
      ["config", "list"],
      ["config", "path"],
      ["update", "displayName=x"],
    ])
      assertDone(await run(words));
    assert.equal(existsSync(host.settingsDir), false);
    assert.deepEqual(await readdir(join(host.dir, "home")), []);
  });

  test("parallel writers lose nothing", async (t) => {
    const { run } = await rig(t);
    const names = Array.from({ length: 8 }, (_, n) => `alias.a${n}`);
    const runs = names.map((name, n) => run(["config", "set", name, idOf(n)]));
    for (const result of await Promise.all(runs)) assertDone(result);
    const { stdout } = await run(["config", "list"]);
    for (const name of names) assert.ok(stdout.includes(name), stdout);
  });

  test("unset of what is not set is success", async (t) => {
    const { run } = await rig(t);
    assertDone(await run(["config", "unset", "retries"]));
  });

  test("an agent secret never gets into the settings or out of config", async (t) => {
    const { host, run } = await rig(t);
    assertDone(await run(["config", "set", "retries", "1"]));
    await run(["config", "list", "-v"]);
    for (const name of await readdir(host.settingsDir)) {
      const text = await readFile(join(host.settingsDir, name), "utf8");
      for (const secret of host.secrets) assert.ok(!text.includes(secret));
    }
  });

  const refused: [what: string, args: string[]][] = [
    ["an unknown key", ["set", "colour", "red"]],
    ["a key of every JavaScript object", ["set", "__proto__", "x"]],
    ["a key below one of every JavaScript object", ["set", "alias.__proto__", group]],
    ["a timeout that is no duration", ["set", "timeout", "abc"]],
    ["retries that are no number", ["set", "retries", "many"]],
    ["retries below zero", ["set", "--", "retries", "-1"]],
    ["an output that does not exist", ["set", "output", "yaml"]],
    ["plain http to another host", ["set", "url", "http://example.com"]],
    ["a URL that is none", ["set", "url", "console"]],
    ["an alias for what is no id", ["set", "alias.web", "../x"]],
    ["set without a value", ["set", "retries"]],
    ["get without a key", ["get"]],
    ["get of an unknown key", ["get", "colour"]],
  ];
  for (const [what, args] of refused)
    test(`refuses ${what}`, async (t) => {
      const made = await rig(t);
      await assertRefusedAsJson(made, ["config", ...args], { exit: 2 });
      const files = existsSync(made.host.settingsDir) ? await readdir(made.host.settingsDir) : [];
      for (const name of files) assert.ok(!name.endsWith(".json"), "a settings file was written");
    });
});

describe("a settings file that cannot be trusted", { concurrency: 4 }, () => {
  const texts: [what: string, text: string][] = [
    ["is not JSON", "{"],
    ["is empty", ""],
    ["is a list", "[1]"],
    ["has an unknown key", '{"colour":"red"}'],
    ["has a value of the wrong type", '{"retries":"many"}'],
  ];
  for (const [what, text] of texts)
    test(`is refused when it ${what}, and left as it is`, async (t) => {
      const made = await rig(t);
      const file = await settingsFile(made);
      await mkdir(made.host.settingsDir, { mode: 0o700 });
      await writePrivate(file, text);
      const failure = failureOf(await made.run(["get", "--json"]), 2, "settings_invalid");
      const told = JSON.stringify(failure);
      assert.ok(told.includes(file) || told.includes("config path"), `no way to the file: ${told}`);
      assert.deepEqual(made.lines(), []);
      assert.equal(await readFile(file, "utf8"), text);
    });

  test("is refused when it sends plain http to another host", async (t) => {
    const made = await rig(t);
    const file = await settingsFile(made);
    await mkdir(made.host.settingsDir, { mode: 0o700 });
    await writePrivate(file, '{"url":"http://192.0.2.1"}');
    const options = { env: { SYSCTX_URL: undefined } };
    await assertRefused(made, ["get"], { exit: 2, code: "settings_invalid", options });
  });

  test("is refused when others can write it", async (t) => {
    const made = await rig(t);
    assertDone(await made.run(["config", "set", "retries", "1"]));
    const file = await settingsFile(made);
    await chmod(file, 0o666);
    await assertRefused(made, ["get"], { exit: 2, code: "settings_invalid", hint: /chmod/ });
  });

  test("is never written through a link", async (t) => {
    const { host, run } = await rig(t);
    const file = (await run(["config", "path"])).stdout.trim();
    await mkdir(host.settingsDir, { mode: 0o700 });
    const victim = join(host.dir, "victim");
    await writePrivate(victim, "{}");
    await symlink(victim, file);
    await run(["config", "set", "retries", "1"]);
    assert.equal(await readFile(victim, "utf8"), "{}");
  });
});

describe("order of settings", { concurrency: 4 }, () => {
  test("flag before environment before settings file", async (t) => {
    const [flag, environment, file] = await Promise.all([rig(t), rig(t), rig(t)]);
    const env = { SYSCTX_URL: undefined, SYSCTX_CONFIG_DIR: file.host.settingsDir };
    const { run } = flag;
    assertDone(await run(["config", "set", "url", file.judge.origin], { env }));
    assertDone(await run(["get"], { env }));
    assert.equal(file.lines().length, 1);
    const both = { env: { ...env, SYSCTX_URL: environment.judge.origin } };
    assertDone(await run(["get"], both));
    assert.equal(environment.lines().length, 1);
    assertDone(await run(["get", "--url", flag.judge.origin], both));
    const counts = [flag, environment, file].map(({ lines }) => lines().length);
    assert.deepEqual(counts, [1, 1, 1]);
  });

  test("settings file before agent config", async (t) => {
    const { judge, run } = await rig(t, {
      agentConfig: { agentServerHost: "agent.eu.jumpcloud.com" },
    });
    const env = { SYSCTX_URL: undefined };
    const words = ["sign", "GET", "/x", "--as", "curl"];
    assert.match((await run(words, { env })).stdout, /console\.eu\.jumpcloud\.com/);
    assertDone(await run(["config", "set", "url", judge.origin]));
    assert.ok((await run(words, { env })).stdout.includes(judge.origin));
  });

  test("output and retries of the settings file count until a flag says otherwise", async (t) => {
    const { judge, run, lines } = await rig(t);
    assertDone(await run(["config", "set", "output", "json"]));
    assertDone(await run(["config", "set", "retries", "0"]));
    assert.deepEqual(answerOf(await run(["get"])), judge.state.record);
    assert.equal((await run(["get", "displayName", "-o", "text"])).stdout, "web-1\n");
    judge.next({ status: 503, body: "{}", times: 3 });
    failureOf(await run(["get"]), 7, "server_error");
    assert.equal(lines().length, 3);
  });
});
