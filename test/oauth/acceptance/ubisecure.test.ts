// Ubisecure's whole story: discovery, an audience named by scope, and introspection by the
// audience's own application.
import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { describe, test } from "node:test";
import { answerOf, assertDone } from "../../acceptance/support/expect.ts";
import { clientAssertionType } from "../peers/assertions.ts";
import { readJwt } from "../peers/jwt.ts";
import { startUbisecure, ubisecurePaths } from "../peers/ubisecure.ts";
import { assertExplained, assertWarned } from "../support/expect.ts";
import { target, withUbisecure } from "../support/machines.ts";
import { rig } from "../support/rig.ts";

const token = ["token", "get", "--json", "--profile", "client1"];

describe("Ubisecure SSO", { concurrency: 2 }, () => {
  test("the token endpoint is discovered under /uas, and the credentials go into the body", async (t) => {
    const { peer, get } = await withUbisecure(t);
    const { scope, expires_in } = await get("client1");
    assert.equal(scope, "Server2");
    assert.ok(expires_in > 3500);
    const [request] = peer.tokenRequests();
    assert.deepEqual(Object.fromEntries(request?.form ?? []), {
      grant_type: "client_credentials",
      scope: "Server2",
      client_id: peer.client.id,
      client_secret: peer.client.secret,
    });
    const documents: string[] = [ubisecurePaths.discovery, ubisecurePaths.metadata];
    assert.ok(documents.includes(peer.requests[0]?.path ?? ""));
  });

  test("with Basic, odd characters are form-encoded", async (t) => {
    const { peer, get } = await withUbisecure(t, {
      words: ["--scope", "Server2", "--client-auth", "basic"],
    });
    await get("client1");
    const [request] = peer.tokenRequests();
    assert.match(request?.headers.authorization ?? "", /^Basic /);
    assert.ok(!request?.form.has("client_secret"));
  });

  test("with client_secret_jwt, the secret itself stays here", async (t) => {
    const { peer, get } = await withUbisecure(t, {
      words: ["--scope", "Server2", "--client-auth", "client_secret_jwt"],
    });
    await get("client1");
    const [request] = peer.tokenRequests();
    assert.ok(!request?.body.includes("client_secret="));
    const { header, claims } =
      readJwt(request?.form.get("client_assertion") ?? "") ?? assert.fail();
    assert.deepEqual([header["alg"], claims["aud"]], ["HS256", peer.issuer]);
  });

  test("with private_key_jwt, the assertion is for the discovered issuer, and short-lived", async (t) => {
    const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const one = rig(t);
    const peer = await one.meet(startUbisecure({ client: { publicKey } }));
    const pem = privateKey.export({ type: "pkcs8", format: "pem" });
    const key = one.file("client1.key", pem);
    const words = ["--client-auth", "private_key_jwt", "--key", key, "--scope", "Server2"];
    await one.add("client1", "ubisecure", [...target(peer.origin, peer.client.id), ...words]);
    await one.get("client1");
    const [request] = peer.tokenRequests();
    assert.equal(request?.form.get("client_assertion_type"), clientAssertionType);
    const { header, claims } =
      readJwt(request?.form.get("client_assertion") ?? "") ?? assert.fail();
    assert.deepEqual([header["alg"], claims["aud"]], ["ES256", peer.issuer]);
    assert.ok(Number(claims["exp"]) - Number(claims["iat"]) <= 60);
  });

  test("each audience has a token of its own", async (t) => {
    const { peer, add, get, secret } = await withUbisecure(t);
    const file = secret("client1-again", peer.client.secret);
    const words = [...target(peer.origin, peer.client.id), "--secret-file", file];
    await add("self", "ubisecure", [...words, "--scope", "oidc"]);
    const first = await get("client1");
    const second = await get("self");
    assert.notEqual(first.access_token, second.access_token);
    assert.deepEqual([first.cached, second.cached], [false, false]);
    assert.deepEqual([(await get("client1")).cached, (await get("self")).cached], [true, true]);
  });

  test("an empty scope is warned about: it may allow every audience", async (t) => {
    const { run } = await withUbisecure(t, { words: [] });
    const result = await run(["token", "get", "--profile", "client1"], { reveals: true });
    assertWarned(result, /scope/i, /audience/i);
  });

  test("a token for another audience than the one wanted is warned about", async (t) => {
    const { run } = await withUbisecure(t, { audience: "Server9" });
    const result = await run(["token", "get", "--profile", "client1"], { reveals: true });
    assertWarned(result, /\baud/i, /Server9/, /Server2/);
  });

  test("a scope that is refused is shown, with what a scope is here", async (t) => {
    const { run } = await withUbisecure(t, { words: ["--scope", "Server3"] });
    assertExplained(await run(token), 8, /Server3/, /client.?id/i);
  });

  test("introspection is called as the audience application, and its body is not touched", async (t) => {
    const { peer, run, get } = await withUbisecure(t);
    await get("client1");
    const words = ["token", "introspect", "--json", "--profile", "client1", "--as", "server2"];
    const result = await run(words);
    assertDone(result);
    const [request] = peer.to(ubisecurePaths.introspection);
    const answered = peer.replies.find(({ path }) => path === ubisecurePaths.introspection);
    assert.equal(result.stdout.trimEnd(), answered?.body);
    assert.match(request?.headers.authorization ?? "", /^Basic /);
    const body = answerOf(result) as Record<string, unknown>;
    assert.deepEqual(body["client.credentials.1.issuer"], ["Client1"]);
    assert.deepEqual([body["active"], body["azp"], body["aud"]], [true, "Server2", ["Server2"]]);
    assert.equal(peer.tokenRequests().length, 1);
  });

  test("introspection by the wrong client is refused, and says whose credentials are wanted", async (t) => {
    const { run } = await withUbisecure(t);
    const result = await run(["token", "introspect", "--json", "--profile", "client1"]);
    assertExplained(result, 4, /audience|--as/);
  });

  test("userinfo is a POST with the token, and its body is not touched", async (t) => {
    const { peer, run } = await withUbisecure(t);
    const result = await run(["token", "userinfo", "--json", "--profile", "client1"]);
    const answered = peer.replies.find(({ path }) => path === ubisecurePaths.userinfo);
    assertDone(result);
    assert.equal(result.stdout.trimEnd(), answered?.body);
  });

  test("a revoked token is inactive there and forgotten here", async (t) => {
    const { run, get, peer } = await withUbisecure(t);
    await get("client1");
    const revoked = await run(["token", "revoke", "--json", "--profile", "client1"]);
    assert.equal((answerOf(revoked) as { changed: boolean }).changed, true);
    assert.equal(peer.to(ubisecurePaths.revocation).length, 1);
    assert.equal((await get("client1")).cached, false);
  });

  test("the API is called with the token, and its 401 is explained", async (t) => {
    const { run, peer } = await withUbisecure(t);
    const words = ["request", "GET", ubisecurePaths.api, "--profile", "client1"];
    assert.deepEqual(answerOf(await run(words)), []);
    assert.match(peer.to(ubisecurePaths.api)[0]?.headers.authorization ?? "", /^Bearer /);
  });
});

describe("Ubisecure SSO with metadata that lies", { concurrency: 2 }, () => {
  test("another issuer than the configured one gets no credentials", async (t) => {
    const metadata = (honest: object) => ({ ...honest, issuer: "https://evil.example/uas" });
    const { peer, run } = await withUbisecure(t, { metadata });
    assertExplained(await run(token), [4, 7], /issuer/i, /evil\.example/);
    assert.equal(peer.tokenRequests().length, 0);
  });

  test("an endpoint on another origin gets no credentials", async (t) => {
    const evil = await startUbisecure();
    t.after(() => evil.close());
    const token_endpoint = `${evil.origin}${ubisecurePaths.token}`;
    const { peer, run } = await withUbisecure(t, {
      metadata: (honest) => ({ ...honest, token_endpoint }),
    });
    assertExplained(await run(token), [4, 7], /origin|issuer/i);
    assert.deepEqual([peer.tokenRequests().length, evil.requests.length], [0, 0]);
  });

  test("the methods that the server supports are held against the one that was used", async (t) => {
    const methods = ["private_key_jwt", "client_secret_basic"];
    const metadata = (honest: object) => ({
      ...honest,
      token_endpoint_auth_methods_supported: methods,
    });
    const { run, secret } = await withUbisecure(t, { metadata });
    secret("client1", "another secret that is wrong");
    assertExplained(await run(token), 4, /client_secret_post|\bpost\b/, /client_secret_basic/);
  });
});
