import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import {
  assertDone,
  assertRefused,
  assertRefusedAsJson,
  assertTextFailure,
  failureOf,
} from "./support/expect.ts";
import { rig } from "./support/rig.ts";

const commands = [
  ["get"],
  ["update"],
  ["delete"],
  ["attributes", "list"],
  ["attributes", "set"],
  ["attributes", "unset"],
  ["groups", "list"],
  ["groups", "add"],
  ["groups", "remove"],
  ["associations", "list"],
  ["associations", "add"],
  ["associations", "update"],
  ["associations", "remove"],
  ["users", "list"],
  ["sign"],
  ["verify"],
  ["request"],
  ["config", "get"],
  ["config", "set"],
  ["config", "unset"],
  ["config", "list"],
  ["config", "path"],
  ["version"],
  ["completion"],
];

// The sheets of the contract, without the agent: help is for hosts on which nothing works yet.
const bare = { env: { SYSCTX_AGENT_CONFIG: "/nonexistent/jcagent.conf", SYSCTX_URL: undefined } };

describe("help", { concurrency: 4 }, () => {
  test("exit-codes tells every exit code", async (t) => {
    const { run } = await rig(t);
    const result = await run(["help", "exit-codes"], bare);
    assertDone(result);
    for (const code of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 130, 143])
      assert.match(result.stdout, new RegExp(`^\\s*${code}\\b`, "m"));
    assert.equal(result.stderr, "");
  });

  test("environment tells every variable", async (t) => {
    const { run } = await rig(t);
    const result = await run(["help", "environment"], bare);
    assertDone(result);
    const own =
      "PROFILE AGENT_CONFIG KEY URL CACERT TIMEOUT CONNECT_TIMEOUT RETRIES OUTPUT CONFIG_DIR";
    const others = "NO_COLOR FORCE_COLOR HTTPS_PROXY NO_PROXY NODE_EXTRA_CA_CERTS";
    for (const name of own.split(" ")) {
      // Profiles come in a later issue.
      if (name === "PROFILE") continue;
      assert.match(result.stdout, new RegExp(`\\bSYSCTX_${name}\\b`));
    }
    for (const name of others.split(" ")) assert.match(result.stdout, new RegExp(`\\b${name}\\b`));
  });

  test("output tells the shapes, and exit-codes the closed set of error codes", async (t) => {
    const { run } = await rig(t);
    const output = await run(["help", "output"], bare);
    assertDone(output);
    assert.match(output.stdout, /schemaVersion/);
    const result = await run(["help", "exit-codes"], bare);
    const codes =
      "usage invalid_id confirmation_required settings_invalid input_failed agent_config_missing agent_config_unreadable agent_config_unsafe agent_config_malformed not_registered region_unknown key_missing key_unreadable key_unsafe key_malformed unauthorized forbidden signature_invalid probably_gone not_found dns_failed connect_failed proxy_failed tls_failed connection_lost timeout rate_limited server_error bad_reply change_lost rejected output_failed internal";
    const missing = codes.split(" ").filter((code) => !result.stdout.includes(code));
    assert.deepEqual(missing, []);
  });

  test("--version prints the version", async (t) => {
    const { run } = await rig(t);
    const file = join(import.meta.dirname, "../../package.json");
    const { version } = JSON.parse(readFileSync(file, "utf8")) as { version: string };
    const result = await run(["--version"], bare);
    assertDone(result);
    assert.match(result.stdout, new RegExp(`(^| )${version.replaceAll(".", "\\.")}\n$`));
  });

  test("--help answers on standard output and names every command", async (t) => {
    const { run } = await rig(t);
    const result = await run(["--help"], bare);
    assertDone(result);
    assert.equal(result.stderr, "");
    for (const [name = ""] of commands)
      assert.match(result.stdout, new RegExp(`^\\s+${name}\\b`, "m"));
  });

  for (const words of commands)
    test(`${words.join(" ")} --help works without an agent, without colour, and sends nothing`, async (t) => {
      const { judge, run } = await rig(t);
      const result = await run([...words, "--help"], bare);
      assertDone(result);
      assert.equal(result.stderr, "");
      assert.match(result.stdout, new RegExp(`sysctx ${words.join(" ")}`));
      assert.doesNotMatch(result.stdout, /\u001b/);
      assert.equal(judge.counts.connections, 0);
    });

  test("an unknown topic is refused", async (t) => {
    await assertRefusedAsJson(await rig(t), ["help", "nosuch"], { exit: 2, code: "usage" });
  });
});

describe("wrong words", { concurrency: 4 }, () => {
  for (const [wrong, nearest] of [
    [["udpate", "displayName=x"], /update/],
    [["grops", "list"], /groups/],
    [["groups", "ad"], /\badd\b/],
    [["assocations", "list"], /associations/],
    [["delet"], /delete/],
  ] as const)
    test(`${wrong.join(" ")}: the nearest name is suggested`, async (t) => {
      const check = wrong.length === 1 ? assertRefused : assertRefusedAsJson;
      await check(await rig(t), [...wrong], { exit: 2, code: "usage", hint: nearest });
    });

  test("a word that is near to nothing is refused as well", async (t) => {
    await assertRefusedAsJson(await rig(t), ["qqqqqqqq"], { exit: 2, code: "usage" });
  });

  test("no words at all is no defect", async (t) => {
    const { run, lines } = await rig(t);
    for (const words of [[], ["groups"], ["config"]]) {
      const { code } = await run(words);
      assert.ok(code === 0 || code === 2, `exit ${code}`);
    }
    assert.deepEqual(lines(), []);
  });

  for (const words of [
    ["get", "--nosuch"],
    ["--nosuch", "get"],
    ["get", "-z"],
    ["groups", "list", "extra"],
    ["users", "list", "--type", "user"],
  ])
    test(`${words.join(" ")} is refused`, async (t) => {
      await assertRefusedAsJson(await rig(t), words, { exit: 2, code: "usage" });
    });

  test("a wrong word with control characters is shown safely", async (t) => {
    const { run } = await rig(t);
    assertTextFailure(await run(["get\u001b[2J\u009b\r\nerror: forged"]), 2);
    failureOf(await run(["--json", "x\u001b[2J"]), 2, "usage");
  });
});
