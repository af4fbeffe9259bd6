// What a hostile server, a mistaken administrator or a broken machine may try.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { assertDone } from "../../acceptance/support/expect.ts";
import { jamfPaths } from "../peers/jamf.ts";
import { assertExplained } from "../support/expect.ts";
import { withJamf } from "../support/machines.ts";

const token = ["token", "get", "--json", "--profile", "jamf", "--retries", "0"];
const answer = (status: number, body: string) => () => ({
  status,
  headers: { "Content-Type": "application/json" },
  body,
});

describe("an OAuth profile", { concurrency: 2 }, () => {
  test("is not led elsewhere by an address that is meant for this host's directory", async (t) => {
    const { run, peer } = await withJamf(t);
    assertDone(await run(["config", "set", "url", "http://127.0.0.1:1"]));
    assertDone(await run(token, { reveals: true }));
    const env = { SYSCTX_URL: "http://127.0.0.1:1" };
    const { message } = assertExplained(await run([...token, "--refresh"], { env }), 2);
    assert.match(message, /SYSCTX_URL/);
    assert.equal(peer.tokenRequests().length, 1);
  });

  test("takes no secret and no parameter of the protocol on the command line", async (t) => {
    const { run } = await withJamf(t);
    const words = ["profile", "add", "x", "--json", "--preset", "jamf", "--client-id", "a"];
    const target = ["--url", "https://sso.example", "--secret-file", "/etc/secret"];
    for (const param of ["client_secret=hunter22", "grant_type=password", "my_password=hunter22"]) {
      const result = await run([...words, ...target, "--param", param]);
      assertExplained(result, 2);
      assert.doesNotMatch(result.stderr, /hunter22/);
    }
  });

  test("is no name for this host's own system", async (t) => {
    const { run } = await withJamf(t);
    const words = ["config", "set", "profiles.default.clientId", "x", "--json"];
    assertExplained(await run(words), 2, /default/);
  });

  test("is not armed as this host's hook, whose url would be its own", async (t) => {
    const { run } = await withJamf(t);
    const words = ["hook", "install", "--delete", "--dry-run", "--json", "--profile", "jamf"];
    assertExplained(await run(words), 2, /profile default/);
  });

  test("has one secret, and a second one is told", async (t) => {
    const { run, peer } = await withJamf(t);
    assertDone(await run(["config", "set", "profiles.jamf.secretCommand", "echo other"]));
    assertExplained(await run(token), 2, /more than one secret/);
    assert.deepEqual(peer.tokenRequests(), []);
  });

  test("refuses a token that would forge a header", async (t) => {
    const { run, peer, cacheFiles } = await withJamf(t);
    const body = '{"access_token":"abcdef\\nX-Evil: 1","token_type":"Bearer","expires_in":60}';
    peer.spoilAt(jamfPaths.token, answer(200, body));
    assertExplained(await run(token), 7, /header/);
    assert.ok(cacheFiles().every((file) => file.endsWith("pepper.json")));
  });

  test("survives a token that lasts for ever", async (t) => {
    const { run, peer } = await withJamf(t);
    const body = '{"access_token":"abcdef","token_type":"Bearer","expires_in":1e15}';
    peer.spoilAt(jamfPaths.token, answer(200, body));
    assertDone(await run(token, { reveals: true }));
    assertDone(await run(token, { reveals: true }));
  });

  test("never shows its secret, however a server escapes it", async (t) => {
    const one = await withJamf(t);
    const secret = one.secret("odd", "s3cr3t-value/x+y=");
    const { url } = { url: one.peer.origin };
    await one.add("odd", "jamf", ["--url", url, "--client-id", "x", "--secret-file", secret]);
    const body = '{"error":"invalid_client","error_description":"bad s3cr3t-value\\/x+y\\u003d"}';
    one.peer.spoilAt(jamfPaths.token, answer(401, body));
    const result = await one.run(["token", "get", "--json", "--profile", "odd"]);
    assertExplained(result, 4, /\[redacted\]/);
    assert.doesNotMatch(result.stderr, /s3cr3t/);
  });

  test("gives up in time on a command for its secret that does not end", async (t) => {
    const one = await withJamf(t);
    const words = ["--url", one.peer.origin, "--client-id", "x", "--secret-command", "sleep 300"];
    await one.add("slow", "jamf", words);
    const result = await one.run([
      "token",
      "get",
      "--json",
      "--profile",
      "slow",
      "--timeout",
      "1s",
    ]);
    assertExplained(result, 6, /secret command/);
  });

  test("works where its cache can't", async (t) => {
    const { run, dir } = await withJamf(t);
    mkdirSync(join(dir, "runtime/tokens/pepper.json"), { recursive: true, mode: 0o700 });
    const result = await run(["token", "get", "--profile", "jamf"], { reveals: true });
    assertDone(result);
    assert.match(result.stderr, /cache/);
  });

  test("sends nothing for a dry run of revoke", async (t) => {
    const { run, peer, get } = await withJamf(t);
    await get("jamf");
    const before = peer.requests.length;
    assertDone(await run(["token", "revoke", "--dry-run", "--profile", "jamf"]));
    assert.equal(peer.requests.length, before);
    await get("jamf");
  });
});
