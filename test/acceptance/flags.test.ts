import assert from "node:assert/strict";
import { createPublicKey } from "node:crypto";
import { chmod, rename } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import { opensslAccepts } from "./judge/verify-signature.ts";
import {
  answerOf,
  assertDone,
  assertRefused,
  assertRefusedAsJson,
  failureOf,
} from "./support/expect.ts";
import { openssl, sharedKey, writePrivate } from "./support/host.ts";
import { rig } from "./support/rig.ts";

describe("common flags", { concurrency: 4 }, () => {
  test("stand before or after the words of the command", async (t) => {
    const { judge, run } = await rig(t);
    for (const words of [
      ["--json", "get"],
      ["get", "--json"],
      ["get", "--output", "json"],
      ["get", "-ojson"],
    ])
      assert.deepEqual(answerOf(await run(words)), judge.state.record, words.join(" "));
    for (const words of [
      ["--json", "groups", "list"],
      ["groups", "list", "--json"],
    ])
      assert.deepEqual(answerOf(await run(words)), [], words.join(" "));
  });

  test("have twins in the environment", async (t) => {
    const { host, judge, run, lines } = await rig(t);
    assert.deepEqual(
      answerOf(await run(["get"], { env: { SYSCTX_OUTPUT: "json" } })),
      judge.state.record,
    );
    judge.next({ status: 503, body: "{}", times: 2 });
    const once = { SYSCTX_RETRIES: "0", SYSCTX_OUTPUT: "json" };
    failureOf(await run(["get"], { env: once }), 7, "server_error");
    assert.equal(lines().length, 2);
    const moved = join(host.dir, "elsewhere.key");
    await rename(host.keyFile, moved);
    assertDone(await run(["get"], { env: { SYSCTX_KEY: moved } }));
    judge.next({ hold: true });
    const env = { SYSCTX_KEY: moved, SYSCTX_TIMEOUT: "600ms" };
    failureOf(await run(["get", "--json"], { env }), 6, "timeout");
  });

  test("win over their twins", async (t) => {
    const { host, judge, run, lines } = await rig(t);
    const env = {
      SYSCTX_OUTPUT: "json",
      SYSCTX_RETRIES: "0",
      SYSCTX_KEY: "/nonexistent/key",
      SYSCTX_AGENT_CONFIG: "/nonexistent/conf",
      SYSCTX_URL: "http://127.0.0.1:1",
      SYSCTX_TIMEOUT: "1ms",
    };
    const flags = ["--key", host.keyFile, "--agent-config", host.configFile];
    const more = ["--url", judge.origin, "--retries", "1", "--timeout", "20s", "-o", "text"];
    judge.next({ status: 503, body: "{}" });
    const result = await run(["get", "displayName", ...flags, ...more], { env });
    assert.equal(result.stdout, "web-1\n", result.stderr);
    assert.equal(lines().length, 2);
  });

  test("a bad value in a twin is refused like one in the flag", async (t) => {
    for (const env of [
      { SYSCTX_OUTPUT: "yaml" },
      { SYSCTX_RETRIES: "many" },
      { SYSCTX_TIMEOUT: "abc" },
      { SYSCTX_CONNECT_TIMEOUT: "abc" },
      { SYSCTX_URL: "http://example.com" },
    ]) {
      const made = await rig(t);
      const { code, stdout, stderr } = await made.run(["get"], { env });
      assert.deepEqual([code, stdout], [2, ""], stderr);
      assert.match(stderr, new RegExp(Object.keys(env)[0] ?? ""), "the variable is not named");
      assert.deepEqual(made.lines(), []);
    }
  });

  const values: [what: string, args: string[]][] = [
    ["--timeout abc", ["--timeout", "abc"]],
    ["--timeout -5s", ["--timeout=-5s"]],
    ["--timeout with nothing", ["--timeout", ""]],
    ["--timeout in an unknown unit", ["--timeout", "5y"]],
    ["--connect-timeout abc", ["--connect-timeout", "abc"]],
    ["--retries abc", ["--retries", "abc"]],
    ["--retries -1", ["--retries=-1"]],
    ["--retries 1.5", ["--retries", "1.5"]],
    ["--output yaml", ["--output", "yaml"]],
    ["-o with nothing", ["-o", ""]],
    ["--url with a flag for its value", ["--url", "--json"]],
    ["--url without a value", ["--url"]],
  ];
  for (const [what, args] of values)
    test(`${what} is refused`, async (t) => {
      await assertRefusedAsJson(await rig(t), ["get", ...args], { exit: 2, code: "usage" });
    });

  test("--cacert with a file that is missing or holds no certificate is refused", async (t) => {
    const made = await rig(t);
    const file = join(made.host.dir, "no-ca.pem");
    await writePrivate(file, "no certificate\n");
    for (const cacert of ["/nonexistent/ca.pem", file])
      await assertRefused(made, ["get", "--cacert", cacert], { exit: 2 });
  });
});

describe("--url", { concurrency: 4 }, () => {
  for (const url of [
    "http://example.com",
    "http://127.0.0.1.example.com",
    "http://127.0.0.1@example.com",
    "http://0.0.0.0",
    "http://[::ffff:192.0.2.1]",
    "http://169.254.169.254",
  ])
    test(`refuses plain http to ${url}`, async (t) => {
      await assertRefusedAsJson(await rig(t), ["get", "--url", url], { exit: 2 });
    });

  for (const url of [
    "console.jumpcloud.com",
    "ftp://console.jumpcloud.com",
    "https://",
    "https://user:password@console.jumpcloud.com",
    "https://console.jumpcloud.com/api",
    "https://console.jumpcloud.com#x",
    "",
  ])
    test(`refuses ${JSON.stringify(url)}, which is no origin`, async (t) => {
      await assertRefusedAsJson(await rig(t), ["get", "--url", url], { exit: 2 });
    });

  test("takes loopback by name, and an origin with a slash at its end", async (t) => {
    const { judge, run, lines } = await rig(t);
    assertDone(await run(["get", "--url", `http://localhost:${judge.port}`]));
    assertDone(await run(["get", "--url", `${judge.origin}/`]));
    assert.equal(lines().length, 2);
  });
});

describe("--key, --agent-config and --insecure-permissions", { concurrency: 4 }, () => {
  test("--key signs with that key", async (t) => {
    const { host, judge, run } = await rig(t, { mayBeRefused: true });
    const other = await openssl("genrsa", "-traditional", "2048");
    const file = join(host.dir, "other.key");
    await writePrivate(file, other);
    failureOf(await run(["get", "--key", file, "--json"]), 4, "unauthorized");
    const publicPem = createPublicKey(other).export({ type: "spki", format: "pem" }).toString();
    const [request] = judge.requests;
    assert.ok(request);
    assert.equal(await opensslAccepts(request, publicPem), true);
  });

  test("--insecure-permissions takes a key that others can read", async (t) => {
    const { host, run } = await rig(t);
    await chmod(host.keyFile, 0o644);
    assert.equal((await run(["get"])).code, 3);
    assertDone(await run(["get", "--insecure-permissions"]));
  });

  test("the file names of the agent config lead to the key", async (t) => {
    const { host, run } = await rig(t);
    const config = join(host.dir, "moved.conf");
    await rename(host.configFile, config);
    assertDone(await run(["get", "--agent-config", config]));
  });
});

describe("--quiet, --verbose and colour", { concurrency: 4 }, () => {
  test("-q says nothing but the answer", async (t) => {
    const { run } = await rig(t);
    for (const flag of ["-q", "--quiet"]) {
      const { code, stdout, stderr } = await run(["get", "displayName", flag]);
      assert.deepEqual([code, stdout, stderr], [0, "web-1\n", ""]);
      const write = await run(["update", "displayName=web-1", flag]);
      assert.deepEqual([write.code, write.stderr], [0, ""]);
    }
  });

  test("without -q a run that succeeds has nothing to say on standard error either", async (t) => {
    const { run } = await rig(t);
    assert.equal((await run(["get", "displayName"])).stderr, "");
  });

  test("-v traces requests on standard error, and hides signature, key and secrets", async (t) => {
    const { judge, run, recordPath } = await rig(t);
    judge.next({
      status: 503,
      body: '{"message":"m\\u001b[31m"}',
      headers: [["X-Odd", "a\u009bb"]],
    });
    for (const flag of ["-v", "--verbose"]) {
      const { code, stdout, stderr } = await run(["get", "displayName", flag]);
      assert.deepEqual([code, stdout], [0, "web-1\n"]);
      assert.match(stderr, new RegExp(`GET ${recordPath}`));
      assert.match(stderr, /\b200\b/);
      assert.doesNotMatch(stderr, /[\u001b\u0080-\u009f]/);
      const signatures = judge.requests.map(({ headers }) => new Map(headers));
      for (const made of signatures.flatMap((all) => [...all.values()])) {
        const [, signature] = /signature="([^"]+)"/.exec(made) ?? [];
        if (signature) assert.ok(!stderr.includes(signature.slice(0, 12)));
      }
    }
  });

  test("no colour and no spinner without a terminal, and none with NO_COLOR", async (t) => {
    const { judge, run } = await rig(t);
    judge.next({ status: 403, body: "{}", when: ({ query }) => query === "fields=no", times: 3 });
    const env = { NO_COLOR: "1", FORCE_COLOR: undefined };
    for (const options of [
      {},
      { env },
      { env: { TERM: "xterm-256color", COLORTERM: "truecolor" } },
    ]) {
      for (const words of [["get"], ["get", "no"]]) {
        const { stdout, stderr } = await run(words, options);
        assert.doesNotMatch(stdout + stderr, /\u001b/);
      }
    }
  });

  test("--no-color wins over FORCE_COLOR", async (t) => {
    const { run } = await rig(t);
    const env = { FORCE_COLOR: "1" };
    const { stdout, stderr } = await run(["get", "--no-color"], { env });
    assert.doesNotMatch(stdout + stderr, /\u001b/);
  });

  test("json has no colour even with FORCE_COLOR", async (t) => {
    const { judge, run } = await rig(t);
    const env = { FORCE_COLOR: "1" };
    assert.deepEqual(answerOf(await run(["get", "--json"], { env })), judge.state.record);
    judge.next({ status: 401, body: "{}" });
    failureOf(await run(["get", "--json"], { env }), 4, "unauthorized");
  });
});

test("the shared key is a PKCS#1 key of 2048 bits", async () => {
  const pem = await sharedKey();
  assert.match(pem, /^-----BEGIN RSA PRIVATE KEY-----/);
  assert.equal(createPublicKey(pem).asymmetricKeyDetails?.modulusLength, 2048);
});
