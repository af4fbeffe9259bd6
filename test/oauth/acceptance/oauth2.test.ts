// Any RFC server, by npm oidc-provider: every way to authenticate, and every answer that a person must understand.
import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { describe, test, type TestContext } from "node:test";
import { answerOf, assertDone, assertTextFailure } from "../../acceptance/support/expect.ts";
import { makeCertificates } from "../peers/certificates.ts";
import { faults, type Fault } from "../peers/faults.ts";
import { readJwt, signJwt } from "../peers/jwt.ts";
import {
  clients,
  jwtBearer,
  jwtResource,
  providerPaths,
  startOidcProvider,
  type ProviderOptions,
  type ProviderPeer,
} from "../peers/oidc-provider.ts";
import { assertExplained, assertWarned } from "../support/expect.ts";
import { addOauth2, target, withProvider, type With } from "../support/machines.ts";
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

interface Row {
  readonly what: string;
  readonly fault: Fault;
  readonly exit: number | readonly number[];
  readonly meaning: RegExp[];
  /** Token requests that may be made. */
  readonly most?: number;
}

const rows: readonly Row[] = [
  {
    what: "a login page is named, not parsed",
    fault: faults.loginPage,
    exit: 7,
    meaning: [/login page|HTML/i, /token endpoint/i],
  },
  {
    what: "a redirect is a login page too, and not followed",
    fault: faults.redirect,
    exit: 7,
    meaning: [/redirect|login page|302/i],
  },
  {
    what: "an empty 403 is refused credentials, not a permission",
    fault: faults.emptyForbidden,
    exit: 4,
    meaning: [/403/, /secret|credential|client/i],
  },
  {
    what: "a trailing comma is not JSON",
    fault: faults.trailingComma,
    exit: 7,
    meaning: [/not JSON|JSON/],
  },
  {
    what: "a missing token_type is not an answer",
    fault: faults.noTokenType,
    exit: 7,
    meaning: [/token_type/],
  },
  {
    what: "a token_type that it can't use is refused",
    fault: faults.macTokenType,
    exit: 7,
    meaning: [/token_type|token type/i, /\bmac\b/],
  },
  {
    what: "a missing access_token is not an answer",
    fault: faults.noAccessToken,
    exit: 7,
    meaning: [/access_token/],
  },
  {
    what: "a client that may not use the grant is named",
    fault: faults.status(400, '{"error":"unauthorized_client"}'),
    exit: [4, 8],
    meaning: [/unauthorized_client/, /grant|switched off|disabled|allowed/i],
  },
  {
    what: "invalid_scope shows the scope",
    fault: faults.status(400, '{"error":"invalid_scope"}'),
    exit: 8,
    meaning: [/invalid_scope|scope/, /orders:read/],
  },
  {
    what: "glewlwyd's scope_invalid is the same",
    fault: faults.status(400, '{"error":"scope_invalid"}'),
    exit: 8,
    meaning: [/scope/, /orders:read/],
  },
  {
    what: "an unknown error shows the server's words",
    fault: faults.status(400, '{"error":"x_odd","error_description":"the moon is full"}'),
    exit: 8,
    meaning: [/x_odd/, /the moon is full/],
  },
  {
    what: "a 404 names the URL",
    fault: faults.notFound,
    exit: [5, 8],
    meaning: [/404|not found/i, /\/token\b/],
  },
  {
    what: "a 500 is the server's",
    fault: faults.status(500, "{}"),
    exit: 7,
    meaning: [/500/],
    most: 9,
  },
  {
    what: "a 429 that asks for an hour is not waited for",
    fault: faults.throttled(3600),
    exit: 7,
    meaning: [/429|too many|throttl|rate/i, /cache|later|wait/i],
  },
];

describe("an answer of the token endpoint", { concurrency: 2 }, () => {
  for (const { what, fault, exit, meaning, most = 1 } of rows)
    test(what, async (t) => {
      const { peer, run } = await withProvider(t, { words: ["--scope", "orders:read"] });
      peer.spoil(fault, 99);
      const result = await run(token);
      assertExplained(result, exit, ...meaning);
      assert.equal(result.stdout, "");
      assert.ok(peer.tokenRequests().length <= most, `${peer.tokenRequests().length} requests`);
      assert.deepEqual(peer.to("/login.html"), []);
      assertTextFailure(await run(["token", "get", "--profile", "oauth2"]), result.code ?? -1);
    });

  test("Retry-After of a second is honoured, for 429 and 503", async (t) => {
    const { peer, get } = await withProvider(t);
    peer.spoil(faults.throttled(1));
    peer.spoil(faults.throttled(1, 503));
    await get("oauth2", ["--timeout", "20s"]);
    const times = peer.tokenRequests().map(({ at }) => at);
    assert.equal(times.length, 3);
    const [first = 0, second = 0, third = 0] = times;
    assert.ok(second - first >= 950 && third - second >= 950, times.join(" "));
  });

  test("an expires_in in quotes, and JSON as text/plain, are taken", async (t) => {
    const { peer, get } = await withProvider(t);
    peer.spoil(faults.expiresIn("599"));
    const { expires_in } = await get("oauth2");
    assert.ok(typeof expires_in === "number" && expires_in > 590);
    assert.equal((await get("oauth2")).cached, true);
    peer.spoil(faults.plainText);
    assert.equal((await get("oauth2", ["--refresh"])).cached, false);
  });

  test("a server that can't be reached is the network's", async (t) => {
    const { peer, run } = await withProvider(t);
    await peer.close();
    assertExplained(await run([...token, "--retries", "0"]), 6, /connect|refused/i);
  });

  test("a token that has ended by this host's clock is explained by the skew, and cached by its own lifetime", async (t) => {
    const { run, get } = await withProvider(t, {
      words: ["--resource", jwtResource],
      clockOffset: -7_200_000,
    });
    const result = await run(["token", "get", "--profile", "oauth2"], { reveals: true });
    assertWarned(result, /clock/i, /2 ?h|120 ?m|7[12]\d\d ?s|hour/i);
    const { cached, expires_in } = await get("oauth2");
    assert.equal(cached, true);
    assert.ok(expires_in > 30 && expires_in <= 60);
  });
});
