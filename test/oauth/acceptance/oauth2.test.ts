// Any RFC server, by npm oidc-provider: every way to authenticate, and every grant.
import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { describe, test, type TestContext } from "node:test";
import { makeCertificates } from "../peers/certificates.ts";
import { readJwt } from "../peers/jwt.ts";
import {
  clients,
  jwtBearer,
  startOidcProvider,
  type ProviderOptions,
  type ProviderPeer,
} from "../peers/oidc-provider.ts";
import { assertExplained, assertWarned } from "../support/expect.ts";
import { addOauth2, withProvider, type With } from "../support/machines.ts";
import { rig } from "../support/rig.ts";

const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = privateKey.export({ type: "pkcs8", format: "pem" });
const token = ["token", "get", "--json", "--profile", "oauth2"];

/** The profile authenticates by a JWT of the key in its file. */
async function withPrivateKey(
  t: TestContext,
  words: string[] = [],
  options: ProviderOptions = {},
): Promise<With<ProviderPeer>> {
  const one = rig(t);
  const peer = await one.meet(startOidcProvider({ clientKey: publicKey, ...options }));
  const key = one.file("client.key", pem);
  const all = ["--client-auth", "private_key_jwt", "--key", key, ...words];
  await addOauth2(one, peer, clients.privateJwt.id, all);
  return { ...one, peer };
}

const assertionsOf = (peer: ProviderPeer) =>
  peer
    .tokenRequests()
    .map(({ form }) => readJwt(form.get("client_assertion") ?? "") ?? assert.fail("no JWT"));

describe("client authentication", { concurrency: 2 }, () => {
  test("Basic: ordinary ids go out as they are, also with - _ and .", async (t) => {
    const { peer, get } = await withProvider(t);
    await get("oauth2");
    const { id, secret } = clients.basic;
    const pair = Buffer.from(`${id}:${secret}`).toString("base64");
    const [request] = peer.tokenRequests();
    assert.equal(request?.headers.authorization, `Basic ${pair}`);
    assert.equal(request?.body, "grant_type=client_credentials");
  });

  test("Basic: odd characters are form-encoded", async (t) => {
    const one = rig(t);
    const peer = await one.meet(startOidcProvider());
    const file = one.secret("odd", clients.odd.secret);
    await addOauth2(one, peer, clients.odd.id, ["--client-auth", "basic", "--secret-file", file]);
    await one.get("oauth2");
    const sent = peer.tokenRequests()[0]?.headers.authorization?.replace("Basic ", "") ?? "";
    const pair = "odd%3Aid+%2B%2F%25:s%2Be%2Fc%25r+et%3A%7E";
    assert.equal(Buffer.from(sent, "base64").toString(), pair);
  });

  test("Basic: raw where form is wanted is refused with the other encoding as advice", async (t) => {
    const one = rig(t);
    const peer = await one.meet(startOidcProvider());
    const file = one.secret("odd", "basic client's +secret/%41 as it is");
    const words = ["--client-auth", "basic", "--basic-encoding", "raw", "--secret-file", file];
    await addOauth2(one, peer, clients.basic.id, words);
    assertExplained(await one.run(token), 4, /basic.encoding/i, /\bform\b/);
    assert.equal(peer.tokenRequests().length, 1);
  });

  test("post and client_secret_jwt", async (t) => {
    const one = rig(t);
    const peer = await one.meet(startOidcProvider());
    for (const [name, { id, secret }, method] of [
      ["p", clients.post, "post"],
      ["j", clients.secretJwt, "client_secret_jwt"],
    ] as const) {
      const file = one.secret(name, secret);
      await addOauth2(one, peer, id, ["--client-auth", method, "--secret-file", file], name);
      assert.equal((await one.get(name)).cached, false);
    }
    const [byPost, byJwt] = peer.tokenRequests();
    assert.equal(byPost?.form.get("client_secret"), clients.post.secret);
    assert.ok(!byJwt?.form.has("client_secret"));
  });

  test("private_key_jwt: the issuer alone is the audience, typ is set, no nbf, a new jti each time", async (t) => {
    const { peer, get } = await withPrivateKey(t, ["--kid", "key-1"], { strict: true });
    await get("oauth2");
    await get("oauth2", ["--refresh"]);
    const [first, second] = assertionsOf(peer);
    assert.ok(first && second);
    const { header, claims } = first;
    assert.deepEqual(header, { alg: "RS256", typ: "client-authentication+jwt", kid: "key-1" });
    const { iss, sub, aud, iat, exp, jti } = claims;
    const { id } = clients.privateJwt;
    assert.deepEqual([iss, sub, [aud].flat()], [id, id, [peer.issuer]]);
    assert.equal(Number(exp) - Number(iat), 60);
    assert.deepEqual(Object.keys(claims).sort(), ["aud", "exp", "iat", "iss", "jti", "sub"]);
    assert.ok(String(jti).length >= 22, "128 bits at least");
    assert.notEqual(second.claims["jti"], jti);
  });

  for (const [alg, key] of [
    ["PS256", generateKeyPairSync("rsa", { modulusLength: 2048 })],
    ["ES256", generateKeyPairSync("ec", { namedCurve: "P-256" })],
  ] as const)
    test(`private_key_jwt with ${alg}`, async (t) => {
      const one = rig(t);
      const peer = await one.meet(startOidcProvider({ clientKey: key.publicKey, strict: true }));
      const file = one.file("client.key", key.privateKey.export({ type: "pkcs8", format: "pem" }));
      const words = ["--client-auth", "private_key_jwt", "--key", file, "--alg", alg];
      await addOauth2(one, peer, clients.privateJwt.id, words);
      await one.get("oauth2");
      assert.equal(assertionsOf(peer)[0]?.header["alg"], alg);
    });

  test("private_key_jwt: typ can be left out", async (t) => {
    const { peer, get } = await withPrivateKey(t, ["--assertion-typ", "none"]);
    await get("oauth2");
    assert.ok(!("typ" in (assertionsOf(peer)[0]?.header ?? { typ: 0 })));
  });

  test("private_key_jwt: the token endpoint as audience is sent, with a warning that says why not", async (t) => {
    const { peer, run } = await withPrivateKey(t, ["--assertion-audience", "token_endpoint"]);
    const result = await run(["token", "get", "--profile", "oauth2"], { reveals: true });
    assertWarned(result, /token_endpoint/, /RFC 10070|replay|issuer/i);
    assert.equal(assertionsOf(peer)[0]?.claims["aud"], peer.tokenUrl);
  });

  test("private_key_jwt: a strict server's refusal shows aud and names the issuer", async (t) => {
    const words = ["--assertion-audience", "token_endpoint"];
    const { peer, run } = await withPrivateKey(t, words, { strict: true });
    assertExplained(await run(token), 4, /\baud/i, new RegExp(peer.tokenUrl), /issuer/i);
    assert.equal(peer.tokenRequests().length, 1);
  });

  test("private_key_jwt: this host five minutes ahead still gets its token", async (t) => {
    const { get } = await withPrivateKey(t, [], { clockOffset: -300_000 });
    assert.equal((await get("oauth2")).cached, false);
  });

  test("private_key_jwt: this host five minutes behind is told so, and signs again with the server's time", async (t) => {
    const { run, peer } = await withPrivateKey(t, [], { clockOffset: 300_000 });
    const result = await run(["token", "get", "--profile", "oauth2"], { reveals: true });
    assertWarned(result, /clock/i, /\b(5 ?m|29\d ?s|30\d ?s|300|five)/i);
    assert.equal(peer.tokenRequests().length, 2);
  });

  test("mtls: the client's certificate is shown, and the id is in the body", async (t) => {
    const one = rig(t);
    const certificates = await makeCertificates(`${one.dir}/given`);
    const peer = await one.meet(startOidcProvider({ certificates }));
    const { key, certificate } = certificates.client;
    const words = ["--client-auth", "mtls", "--key", key, "--certificate", certificate];
    await addOauth2(one, peer, clients.mtls.id, [...words, "--cacert", certificates.authority]);
    assert.equal((await one.get("oauth2")).cached, false);
    const { form, headers } = peer.tokenRequests()[0] ?? assert.fail();
    assert.equal(form.get("client_id"), clients.mtls.id);
    assert.deepEqual([headers.authorization, form.has("client_assertion")], [undefined, false]);
  });

  test("mtls: without the authority the server is not trusted", async (t) => {
    const one = rig(t);
    const certificates = await makeCertificates(`${one.dir}/given`);
    const peer = await one.meet(startOidcProvider({ certificates }));
    const { key, certificate } = certificates.client;
    const words = ["--client-auth", "mtls", "--key", key, "--certificate", certificate];
    await addOauth2(one, peer, clients.mtls.id, words);
    assertExplained(await one.run(token), 6, /certificate|TLS/i);
    assert.equal(peer.requests.length, 0);
  });
});

describe("the jwt-bearer grant", { concurrency: 2 }, () => {
  const grant = [
    ...["--grant", "jwt-bearer", "--assertion-iss", "machine", "--assertion-sub", "host-1"],
    ...["--assertion-claims", '{"site":"east"}'],
  ];

  test("without client authentication", async (t) => {
    const one = rig(t);
    const peer = await one.meet(startOidcProvider({ grantKey: publicKey }));
    const words = ["--client-auth", "none", "--key", one.file("grant.key", pem), ...grant];
    await addOauth2(one, peer, clients.none.id, [...words, "--assertion-aud", peer.issuer]);
    await one.get("oauth2");
    const [claims] = peer.grants;
    const { iss, sub, aud, site } = claims ?? {};
    assert.deepEqual([iss, sub, aud, site], ["machine", "host-1", peer.issuer, "east"]);
    const [request] = peer.tokenRequests();
    assert.deepEqual(
      [request?.form.get("grant_type"), request?.headers.authorization],
      [jwtBearer, undefined],
    );
  });

  test("with Basic, and the token endpoint as the grant's own audience", async (t) => {
    const one = rig(t);
    const peer = await one.meet(startOidcProvider({ grantKey: publicKey }));
    const file = one.secret("basic", clients.basic.secret);
    const words = ["--client-auth", "basic", "--secret-file", file, ...grant];
    const key = ["--key", one.file("grant.key", pem), "--assertion-aud", peer.tokenUrl];
    await addOauth2(one, peer, clients.basic.id, [...words, ...key]);
    await one.get("oauth2");
    assert.equal(peer.grants[0]?.["aud"], peer.tokenUrl);
  });

  test("an invalid grant shows the server's words and the claims", async (t) => {
    const one = rig(t);
    const peer = await one.meet(startOidcProvider({ grantKey: publicKey }));
    const words = ["--client-auth", "none", "--key", one.file("grant.key", pem), ...grant];
    await addOauth2(one, peer, clients.none.id, [...words, "--assertion-aud", "urn:another"]);
    assertExplained(await one.run(token), 8, /invalid_grant/, /urn:another/);
    assert.equal(peer.tokenRequests().length, 1);
  });
});
