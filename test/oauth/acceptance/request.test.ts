// `request` with an OAuth profile: where the token goes, where it must not, and what is repeated.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { answerOf, assertDone } from "../../acceptance/support/expect.ts";
import { faults, type Fault } from "../peers/faults.ts";
import { jamfPaths } from "../peers/jamf.ts";
import { assertExplained } from "../support/expect.ts";
import { withJamf, withProvider } from "../support/machines.ts";

const version = ["request", "GET", jamfPaths.version, "--profile", "jamf"];

describe("request with an OAuth profile", { concurrency: 2 }, () => {
  test("sends method, path, query and body as given, with the token in one header", async (t) => {
    const { peer, run } = await withJamf(t);
    const body = { status: 200, headers: { "Content-Type": "application/json" }, body: "[ 1.50]" };
    peer.spoilAt("/api/v1/things", () => body);
    const words = ["request", "POST", "/api/v1/things?a=%20b&c", "--data", '{"n":1}'];
    const result = await run([...words, "--profile", "jamf"]);
    assertDone(result);
    assert.equal(result.stdout.trimEnd(), "[ 1.50]");
    const [request] = peer.to("/api/v1/things");
    assert.deepEqual([request?.method, request?.target], ["POST", "/api/v1/things?a=%20b&c"]);
    assert.equal(request?.body, '{"n":1}');
    assert.match(request?.headers.authorization ?? "", /^Bearer /);
    assert.match(request?.headers["content-type"] ?? "", /application\/json/);
  });

  test("a GET of another API names no type of a body that it has not", async (t) => {
    const { peer, run } = await withJamf(t);
    assertDone(await run(version));
    const [request] = peer.to(jamfPaths.version);
    assert.equal(request?.headers["content-type"], undefined);
    assert.equal(request?.headers.accept, "application/json");
  });

  test("the token goes nowhere but to the profile's origin", async (t) => {
    const { peer, run, get } = await withJamf(t);
    const { access_token } = await get("jamf");
    for (const path of ["//127.0.0.1:1/", "https://evil.example/", "/\\evil.example/"])
      assert.equal((await run(["request", "GET", path, "--profile", "jamf"])).code, 2, path);
    assert.equal(peer.requests.length, 1);
    assert.ok(!peer.requests.some(({ target }) => target.includes(access_token)));
  });

  test("a redirect of the API is not followed", async (t) => {
    const { peer, run } = await withJamf(t);
    peer.spoilAt(jamfPaths.version, faults.redirect);
    const result = await run([...version, "--retries", "0"]);
    assert.notEqual(result.code, 0);
    assert.deepEqual(peer.to("/login.html"), []);
  });

  test("a 401 with a cached token is repeated once, whatever comes then", async (t) => {
    const { peer, run } = await withJamf(t);
    assertDone(await run(version));
    peer.spoilAt(jamfPaths.version, faults.status(401, '{"httpStatus":401,"errors":[]}'), 9);
    assertExplained(await run([...version, "--json"]), 4);
    assert.equal(peer.tokenRequests().length, 2);
    assert.equal(peer.to(jamfPaths.version).length, 3);
    const [, old, fresh] = peer.to(jamfPaths.version);
    assert.notEqual(old?.headers.authorization, fresh?.headers.authorization);
  });

  test("insufficient_scope shows the scope that was asked for", async (t) => {
    const { peer, run } = await withProvider(t, { words: ["--scope", "orders:read"] });
    const challenge = 'Bearer error="insufficient_scope", scope="orders:write"';
    const refuse: Fault = () => ({
      status: 403,
      headers: { "WWW-Authenticate": challenge, "Content-Type": "application/json" },
      body: "{}",
    });
    peer.spoilAt("/orders", refuse, 9);
    const result = await run(["request", "GET", "/orders", "--json", "--profile", "oauth2"]);
    assertExplained(result, 4, /insufficient_scope|scope/, /orders:read/, /orders:write/);
    assert.deepEqual([peer.tokenRequests().length, peer.to("/orders").length], [1, 1]);
  });

  test("a dry run sends nothing and shows no token", async (t) => {
    const { peer, run } = await withJamf(t);
    const words = ["request", "POST", "/api/v1/things", "--data", "{}", "--dry-run"];
    assertDone(await run([...words, "--profile", "jamf"]));
    assert.deepEqual(peer.to("/api/v1/things"), []);
  });

  test("the profile in use needs no flag, and another flag beats it", async (t) => {
    const { run } = await withJamf(t);
    assertDone(await run(["profile", "use", "jamf"]));
    const result = await run(["request", "GET", jamfPaths.version]);
    assert.deepEqual(answerOf(result), { version: "11.16.0-t1747000000" });
    const env = { SYSCTX_PROFILE: "jamf" };
    assertDone(await run(["request", "GET", jamfPaths.version], { env }));
    const unknown = await run(["request", "GET", "/", "--profile", "nobody", "--json"]);
    assertExplained(unknown, [2, 3], /nobody/);
  });
});
