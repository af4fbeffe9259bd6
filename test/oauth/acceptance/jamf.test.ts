// Jamf Pro's whole story, from the first token to the secret that must be rotated.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { answerOf, assertDone } from "../../acceptance/support/expect.ts";
import { faults } from "../peers/faults.ts";
import { jamfPaths } from "../peers/jamf.ts";
import { assertExplained, assertWarned } from "../support/expect.ts";
import { withJamf } from "../support/machines.ts";

const version = ["request", "GET", jamfPaths.version, "--profile", "jamf"];
const scripts = ["request", "GET", jamfPaths.scripts, "--profile", "jamf"];

describe("Jamf Pro", { concurrency: 2 }, () => {
  test("a token is asked for by a form body with the three members, and printed alone", async (t) => {
    const { peer, run } = await withJamf(t);
    const result = await run(["token", "get", "--profile", "jamf"], { reveals: true });
    assertDone(result);
    const [request] = peer.tokenRequests();
    assert.ok(request);
    assert.equal(request.path, jamfPaths.token);
    assert.deepEqual(Object.fromEntries(request.form), {
      grant_type: "client_credentials",
      client_id: peer.clientId,
      client_secret: peer.clientSecret,
    });
    assert.equal(request.headers.authorization, undefined);
    assert.ok(peer.tokens.has(result.stdout.trimEnd()));
    assert.match(result.stdout, /^\S+\n$/);
  });

  test("the token and the answer of the API come over one connection", async (t) => {
    const { peer, run } = await withJamf(t);
    assertDone(await run(version));
    assert.deepEqual([peer.requests.length, peer.connections()], [2, 1]);
  });

  test("a token of 60 s is cached, and JSON says so", async (t) => {
    const { peer, get } = await withJamf(t, { lifetime: 60 });
    const before = Date.now();
    const first = await get("jamf");
    const { access_token, token_type, scope, cached } = first;
    assert.ok(peer.tokens.has(access_token));
    assert.deepEqual([token_type.toLowerCase(), scope, cached], ["bearer", "api-role:2", false]);
    const took = Date.now() - before;
    const left = Date.parse(first.expires_at) - before;
    assert.ok(left > 50_000 && left <= 60_000 + took, first.expires_at);
    assert.ok(first.expires_in > 50 && first.expires_in <= 59);
    const second = await get("jamf");
    assert.deepEqual([second.access_token, second.cached], [access_token, true]);
    assert.equal(peer.tokenRequests().length, 1);
  });

  test("roles are asked for by --scope, and one that is not assigned is named", async (t) => {
    const { peer, run } = await withJamf(t, { words: ["--scope", "api-role:9"] });
    const result = await run(["token", "get", "--json", "--profile", "jamf"]);
    assertExplained(result, 8, /scope/i, /api-role:9/);
    assert.equal(peer.tokenRequests()[0]?.form.get("scope"), "api-role:9");
  });

  test("an older server is found at the old path, which is said and remembered", async (t) => {
    const { peer, run, get } = await withJamf(t, { path: "old" });
    const result = await run(["token", "get", "--profile", "jamf"], { reveals: true });
    assertWarned(result, /\/api\/oauth\/token/);
    const paths = () => peer.tokenRequests().map(({ path }) => path);
    assert.deepEqual(paths(), [jamfPaths.token, jamfPaths.oldToken]);
    assert.equal((await get("jamf", ["--refresh"])).cached, false);
    assert.deepEqual(paths().slice(2), [jamfPaths.oldToken]);
  });

  test("no token endpoint at either path names both", async (t) => {
    const { peer, run } = await withJamf(t);
    peer.spoil(faults.notFound, 9);
    const result = await run(["token", "get", "--json", "--profile", "jamf"]);
    assertExplained(result, [5, 8], /\/api\/v1\/oauth\/token/, /\/api\/oauth\/token/);
    assert.equal(peer.tokenRequests().length, 2);
  });

  test("a wrong secret is refused once, with what to look at", async (t) => {
    const { peer, run } = await withJamf(t);
    peer.rotateSecret("another secret of the same client");
    const result = await run(["token", "get", "--json", "--profile", "jamf"]);
    const { status } = assertExplained(result, 4, /secret/i);
    assert.equal(status, 401);
    assert.equal(peer.tokenRequests().length, 1);
  });

  test("a rotated secret is not served from the old secret's cache", async (t) => {
    const { peer, get, secret } = await withJamf(t);
    const first = await get("jamf");
    const next = "jamf-5ecret-after-the-rotation";
    peer.rotateSecret(next);
    secret("jamf-secret", next);
    const second = await get("jamf");
    assert.equal(second.cached, false);
    assert.notEqual(second.access_token, first.access_token);
    assert.equal(peer.tokenRequests()[1]?.form.get("client_secret"), next);
  });

  test("request prints the API's own body, with one token for many requests", async (t) => {
    const { peer, run } = await withJamf(t);
    for (let n = 0; n < 3; n += 1)
      assert.deepEqual(answerOf(await run(version)), { version: "11.16.0-t1747000000" });
    assert.equal(peer.tokenRequests().length, 1);
    for (const seen of peer.to(jamfPaths.version))
      assert.match(seen.headers.authorization ?? "", /^Bearer [\w-]+\.[\w-]+\.[\w-]+$/);
  });

  test("a 401 for a cached token drops it, fetches once and asks once again", async (t) => {
    const { peer, run } = await withJamf(t);
    assertDone(await run(version));
    peer.endTokens();
    assert.deepEqual(answerOf(await run(version)), { version: "11.16.0-t1747000000" });
    assert.equal(peer.tokenRequests().length, 2);
    assert.equal(peer.to(jamfPaths.version).length, 3);
    assertDone(await run(version));
    assert.equal(peer.tokenRequests().length, 2);
  });

  test("a 401 for a token fetched in this run is explained by its aud, iss and exp, without a loop", async (t) => {
    const { peer, run } = await withJamf(t);
    const body = '{"httpStatus":401,"errors":[{"code":"INVALID_TOKEN","description":"no"}]}';
    peer.spoilAt(jamfPaths.version, faults.status(401, body), 9);
    const result = await run([...version, "--json"]);
    const parts = [/\baud/, /\biss/, /\bexp/, new RegExp(peer.clientId)];
    assertExplained(result, 4, ...parts);
    assert.deepEqual([peer.tokenRequests().length, peer.to(jamfPaths.version).length], [1, 1]);
  });

  test("a 403 shows the token's roles and says that a changed role needs a new secret", async (t) => {
    const { peer, run } = await withJamf(t);
    assertDone(await run(version));
    const result = await run([...scripts, "--json"]);
    const { status } = assertExplained(result, 4, /api-role:2/, /secret/i, /rotate|new|generat/i);
    assert.equal(status, 403);
    assert.deepEqual([peer.tokenRequests().length, peer.to(jamfPaths.scripts).length], [1, 1]);
  });

  test("userinfo is the server's own whoami", async (t) => {
    const { peer, run } = await withJamf(t);
    const result = await run(["token", "userinfo", "--json", "--profile", "jamf"]);
    assert.deepEqual(answerOf(result), peer.account);
  });

  test("a whoami without the privilege is no failure of the token", async (t) => {
    const { run, get } = await withJamf(t, { mayAskWhoami: false });
    const result = await run(["token", "userinfo", "--json", "--profile", "jamf"]);
    assertExplained(result, 4, /privilege|permission|permit|allowed|role/i);
    assert.equal((await get("jamf")).cached, true);
  });

  test("there is no introspection, and that is said before anything is sent", async (t) => {
    const { peer, run } = await withJamf(t);
    const result = await run(["token", "introspect", "--json", "--profile", "jamf"]);
    assertExplained(result, [2, 3, 8], /introspect/i);
    assert.deepEqual(peer.tokens.size, 0);
  });

  test("revoke ends the token there and here, and the second time nothing changes", async (t) => {
    const { peer, run, get } = await withJamf(t);
    const { access_token } = await get("jamf");
    const revoke = async () =>
      answerOf(await run(["token", "revoke", "--json", "--profile", "jamf"])) as Record<
        string,
        unknown
      >;
    const { schemaVersion, command, changed } = await revoke();
    assert.deepEqual([schemaVersion, command, changed], [1, "token revoke", true]);
    const [request] = peer.to(jamfPaths.invalidate);
    assert.equal(request?.headers.authorization, `Bearer ${access_token}`);
    assert.equal((await revoke())["changed"], false);
    assert.equal(peer.tokenRequests().length, 1);
    assert.equal((await get("jamf")).cached, false);
  });

  test("revoke of a token that has ended is success without a change, and forgets it", async (t) => {
    const { peer, run, get } = await withJamf(t);
    await get("jamf");
    peer.endTokens();
    const result = await run(["token", "revoke", "--json", "--profile", "jamf"]);
    assert.equal((answerOf(result) as { changed: boolean }).changed, false);
    assert.equal((await get("jamf")).cached, false);
  });

  test("a revocation that fails forgets the token all the same", async (t) => {
    const { peer, run, get } = await withJamf(t);
    await get("jamf");
    peer.spoilAt(jamfPaths.invalidate, faults.status(500, "{}"), 9);
    const words = ["token", "revoke", "--json", "--profile", "jamf", "--retries", "0"];
    assert.equal((await run(words)).code, 7);
    assert.equal((await get("jamf")).cached, false);
    assert.equal(peer.tokenRequests().length, 2);
  });
});
