// RFC 9449: tokens that are bound to a key, and a proof of it with each attempt.
import assert from "node:assert/strict";
import { generateKeyPairSync, type JsonWebKey } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { describe, test, type TestContext } from "node:test";
import { assertDone } from "../../acceptance/support/expect.ts";
import { proofOf, sha256, thumbprint } from "../peers/dpop.ts";
import { faults } from "../peers/faults.ts";
import { readJwt, signJwt } from "../peers/jwt.ts";
import {
  clients,
  providerPaths,
  startOidcProvider,
  type ProviderOptions,
  type ProviderPeer,
} from "../peers/oidc-provider.ts";
import { jsonReply, type Seen } from "../peers/server.ts";
import { assertExplained, assertWarned } from "../support/expect.ts";
import { addOauth2, withProvider, type With } from "../support/machines.ts";
import { rig } from "../support/rig.ts";

const token = ["token", "get", "--json", "--profile", "oauth2"];
const { api } = providerPaths;
const request = ["request", "GET", api, "--profile", "oauth2"];

function withDpop(
  t: TestContext,
  options: ProviderOptions = {},
  words: string[] = ["--dpop"],
): Promise<With<ProviderPeer>> {
  return withProvider(t, { dpop: {}, ...options, words });
}

const claimsOf = (seen: Seen) => proofOf(seen)?.claims ?? assert.fail("no proof");
const jwkOf = (seen: Seen) => proofOf(seen)?.header["jwk"] as JsonWebKey;
const keyFiles = (one: With<ProviderPeer>) =>
  one.cacheFiles().filter((file) => basename(file).startsWith("dpop-"));

describe("a token that is bound to a key", { concurrency: 2 }, () => {
  test("is asked for with a proof, and used with another one for it", async (t) => {
    const { peer, get, run } = await withDpop(t);
    const { access_token, token_type } = await get("oauth2");
    assert.equal(token_type, "DPoP");
    const [asked] = peer.tokenRequests();
    assert.ok(asked);
    const { htm, htu, iat, jti, ...rest } = claimsOf(asked);
    assert.deepEqual([htm, htu, rest], ["POST", peer.tokenUrl, {}]);
    assert.ok(Math.abs(Number(iat) - peer.now()) < 5 && String(jti).length >= 22);
    assert.deepEqual(Object.keys(jwkOf(asked)).sort(), ["crv", "kty", "x", "y"]);
    assertDone(await run([...request.slice(0, 2), `${api}?page=2`, ...request.slice(3)]));
    const [used] = peer.to(api);
    assert.ok(used);
    assert.equal(used.target, `${api}?page=2`);
    assert.equal(used.headers.authorization, `DPoP ${access_token}`);
    const proof = claimsOf(used);
    assert.deepEqual([proof["htm"], proof["htu"]], ["GET", peer.origin + api]);
    assert.equal(proof["ath"], sha256(access_token));
    assert.equal(thumbprint(jwkOf(used)), thumbprint(jwkOf(asked)));
  });

  test("is asked for with a proof of the address that is sent, however it was written", async (t) => {
    const { peer, run, get } = await withDpop(t);
    const written = peer.tokenUrl.replace("http:", "HTTP:").replace("/token", "/x/../token");
    assertDone(await run(["config", "set", "profiles.oauth2.tokenUrl", written]));
    await get("oauth2");
    assert.equal(claimsOf(peer.tokenRequests()[0] ?? assert.fail())["htu"], peer.tokenUrl);
  });

  test("is kept, with its key in a file of this user alone", async (t) => {
    const one = await withDpop(t);
    await one.get("oauth2");
    const [file, ...others] = keyFiles(one);
    assert.ok(file !== undefined && others.length === 0);
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.match(readFileSync(file, "utf8"), /^-----BEGIN PRIVATE KEY-----/);
    assert.equal((await one.get("oauth2")).cached, true);
    await one.get("oauth2", ["--refresh"]);
    const keys = one.peer.tokenRequests().map((seen) => thumbprint(jwkOf(seen)));
    assert.equal(new Set(keys).size, 1);
  });

  test("has a key of its own at each client", async (t) => {
    const one = await withDpop(t);
    const file = one.secret("post", clients.post.secret);
    const words = ["--client-auth", "post", "--secret-file", file, "--dpop"];
    await addOauth2(one, one.peer, clients.post.id, words, "other");
    await one.get("oauth2");
    await one.get("other");
    assert.equal(keyFiles(one).length, 2);
  });

  for (const [kind, pair] of [
    ["P-256", generateKeyPairSync("ec", { namedCurve: "P-256" })],
    ["Ed25519", generateKeyPairSync("ed25519")],
  ] as const)
    test(`may have a key of the user's, of ${kind}`, async (t) => {
      const one = rig(t);
      const peer = await one.meet(startOidcProvider({ dpop: {} }));
      const key = one.file("proof.key", pair.privateKey.export({ type: "pkcs8", format: "pem" }));
      const words = ["--secret-file", one.secret("s", clients.basic.secret), "--dpop-key", key];
      await addOauth2(one, peer, clients.basic.id, words);
      assert.equal((await one.get("oauth2")).token_type, "DPoP");
      const jwk = jwkOf(peer.tokenRequests()[0] ?? assert.fail());
      assert.equal(jwk.x, pair.publicKey.export({ format: "jwk" }).x);
      assert.ok(!one.cacheFiles().some((file) => basename(file).startsWith("dpop-")));
    });

  test("whose key is another one's file is not used", async (t) => {
    const { run, peer, file } = await withDpop(t);
    const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const key = file("open.key", privateKey.export({ type: "pkcs8", format: "pem" }), 0o644);
    assertDone(await run(["config", "set", "profiles.oauth2.dpopKey", key]));
    assertExplained(await run(token), 3, /chmod 600/);
    assert.deepEqual(peer.requests, []);
  });

  for (const [kind, { privateKey }] of [
    ["RSA-PSS", generateKeyPairSync("rsa-pss", { modulusLength: 2048 })],
    ["secp256k1", generateKeyPairSync("ec", { namedCurve: "secp256k1" })],
    ["X25519", generateKeyPairSync("x25519")],
  ] as const)
    test(`has no key of ${kind}, and nothing is sent`, async (t) => {
      const { run, peer, file } = await withDpop(t);
      const key = file("other.key", privateKey.export({ type: "pkcs8", format: "pem" }));
      assertDone(await run(["config", "set", "profiles.oauth2.dpopKey", key]));
      const { code } = assertExplained(await run(token), 3, /other\.key/, /openssl genpkey/);
      assert.equal(code, "key_malformed");
      assert.deepEqual(peer.requests, []);
    });

  test("is proved anew for each attempt", async (t) => {
    const { peer, get, run } = await withDpop(t);
    peer.spoil(faults.status(503), 1);
    await get("oauth2");
    peer.spoilAt(api, faults.status(503));
    assertDone(await run(request));
    const ids = [...peer.tokenRequests(), ...peer.to(api)].map((seen) => claimsOf(seen)["jti"]);
    assert.deepEqual([ids.length, new Set(ids).size], [4, 4]);
  });

  test("is not handed to programs that could not prove it", async (t) => {
    const { run, peer } = await withDpop(t);
    for (const words of [["--header"], ["--format", "k8s"]])
      assertExplained(await run([...token, ...words]), 2, /DPoP/, /sysctx request/);
    assert.equal(peer.tokenRequests().length, 1);
  });

  test("that was revoked is replaced once, also where each proof wants a nonce", async (t) => {
    const { peer, run, get } = await withDpop(t);
    const first = await get("oauth2");
    peer.apiNonce = "nonce-of-the-api";
    peer.spoilAt(api, () =>
      jsonReply(
        401,
        {},
        { "WWW-Authenticate": 'DPoP error="use_dpop_nonce"', "DPoP-Nonce": "nonce-of-the-api" },
      ),
    );
    peer.spoilAt(api, () =>
      jsonReply(401, {}, { "WWW-Authenticate": 'DPoP error="invalid_token"' }),
    );
    assertDone(await run(request));
    // The token endpoint has nonces of its own, so the API's is asked for once more.
    assert.equal(peer.to(api).length, 4);
    const last = peer.to(api).at(-1);
    assert.notEqual(last?.headers.authorization, `DPoP ${first.access_token}`);
  });
});

describe("a nonce", { concurrency: 2 }, () => {
  test("that the token endpoint wants is answered once", async (t) => {
    const { peer, get } = await withDpop(t, { dpop: { requireNonce: true } });
    assert.equal((await get("oauth2")).token_type, "DPoP");
    const [first, second, ...more] = peer.tokenRequests().map((seen) => claimsOf(seen)["nonce"]);
    assert.deepEqual([first, more], [undefined, []]);
    assert.ok(typeof second === "string");
  });

  test("that the API wants is answered once, and is that of its origin alone", async (t) => {
    const { peer, run } = await withDpop(t, { dpop: { requireNonce: true } });
    peer.apiNonce = "nonce-of-the-api";
    assertDone(await run(request));
    const nonces = peer.to(api).map((seen) => claimsOf(seen)["nonce"]);
    assert.equal(nonces.at(-1), "nonce-of-the-api");
    assert.equal(nonces.length, 2);
  });

  test("that an answer gave is in the next proof without being asked for", async (t) => {
    const { peer, run, get } = await withDpop(t);
    await get("oauth2");
    peer.apiNonce = "first-nonce";
    peer.spoilAt(api, () => {
      peer.apiNonce = "second-nonce";
      return jsonReply(503, {}, { "DPoP-Nonce": "second-nonce" });
    });
    assertDone(await run(request));
    assert.deepEqual(
      peer.to(api).map((seen) => claimsOf(seen)["nonce"]),
      [undefined, "second-nonce"],
    );
  });

  test("that is never right ends in an explanation, at both servers", async (t) => {
    const { peer, run, get } = await withDpop(t);
    await get("oauth2");
    const wrong = (status: number) => () =>
      jsonReply(
        status,
        { error: "use_dpop_nonce" },
        {
          "WWW-Authenticate": 'DPoP error="use_dpop_nonce"',
          "DPoP-Nonce": `nonce-${status}-of-another-key`,
        },
      );
    peer.spoilAt(api, wrong(401), 9);
    assertExplained(await run([...request, "--json"]), 4, /use_dpop_nonce|proof/);
    assert.equal(peer.to(api).length, 2);
    peer.spoil(wrong(400), 9);
    assertExplained(await run([...token, "--refresh"]), 7, /nonce/, /load balancer/);
    assert.equal(peer.tokenRequests().length, 3);
  });

  test("that is wanted and not given ends in an explanation", async (t) => {
    const { peer, run } = await withDpop(t);
    peer.spoil(() => jsonReply(400, { error: "use_dpop_nonce" }), 9);
    assertExplained(await run(token), 7, /nonce in the proof of the key, but gives none/);
    assert.equal(peer.tokenRequests().length, 1);
  });

  test("with what no JSON or header may hold is not repeated", async (t) => {
    const { peer, run, get } = await withDpop(t);
    await get("oauth2");
    const headers = { "WWW-Authenticate": 'DPoP error="use_dpop_nonce"', "DPoP-Nonce": 'a"b\\c' };
    peer.spoilAt(api, () => jsonReply(401, {}, headers), 9);
    assert.equal((await run([...request, "--json"])).code, 4);
    assert.deepEqual(
      peer.to(api).map((seen) => claimsOf(seen)["nonce"]),
      [undefined],
    );
  });
});

describe("a server that", { concurrency: 2 }, () => {
  test("gives a Bearer token all the same is told apart", async (t) => {
    const { run } = await withProvider(t, { words: ["--dpop"] });
    assertExplained(await run(token), 7, /Bearer/, /does not bind this client's tokens/, /config/);
  });

  test("gives a bound token that nobody asked for is refused", async (t) => {
    const { run, peer } = await withProvider(t);
    peer.spoil(() => jsonReply(200, { access_token: "bound-token-0001", token_type: "DPoP" }));
    assertExplained(await run(token), 7, /DPoP/, /profiles\.\S+\.dpop/);
  });

  test("gives a bound token with a lifetime of the wrong type is told so", async (t) => {
    const { run, peer } = await withDpop(t);
    peer.spoil(() =>
      jsonReply(200, { access_token: "bound-token-0001", token_type: "DPoP", expires_in: "soon" }),
    );
    assertExplained(await run(token), 7, /members of the wrong type/);
  });

  test("binds the token to another key is refused", async (t) => {
    const { run, peer } = await withDpop(t);
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const jwt = signJwt({ alg: "RS256" }, { cnf: { jkt: "another" } }, privateKey);
    assert.ok(readJwt(jwt));
    peer.spoil(() => jsonReply(200, { access_token: jwt, token_type: "DPoP", expires_in: 60 }));
    assertExplained(await run(token), 7, /a different key/);
  });

  test("refuses the proof shows its algorithms", async (t) => {
    const one = rig(t);
    const peer = await one.meet(startOidcProvider({ dpop: {} }));
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const key = one.file("proof.key", privateKey.export({ type: "pkcs8", format: "pem" }));
    const words = ["--secret-file", one.secret("s", clients.basic.secret), "--dpop-key", key];
    await addOauth2(one, peer, clients.basic.id, words);
    assertExplained(await one.run(token), 4, /signs with RS256/, /ES256/);
  });

  for (const offset of [-600_000, 600_000])
    test(`is ${offset / 1000} s ahead gets proofs of its own time, with a warning`, async (t) => {
      const { run, peer } = await withDpop(t, { clockOffset: offset });
      const got = await run(["token", "get", "--profile", "oauth2"], { reveals: true });
      assertDone(got);
      const result = await run(request);
      assertWarned(result, /clock/);
      const iat = Number(claimsOf(peer.to(api).at(-1) ?? assert.fail())["iat"]);
      assert.ok(Math.abs(iat - peer.now()) < 5);
    });
});

test("a profile is kept with --dpop, and config set changes it", async (t) => {
  const { run, get, peer } = await withDpop(t);
  const show = async () =>
    (JSON.parse((await run(["profile", "show", "oauth2", "--json"])).stdout) as { dpop: unknown })
      .dpop;
  assert.equal(await show(), true);
  assertDone(await run(["config", "set", "profiles.oauth2.dpop", "false"]));
  assert.equal((await get("oauth2")).token_type, "Bearer");
  // A key that is named is used by itself, but not against the user's word.
  assertDone(await run(["config", "set", "profiles.oauth2.dpopKey", "/nonexistent"]));
  assert.equal((await get("oauth2")).cached, true);
  assertExplained(
    await run(["config", "set", "profiles.oauth2.dpop", "maybe", "--json"]),
    2,
    /true/,
  );
  assert.equal(peer.tokenRequests()[0]?.headers["dpop"], undefined);
});

test("no proof is seen in a trace", async (t) => {
  const { run, peer } = await withDpop(t, { dpop: { requireNonce: true } });
  peer.apiNonce = "nonce-of-the-api";
  const result = await run([...request, "--verbose"]);
  assert.match(result.stderr, /DPoP: \[redacted\]/);
  peer.spoilAt(api, (_, { headers }) => ({
    status: 400,
    headers: { "Content-Type": "text/plain" },
    body: `you sent ${String(headers["dpop"])}`,
  }));
  assert.notEqual((await run([...request, "--verbose"])).code, 0);
});
