// RFC 8693: a token of the platform, or of another profile, against one of the server's own.
import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test, type TestContext } from "node:test";
import { assertDone } from "../../acceptance/support/expect.ts";
import {
  clients,
  providerPaths,
  startOidcProvider,
  tokenExchange,
  tokenType,
  type ProviderPeer,
} from "../peers/oidc-provider.ts";
import { jsonReply } from "../peers/server.ts";
import { assertExplained, assertWarned } from "../support/expect.ts";
import { addOauth2, target } from "../support/machines.ts";
import { createPlatform, writeToken } from "../support/platform.ts";
import { rig, type Rig } from "../support/rig.ts";

const platform = createPlatform();
const token = ["token", "get", "--json", "--profile", "x"];
const subject = "system:serviceaccount:shop:orders";

interface Machine extends Rig {
  readonly peer: ProviderPeer;
  /** Signs a token of the platform and puts it into a file. Returns the path. */
  renew(name: string, claims?: object): string;
}

/** The profile `x` exchanges the token of a file, as a client without credentials. */
async function withExchange(t: TestContext, words: string[] = []): Promise<Machine> {
  const one = rig(t);
  const peer = await one.meet(startOidcProvider({ subjectKey: platform.publicKey }));
  const renew = (name: string, claims: object = {}) =>
    writeToken(one, name, platform.sign({ sub: subject, aud: peer.issuer, ...claims }));
  const grant = ["--grant", "token-exchange", "--subject-token-file", renew("subject")];
  await addOauth2(one, peer, clients.none.id, [...grant, ...words], "x");
  return { ...one, peer, renew };
}

/** The profile `x` exchanges the token of the profile `first`. */
async function withTwoProfiles(t: TestContext) {
  const one = rig(t);
  const peer = await one.meet(startOidcProvider());
  const file = one.secret("first", clients.basic.secret);
  await addOauth2(one, peer, clients.basic.id, ["--secret-file", file], "first");
  const second = ["--secret-file", one.secret("second", clients.post.secret)];
  const words = ["--client-auth", "post", ...second, "--grant", "token-exchange"];
  await addOauth2(one, peer, clients.post.id, [...words, "--subject-profile", "first"], "x");
  return { ...one, peer };
}

describe("the token of a file is exchanged", { concurrency: 2 }, () => {
  test("as a JWT, and what is issued is said", async (t) => {
    const { peer, get, run } = await withExchange(t);
    const got = (await get("x")) as object;
    assert.equal((got as Record<string, unknown>)["issued_token_type"], tokenType("access_token"));
    const { form } = peer.tokenRequests()[0] ?? assert.fail();
    assert.equal(form.get("grant_type"), tokenExchange);
    assert.equal(form.get("subject_token_type"), tokenType("jwt"));
    assert.deepEqual([form.has("actor_token"), form.has("requested_token_type")], [false, false]);
    assert.deepEqual(peer.exchanges, [{ subject, actor: undefined }]);
    assert.equal((await get("x")).cached, true);
    // Opaque tokens say nothing of themselves.
    assertExplained(await run(["token", "inspect", "--json", "--profile", "x"]), 7, /not a JWT/);
  });

  test("with who acts for it, and the type that is wanted", async (t) => {
    const one = await withExchange(t);
    const actor = one.renew("actor", { sub: "node-1" });
    const words = ["--actor-token-file", actor, "--requested-token-type", "access_token"];
    const file = join(one.dir, "given/subject");
    const grant = ["--grant", "token-exchange", "--subject-token-file", file, ...words];
    await addOauth2(one, one.peer, clients.none.id, grant, "acting");
    await one.get("acting");
    assert.deepEqual(one.peer.exchanges, [{ subject, actor: "node-1" }]);
    const { form } = one.peer.tokenRequests()[0] ?? assert.fail();
    assert.equal(form.get("actor_token_type"), tokenType("jwt"));
    assert.equal(form.get("requested_token_type"), tokenType("access_token"));
  });

  test("as it is at each request, and the new token is kept when it is renewed", async (t) => {
    const { peer, get, renew } = await withExchange(t);
    await get("x");
    renew("subject");
    assert.equal((await get("x")).cached, true);
    await get("x", ["--refresh"]);
    renew("subject", { sub: "another" });
    assert.equal((await get("x")).cached, false);
    const sent = peer.tokenRequests().map(({ form }) => form.get("subject_token"));
    assert.equal(new Set(sent).size, 3);
  });

  test("and a type of the server's own is sent as it is", async (t) => {
    const { run, peer } = await withExchange(t, ["--subject-token-type", "urn:example:badge"]);
    assertExplained(await run(token), 8, /rejected the token to exchange/, new RegExp(subject));
    assert.equal(peer.tokenRequests()[0]?.form.get("subject_token_type"), "urn:example:badge");
  });

  test("not when it has expired, and nothing is sent", async (t) => {
    const { run, peer, renew } = await withExchange(t);
    renew("subject", { exp: Math.floor(Date.now() / 1000) - 5 });
    assert.equal(assertExplained(await run(token), 3).code, "assertion_expired");
    assert.deepEqual(peer.requests, []);
  });

  test("and its requests carry the new token", async (t) => {
    const { run, peer } = await withExchange(t);
    const result = await run(["request", "GET", providerPaths.openid, "--profile", "x"]);
    assertDone(result);
    assert.match(peer.to(providerPaths.openid).at(-1)?.headers.authorization ?? "", /^Bearer \S+$/);
  });
});

describe("an answer to an exchange", { concurrency: 2 }, () => {
  const answered = (members: object) => () =>
    jsonReply(200, { access_token: "issued-token-0001", ...members });

  test("without issued_token_type is refused", async (t) => {
    const { run, peer } = await withExchange(t);
    peer.spoil(answered({ token_type: "Bearer", expires_in: 60 }));
    assertExplained(await run(token), 7, /issued_token_type/);
  });

  test("of another type than asked for is warned about", async (t) => {
    const { run, peer } = await withExchange(t, ["--requested-token-type", "jwt"]);
    const issued = { issued_token_type: tokenType("access_token"), expires_in: 60 };
    peer.spoil(answered({ token_type: "Bearer", ...issued }));
    const result = await run(["token", "get", "--profile", "x"], { reveals: true });
    assertWarned(result, /issued access_token, but jwt was requested/);
  });

  test("that is no access token is printed, and no request carries it", async (t) => {
    const { run, peer, get } = await withExchange(t, ["--requested-token-type", "id_token"]);
    peer.spoil(
      answered({ token_type: "N_A", issued_token_type: tokenType("id_token"), expires_in: 60 }),
    );
    assert.equal((await get("x")).token_type, "N_A");
    for (const words of [
      ["request", "GET", "/"],
      ["token", "get", "--header"],
      ["token", "get", "--format", "k8s"],
    ])
      assertExplained(
        await run([...words, "--profile", "x", "--json"]),
        2,
        /a token of type id_token/,
        /requestedTokenType/,
      );
    assert.deepEqual(peer.to("/"), []);
  });

  test("that is a JWT is inspected with the type that was issued", async (t) => {
    const { run, peer, hide } = await withExchange(t);
    const jwt = platform.sign({ sub: "ann" });
    hide(jwt);
    const issued = { issued_token_type: tokenType("jwt"), expires_in: 60 };
    peer.spoil(answered({ token_type: "Bearer", ...issued, access_token: jwt }));
    const text = await run(["token", "inspect", "--profile", "x"]);
    assert.match(text.stdout, /issued_token_type +urn:ietf:params:oauth:token-type:jwt/);
    const json = await run(["token", "inspect", "--json", "--profile", "x"]);
    const { issued_token_type: said } = JSON.parse(json.stdout) as Record<string, unknown>;
    assert.equal(said, tokenType("jwt"));
  });
});

describe("the token of another profile is exchanged", { concurrency: 2 }, () => {
  test("as an access token, and both are kept", async (t) => {
    const { peer, get } = await withTwoProfiles(t);
    const first = await get("first");
    await get("x");
    const { form } = peer.tokenRequests().at(-1) ?? assert.fail();
    assert.equal(form.get("subject_token"), first.access_token);
    assert.equal(form.get("subject_token_type"), tokenType("access_token"));
    assert.equal((await get("x")).cached, true);
    assert.equal(peer.tokenRequests().length, 2);
  });

  test("once more when the kept one was revoked meanwhile", async (t) => {
    const { peer, get, run } = await withTwoProfiles(t);
    const { access_token: kept } = await get("first");
    const { id, secret } = clients.basic;
    const basic = Buffer.from(`${id}:${secret}`).toString("base64");
    await fetch(`${peer.origin}${providerPaths.revocation}`, {
      method: "POST",
      headers: { Authorization: `Basic ${basic}` },
      body: new URLSearchParams({ token: kept }),
    });
    assert.equal((await get("x")).cached, false);
    // The first one; the exchange of it; another first one; the exchange of that.
    assert.equal(peer.tokenRequests().length, 4);
    assert.equal(peer.exchanges.length, 1);
    assertDone(await run(["token", "get", "--profile", "first"], { reveals: true }));
  });

  test("also where SYSCTX_URL is the address of this profile and not of the other", async (t) => {
    const { meet, run, get, peer } = await withTwoProfiles(t);
    const elsewhere = await meet(startOidcProvider());
    assertDone(await run(["config", "set", "profiles.first.url", elsewhere.origin]));
    await get("x", [], { env: { SYSCTX_URL: peer.origin } });
    assert.equal(peer.exchanges.length, 1);
    const other = await run(token, { env: { SYSCTX_URL: elsewhere.origin } });
    assertExplained(other, 2, /SYSCTX_URL is not the address of profile x/);
  });

  test("but not of one that is refused itself", async (t) => {
    const one = await withTwoProfiles(t);
    one.file("first", "a wrong secret");
    assertExplained(await one.run(token), 4, /refused this client/);
    assert.deepEqual(one.peer.exchanges, []);
  });

  test("but not in a circle", async (t) => {
    const { run, peer } = await withTwoProfiles(t);
    for (const other of ["x", "first"])
      assertDone(await run(["config", "set", `profiles.${other}.subjectProfile`, "x"]));
    assertExplained(await run(token), 2, /profile x cannot be exchanged/, /token-exchange/);
    const grant = ["config", "set", "profiles.first.grant", "token-exchange"];
    assertDone(await run(grant));
    assertDone(await run(["config", "set", "profiles.x.subjectProfile", "first"]));
    assertExplained(await run(token), 2, /profile first cannot be exchanged/);
    assert.deepEqual(peer.requests, []);
  });

  test("but not of this host's own system", async (t) => {
    const { run } = await withTwoProfiles(t);
    assertDone(await run(["config", "set", "profiles.x.subjectProfile", "default"]));
    assertExplained(await run(token), 2, /default is not an OAuth client/);
  });
});

describe("a profile of an exchange is refused when", { concurrency: 2 }, () => {
  const found = ["--preset", "oauth2", ...target("https://sso.example", "machine-1")];
  const grant = ["--grant", "token-exchange"];
  const file = ["--subject-token-file", "/run/token"];
  const refused: [what: string, words: string[], meaning: RegExp][] = [
    ["it names no token", grant, /--subject-token-file/],
    ["it names two", [...grant, ...file, "--subject-profile", "a"], /exactly one token/],
    ["it is no exchange", ["--client-auth", "none", ...file], /Use --grant token-exchange/],
    ["the type is none", [...grant, ...file, "--subject-token-type", "token"], /access_token/],
    [
      "only the actor's type is named",
      [...grant, ...file, "--actor-token-type", "jwt"],
      /Give its token with --actor-token-file/,
    ],
    ["the grant is nearly right", [...file, "--grant", "urn:x:tokenexchange"], /token-exchange/],
    [
      "a token is a parameter",
      [...grant, ...file, "--param", "actor_token=x"],
      /cannot be set this way/,
    ],
  ];
  for (const [what, words, meaning] of refused)
    test(what, async (t) => {
      const { run } = rig(t);
      assertExplained(await run(["profile", "add", "x", "--json", ...found, ...words]), 2, meaning);
    });
});
