// SSP's whole story: raw Basic, one token for everybody until it ends, and errors that say too
// much.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { answerOf, assertDone } from "../../acceptance/support/expect.ts";
import { sspPaths } from "../peers/ssp.ts";
import { assertExplained } from "../support/expect.ts";
import { withSsp } from "../support/machines.ts";

const people = ["request", "GET", sspPaths.people, "--profile", "ssp"];

describe("SSP", { concurrency: 2 }, () => {
  test("a token is asked for by raw Basic, with the grant type alone in the body", async (t) => {
    const { peer, get } = await withSsp(t);
    const { access_token, token_type, expires_in } = await get("ssp");
    const [request] = peer.tokenRequests();
    assert.ok(request);
    assert.equal(request.body, "grant_type=client_credentials");
    const pair = Buffer.from(`${peer.clientId}:${peer.clientSecret}`).toString("base64");
    assert.equal(request.headers.authorization, `Basic ${pair}`);
    assert.match(access_token, /^[0-9a-f-]{36}$/);
    assert.equal(token_type.toLowerCase(), "bearer");
    assert.ok(expires_in > 43_000);
  });

  test("a token near its end is asked for again only once, when the same comes back", async (t) => {
    const { peer, get } = await withSsp(t, { lifetime: 300, words: ["--min-remaining", "10m"] });
    const { access_token } = await get("ssp");
    const again = [await get("ssp"), await get("ssp"), await get("ssp")];
    for (const answer of again) assert.equal(answer.access_token, access_token);
    assert.ok(peer.tokenRequests().length <= 2, `${peer.tokenRequests().length} requests`);
  });

  test("--refresh that brings the same token back is a success that takes one request", async (t) => {
    const { peer, get } = await withSsp(t);
    const first = await get("ssp");
    peer.age(620);
    const second = await get("ssp", ["--refresh"]);
    assert.deepEqual([second.access_token, second.cached], [first.access_token, false]);
    assert.ok(second.expires_in < first.expires_in - 600);
    assert.equal(peer.tokenRequests().length, 2);
  });

  test("a 401 followed by the same token is said to need a revocation there", async (t) => {
    const { peer, run, get } = await withSsp(t);
    await get("ssp");
    peer.refusesToken = true;
    const result = await run([...people, "--json"]);
    assertExplained(result, 4, /same one again/, /revok/i);
    assert.equal(peer.tokenRequests().length, 2);
    assert.ok(peer.to(sspPaths.people).length <= 2);
  });

  test("a token revoked early is replaced without a word to the user", async (t) => {
    const { peer, run } = await withSsp(t);
    assertDone(await run(people));
    peer.revokeTokens();
    assert.deepEqual(answerOf(await run(people)), { success: true, rows: [] });
    assert.equal(peer.tokenRequests().length, 2);
  });

  test("the token that the server echoes is in no output, not even in a trace", async (t) => {
    const { peer, run, get } = await withSsp(t);
    const { access_token } = await get("ssp");
    peer.refusesToken = true;
    for (const words of [[], ["--verbose"], ["--include"], ["--json", "--verbose"]]) {
      const result = await run([...people, ...words]);
      assert.equal(result.code, 4);
      assert.ok(!`${result.stdout}${result.stderr}`.includes(access_token));
      assert.match(`${result.stdout}${result.stderr}`, /Invalid access token/);
    }
  });

  test("wrong credentials come with the server's own words", async (t) => {
    const { run, secret } = await withSsp(t);
    secret("ssp-secret", "not+the/secret of%this client");
    const result = await run(["token", "get", "--json", "--profile", "ssp"]);
    const { status } = assertExplained(result, 4, /Bad credentials/);
    assert.equal(status, 401);
  });

  test("with form encoding of odd characters, a 401 suggests raw", async (t) => {
    const { run, peer } = await withSsp(t, { words: ["--basic-encoding", "form"] });
    const result = await run(["token", "get", "--json", "--profile", "ssp"]);
    assertExplained(result, 4, /basic.encoding/i, /\braw\b/);
    assert.equal(peer.tokenRequests().length, 1);
  });

  test("a disabled client is named, and not tried again", async (t) => {
    const { run, peer } = await withSsp(t);
    peer.disabled = true;
    const result = await run(["token", "get", "--json", "--profile", "ssp"]);
    assertExplained(result, 4, /disabled/i);
    assert.equal(peer.tokenRequests().length, 1);
  });

  test("a 403 fetches no token again, and its body is the API's", async (t) => {
    const { run, peer } = await withSsp(t);
    const words = ["request", "GET", sspPaths.forbidden, "--json", "--profile", "ssp"];
    const result = await run(words);
    const { status } = assertExplained(result, 4, /permi|denied|allowed|forbid/i);
    assert.equal(status, 403);
    assert.deepEqual(JSON.parse(result.stdout), { message: "Access is denied", success: false });
    assert.deepEqual([peer.tokenRequests().length, peer.to(sspPaths.forbidden).length], [1, 1]);
  });

  test("an id with a colon can't be sent raw, which is said at once", async (t) => {
    const { run, peer } = await withSsp(t);
    const words = ["--preset", "ssp", "--url", peer.origin, "--client-id", "a:b"];
    const file = ["--secret-file", "/nowhere"];
    const added = await run(["profile", "add", "colon", ...words, ...file, "--json"]);
    assertExplained(added, 2, /:|colon/);
    assert.equal(peer.requests.length, 0);
  });
});
