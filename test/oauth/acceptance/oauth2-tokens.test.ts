// Any RFC server, by npm oidc-provider: what a token is asked for, and what it is given out as.
import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { describe, test } from "node:test";
import { answerOf, assertDone } from "../../acceptance/support/expect.ts";
import { signJwt } from "../peers/jwt.ts";
import { clients, jwtResource, providerPaths, startOidcProvider } from "../peers/oidc-provider.ts";
import { assertExplained, assertWarned } from "../support/expect.ts";
import { target, withProvider } from "../support/machines.ts";
import { rig } from "../support/rig.ts";

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });

describe("what is asked for", { concurrency: 2 }, () => {
  test("scopes, a resource and other parameters", async (t) => {
    const words = [
      ...["--scope", "orders:read", "--scope", "orders:write", "--resource", jwtResource],
      ...["--audience", "urn:one", "--audience", "urn:two", "--param", "tenant=a b"],
    ];
    const { peer, get } = await withProvider(t, { words });
    const { scope, expires_in } = await get("oauth2");
    assert.equal(scope, "orders:read orders:write");
    assert.ok(expires_in <= 60);
    const { form } = peer.tokenRequests()[0] ?? assert.fail();
    assert.equal(form.get("scope"), "orders:read orders:write");
    assert.deepEqual(form.getAll("resource"), [jwtResource]);
    assert.deepEqual(
      [form.getAll("audience"), form.get("tenant")],
      [["urn:one", "urn:two"], "a b"],
    );
  });

  test("a scope that the server drops silently is warned about", async (t) => {
    const { run } = await withProvider(t, {
      words: ["--scope", "orders:read", "--scope", "other"],
    });
    const result = await run(["token", "get", "--profile", "oauth2"], { reveals: true });
    assertWarned(result, /other/, /scope/i);
  });

  test("an answer without scope is warned about, with introspection as the way to know", async (t) => {
    const { run } = await withProvider(t, { words: ["--scope", "other"] });
    const result = await run(["token", "get", "--profile", "oauth2"], { reveals: true });
    assertWarned(result, /scope/i, /introspect/i);
  });

  test("a token URL needs no discovery", async (t) => {
    const one = rig(t);
    const peer = await one.meet(startOidcProvider());
    const file = one.secret("post", clients.post.secret);
    const words = ["--client-auth", "post", "--secret-file", file, "--token-url", peer.tokenUrl];
    await one.add("oauth2", "oauth2", [...target(peer.origin, clients.post.id), ...words]);
    await one.get("oauth2");
    assert.deepEqual(
      peer.requests.map(({ path }) => path),
      [providerPaths.token],
    );
  });
});

describe("what the token is given out as", { concurrency: 2 }, () => {
  test("a header, and a Kubernetes ExecCredential", async (t) => {
    const { peer, run, get } = await withProvider(t);
    const { access_token } = await get("oauth2");
    const ask = async (...words: string[]) => {
      const result = await run(["token", "get", ...words, "--profile", "oauth2"], {
        reveals: true,
      });
      assertDone(result);
      return result.stdout;
    };
    assert.equal(await ask("--header"), `Authorization: Bearer ${access_token}\n`);
    assert.equal(await ask(), `${access_token}\n`);
    const credential = JSON.parse(await ask("--format", "k8s")) as {
      status: { token: string; expirationTimestamp: string };
    };
    const { status, ...rest } = credential;
    assert.deepEqual(rest, {
      apiVersion: "client.authentication.k8s.io/v1",
      kind: "ExecCredential",
    });
    assert.equal(status.token, access_token);
    assert.match(status.expirationTimestamp, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
    assert.equal(peer.tokenRequests().length, 1);
  });

  test("introspection is the server's own body, and inactive after revocation", async (t) => {
    const { peer, run, get } = await withProvider(t, { words: ["--scope", "orders:read"] });
    const { access_token } = await get("oauth2");
    const result = await run(["token", "introspect", "--json", "--profile", "oauth2"]);
    const answered = peer.replies.find(({ path }) => path === providerPaths.introspection);
    assert.equal(result.stdout.trimEnd(), answered?.body);
    assert.equal((answerOf(result) as { active: boolean }).active, true);
    const revoked = await run(["token", "revoke", "--json", "--profile", "oauth2"]);
    assert.equal((answerOf(revoked) as { changed: boolean }).changed, true);
    const [request] = peer.to(providerPaths.revocation);
    assert.equal(request?.form.get("token"), access_token);
    assert.equal((await get("oauth2")).cached, false);
  });

  test("inspect reads a JWT without asking anybody, and says that nothing is verified", async (t) => {
    const one = rig(t);
    const claims = {
      iss: "https://issuer.example",
      sub: "host-1",
      scope: ["a", "b"],
      exp: 1600000000,
    };
    const jwt = signJwt({ alg: "RS256", kid: "k" }, claims, privateKey);
    const json = await one.run(["token", "inspect", "-", "--json"], { stdin: `${jwt}\n` });
    const header = { alg: "RS256", kid: "k" };
    assert.deepEqual(answerOf(json), { verified: false, header, claims });
    const text = await one.run(["token", "inspect", "-"], { stdin: jwt });
    assert.match(text.stdout, /unverified/i);
    assert.match(text.stdout, /issuer\.example/);
    assert.match(text.stdout, /2020-09-13/);
    for (const { stdout, stderr } of [json, text])
      assert.ok(!`${stdout}${stderr}`.includes(jwt.split(".")[2] ?? jwt));
  });

  test("inspect of what is no JWT says so and does not repeat it", async (t) => {
    const one = rig(t);
    const opaque = "0pa9ue-token-that-is-no-jwt";
    const result = await one.run(["token", "inspect", "-", "--json"], { stdin: opaque });
    assertExplained(result, [2, 7, 8], /JWT/);
    assert.ok(!`${result.stdout}${result.stderr}`.includes(opaque));
  });

  test("inspect without a word reads the profile's own token", async (t) => {
    const { run } = await withProvider(t, { words: ["--resource", jwtResource] });
    const result = await run(["token", "inspect", "--json", "--profile", "oauth2"]);
    const { verified, claims } = answerOf(result) as { verified: boolean; claims: { aud: string } };
    assert.deepEqual([verified, claims.aud], [false, jwtResource]);
  });
});
