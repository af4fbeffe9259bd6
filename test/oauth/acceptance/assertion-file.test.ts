// A JWT that the platform gave this machine, in a file that it renews: as the client's proof, and
// as the grant. No secret is anywhere.
import assert from "node:assert/strict";
import { chmodSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, test, type TestContext } from "node:test";
import { assertDone } from "../../acceptance/support/expect.ts";
import { faults } from "../peers/faults.ts";
import {
  clients,
  jwtBearer,
  startOidcProvider,
  type ProviderOptions,
  type ProviderPeer,
} from "../peers/oidc-provider.ts";
import { assertExplained } from "../support/expect.ts";
import { addOauth2, target } from "../support/machines.ts";
import { createPlatform, projectToken, writeToken, type Platform } from "../support/platform.ts";
import { rig, type Rig } from "../support/rig.ts";

const platform = createPlatform();
const token = ["token", "get", "--json", "--profile", "oauth2"];
const { id } = clients.privateJwt;

interface Machine extends Rig {
  readonly peer: ProviderPeer;
  /** Signs a JWT that proves the client, and puts it into the file. */
  renew(claims?: object): string;
}

/** The profile proves itself with the file alone. */
async function withFile(t: TestContext, options: ProviderOptions = {}): Promise<Machine> {
  const one = rig(t);
  const peer = await one.meet(startOidcProvider({ clientKey: platform.publicKey, ...options }));
  const renew = (claims: object = {}) => {
    const jwt = platform.sign({ iss: id, sub: id, aud: peer.issuer, ...claims });
    writeToken(one, "token", jwt);
    return jwt;
  };
  renew();
  await addOauth2(one, peer, id, ["--assertion-file", join(one.dir, "given/token")]);
  return { ...one, peer, renew };
}

const sentBy = (peer: ProviderPeer, name = "client_assertion") =>
  peer.tokenRequests().map(({ form }) => form.get(name));

describe("a client with a JWT in a file", { concurrency: 2 }, () => {
  test("needs no secret, and is told by its id beside it", async (t) => {
    const { peer, get, renew } = await withFile(t);
    const jwt = renew();
    assert.equal((await get("oauth2")).cached, false);
    const { form, headers } = peer.tokenRequests()[0] ?? assert.fail();
    assert.deepEqual(sentBy(peer), [jwt]);
    assert.deepEqual([form.get("client_id"), headers.authorization], [id, undefined]);
  });

  test("reads it anew at each token request, and keeps its token when it is renewed", async (t) => {
    const { peer, get, renew } = await withFile(t);
    const first = renew();
    await get("oauth2");
    const second = renew();
    assert.equal((await get("oauth2")).cached, true);
    assert.equal((await get("oauth2", ["--refresh"])).cached, false);
    assert.deepEqual(sentBy(peer), [first, second]);
  });

  test("gets a token of its own for another subject", async (t) => {
    const { get, renew } = await withFile(t);
    await get("oauth2");
    renew({ pod: "another" });
    assert.equal((await get("oauth2")).cached, false);
  });

  test("reads it anew at each attempt", async (t) => {
    const { peer, get, renew } = await withFile(t);
    const first = renew();
    let second = "";
    peer.spoil((honest, seen) => {
      second = renew();
      return faults.status(503)(honest, seen);
    });
    await get("oauth2");
    assert.deepEqual(sentBy(peer), [first, second]);
  });

  test("is told when the server takes each JWT once and the file is not renewed yet", async (t) => {
    const { peer, get, run } = await withFile(t);
    await get("oauth2");
    const again = await run([...token, "--refresh"]);
    assertExplained(again, 4, /accepts each JWT once/, new RegExp(`iss "${id}"`));
    assert.equal(peer.tokenRequests().length, 2);
  });

  test("is told what its JWT says when the server does not trust it", async (t) => {
    const { run, renew } = await withFile(t);
    renew({ sub: "system:serviceaccount:shop:orders" });
    assertExplained(await run(token), [4, 8], /sub "system:serviceaccount:shop:orders"/);
  });

  test("five minutes before the server's clock is told of the clock", async (t) => {
    const { run } = await withFile(t, { clockOffset: 300_000 });
    assertExplained(await run(token), 4, /clock is (29\d|30\d) s behind/);
  });

  test("is looked at by the doctor", async (t) => {
    const { run, renew } = await withFile(t);
    const words = ["doctor", "--profile", "oauth2"];
    const good = await run(words);
    assertDone(good);
    assert.match(good.stdout, /given\/token: iss "private-jwt-client"/);
    renew({ exp: Math.floor(Date.now() / 1000) - 7 });
    assert.match((await run(words)).stdout, /expired \d+ s ago/);
  });
});

type Refused = [what: string, spoil: (one: Machine) => void, code: string, meaning: RegExp];

describe("the file is refused before anything is sent when it", { concurrency: 2 }, () => {
  const seconds = () => Math.floor(Date.now() / 1000);
  const refused: Refused[] = [
    [
      "has expired",
      (one) => void one.renew({ exp: seconds() - 90 }),
      "assertion_expired",
      /expired 9\d(\.\d)? s ago.*clock/,
    ],
    ["ends this second", (one) => void one.renew({ exp: seconds() }), "assertion_expired", /clock/],
    ["is empty", (one) => void writeToken(one, "token", ""), "secret_missing", /is empty/],
    [
      "is no JWT",
      (one) => void writeToken(one, "token", "opaque-1"),
      "secret_missing",
      /does not contain a JWT/,
    ],
    [
      "is two of them",
      (one) => void writeToken(one, "token", `${one.renew()}\n${one.renew()}`),
      "secret_missing",
      /more than one line/,
    ],
    ...(
      [
        ["begins with a byte order mark", (jwt) => `\ufeff${jwt}`],
        ["has a space after it", (jwt) => `${jwt} `],
        ["has the name of a header's scheme", (jwt) => `Bearer ${jwt}`],
      ] satisfies [string, (jwt: string) => string][]
    ).map(([what, change]): Refused => [
      what,
      (one) => void writeToken(one, "token", change(one.renew())),
      "secret_missing",
      /a space, or a character that no token has/,
    ]),
    [
      "is a JWT in quotes",
      (one) => void writeToken(one, "token", JSON.stringify(one.renew())),
      "secret_missing",
      /does not contain a JWT/,
    ],
    ...[String(seconds() - 9), null, true].map((exp): Refused => [
      `has ${JSON.stringify(exp)} as its end`,
      (one) => void one.renew({ exp }),
      "secret_missing",
      /exp that is not a number/,
    ]),
    [
      "can be read by others",
      (one) => chmodSync(join(one.dir, "given/token"), 0o644),
      "secret_unsafe",
      /chmod 600/,
    ],
  ];
  for (const [what, spoil, code, meaning] of refused)
    test(what, async (t) => {
      const one = await withFile(t);
      spoil(one);
      assert.equal(assertExplained(await one.run(token), 3, meaning).code, code);
      assert.deepEqual(one.peer.requests, []);
    });

  for (const word of ["introspect", "revoke"])
    test(`has expired, for token ${word} of a cached one`, async (t) => {
      const one = await withFile(t);
      await one.get("oauth2");
      const { length } = one.peer.requests;
      one.renew({ exp: seconds() - 9 });
      const result = await one.run(["token", word, "--json", "--profile", "oauth2"]);
      assert.equal(assertExplained(result, 3, /expired/).code, "assertion_expired");
      assert.equal(one.peer.requests.length, length);
    });

  test("is a link out of its folder", async (t) => {
    const one = await withFile(t);
    symlinkSync("../given/token", join(one.dir, "given/linked"));
    const words = ["profiles.oauth2.assertionFile", join(one.dir, "given/linked")];
    assertDone(await one.run(["config", "set", ...words]));
    const failure = assertExplained(await one.run(token), 3, /link that leads out of its folder/);
    assert.equal(failure.code, "secret_unsafe");
    assert.deepEqual(one.peer.requests, []);
  });

  test("is missing", async (t) => {
    const one = await withFile(t);
    assertDone(await one.run(["config", "set", "profiles.oauth2.assertionFile", "/nonexistent"]));
    assertExplained(await one.run(token), 3, /\/nonexistent does not exist/);
    assert.deepEqual(one.peer.requests, []);
  });
});

describe("the jwt-bearer grant with a JWT in a file", { concurrency: 2 }, () => {
  const claims = { iss: "https://cluster.example", sub: "system:serviceaccount:shop:orders" };

  async function withGrant(t: TestContext, words: string[], by: Platform = platform) {
    const one = rig(t);
    const peer = await one.meet(startOidcProvider({ grantKey: platform.publicKey }));
    const renew = (more: object = {}) => {
      const jwt = by.sign({ ...claims, aud: peer.issuer, ...more });
      projectToken(one, jwt);
      return jwt;
    };
    renew();
    const file = join(one.dir, "given/serviceaccount/token");
    const grant = ["--grant", "jwt-bearer", "--assertion-file", file];
    await addOauth2(one, peer, words.length === 0 ? clients.none.id : clients.basic.id, [
      ...grant,
      ...words,
    ]);
    return { ...one, peer, renew };
  }

  test("from a projected volume, without client authentication", async (t) => {
    const { peer, get, renew } = await withGrant(t, []);
    const first = renew();
    await get("oauth2");
    const second = renew();
    await get("oauth2", ["--refresh"]);
    assert.deepEqual(sentBy(peer, "assertion"), [first, second]);
    const [request] = peer.tokenRequests();
    assert.equal(request?.form.get("grant_type"), jwtBearer);
    assert.equal(peer.grants[0]?.["sub"], claims.sub);
  });

  test("beside a client's own secret", async (t) => {
    const at = { file: "" };
    const one = rig(t);
    at.file = one.secret("basic", clients.basic.secret);
    const { peer, get } = await withGrant(t, ["--secret-file", at.file]);
    await get("oauth2");
    assert.match(peer.tokenRequests()[0]?.headers.authorization ?? "", /^Basic /);
  });

  test("that another signed is told with its claims, and not with the client's", async (t) => {
    const { run } = await withGrant(t, [], createPlatform());
    assertExplained(await run(token), 8, /invalid_grant/, /iss "https:\/\/cluster\.example"/);
  });
});

describe("a profile is refused when", { concurrency: 2 }, () => {
  const found = ["--preset", "oauth2", ...target("https://sso.example", "machine-1")];
  const file = ["--assertion-file", "/run/token"];
  const refused: [what: string, words: string[], meaning: RegExp][] = [
    ["jwt-file has no file", ["--client-auth", "jwt-file"], /--assertion-file/],
    [
      "the file is neither the client's nor the grant's",
      ["--client-auth", "none", ...file],
      /Use --client-auth jwt-file/,
    ],
    [
      "the grant's assertion is in a file and made here",
      ["--grant", "jwt-bearer", ...file, "--assertion-sub", "ann"],
      /Leave out --assertion-file or/,
    ],
  ];
  for (const [what, words, meaning] of refused)
    test(what, async (t) => {
      const { run } = rig(t);
      const result = await run(["profile", "add", "x", "--json", ...found, ...words]);
      assertExplained(result, 2, meaning);
    });

  test("nothing is: a file by itself proves the client", async (t) => {
    const one = rig(t);
    await one.add("x", "oauth2", [...target("https://sso.example", "machine-1"), ...file]);
    const shown = await one.run(["profile", "show", "x", "--json"]);
    const { clientAuth } = JSON.parse(shown.stdout) as { clientAuth: string };
    assert.equal(clientAuth, "jwt-file");
  });
});
