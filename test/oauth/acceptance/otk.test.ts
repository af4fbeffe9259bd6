// Layer7 OTK: the three different things that are called JWT there.
import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { describe, test, type TestContext } from "node:test";
import { answerOf } from "../../acceptance/support/expect.ts";
import { clientAssertionType } from "../peers/assertions.ts";
import { readJwt } from "../peers/jwt.ts";
import {
  customGrant,
  jwtBearer,
  otkPaths,
  startOtk,
  type OtkOptions,
  type OtkPeer,
} from "../peers/otk.ts";
import { assertExplained } from "../support/expect.ts";
import { target, type With } from "../support/machines.ts";
import { rig } from "../support/rig.ts";

const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = privateKey.export({ type: "pkcs8", format: "pem" });
const token = ["token", "get", "--json", "--profile", "otk"];

interface Setup extends OtkOptions {
  readonly words: (files: { key: string; secret: string; clientId: string }) => string[];
}

/** The profile is called `otk`. */
async function withOtk(t: TestContext, { words, ...options }: Setup): Promise<With<OtkPeer>> {
  const one = rig(t);
  const peer = await one.meet(startOtk(options));
  const key = one.file("otk.key", pem);
  const secret = one.secret("otk-secret", peer.clientSecret);
  const more = words({ key, secret, clientId: peer.clientId });
  await one.add("otk", "otk", [...target(peer.origin, peer.clientId), ...more]);
  return { ...one, peer };
}

const formOf = (peer: OtkPeer) => Object.fromEntries(peer.tokenRequests()[0]?.form ?? []);

describe("Layer7 OTK", { concurrency: 2 }, () => {
  test("client credentials go into the body", async (t) => {
    const { peer, get } = await withOtk(t, {
      words: ({ secret }) => ["--secret-file", secret, "--scope", "oob"],
    });
    assert.equal((await get("otk")).scope, "oob");
    assert.deepEqual(formOf(peer), {
      grant_type: "client_credentials",
      client_id: peer.clientId,
      client_secret: peer.clientSecret,
      scope: "oob",
    });
  });

  test("(a) a JWT authenticates the client: for the token endpoint, with the KB's five members", async (t) => {
    const { peer, get } = await withOtk(t, {
      publicKey,
      words: ({ key }) => ["--client-auth", "private_key_jwt", "--key", key, "--scope", "oob"],
    });
    const { access_token } = await get("otk");
    const { client_assertion, ...rest } = formOf(peer);
    assert.deepEqual(rest, {
      grant_type: "client_credentials",
      client_assertion_type: clientAssertionType,
      client_id: peer.clientId,
      scope: "oob",
    });
    const { claims } = readJwt(client_assertion ?? "") ?? assert.fail("no JWT");
    assert.equal(claims["aud"], peer.tokenUrl);
    assert.deepEqual([claims["iss"], claims["sub"]], [peer.clientId, peer.clientId]);
    assert.ok(!("nbf" in claims));
    assert.ok(access_token);
  });

  test("(a) also with the secret as the key", async (t) => {
    const { peer, get } = await withOtk(t, {
      words: ({ secret }) => ["--client-auth", "client_secret_jwt", "--secret-file", secret],
    });
    await get("otk");
    const { header } = readJwt(formOf(peer)["client_assertion"] ?? "") ?? assert.fail("no JWT");
    assert.equal(header["alg"], "HS256");
  });

  test("(b) a JWT is the grant, signed with the secret, beside credentials in the body", async (t) => {
    const { peer, get } = await withOtk(t, {
      words: ({ secret, clientId }) => [
        ...["--secret-file", secret, "--client-auth", "post", "--grant", "jwt-bearer"],
        ...["--alg", "HS256", "--assertion-iss", "otk.example", "--assertion-sub", "ann"],
        ...["--assertion-aud", clientId],
      ],
    });
    await get("otk");
    const { assertion, ...rest } = formOf(peer);
    assert.deepEqual(rest, {
      grant_type: jwtBearer,
      client_id: peer.clientId,
      client_secret: peer.clientSecret,
    });
    const { header, claims } = readJwt(assertion ?? "") ?? assert.fail("no JWT");
    assert.equal(header["alg"], "HS256");
    const { iss, sub, aud } = claims;
    assert.deepEqual([iss, sub, aud], ["otk.example", "ann", peer.clientId]);
    assert.equal(peer.resourceOwner, "ann");
  });

  test("(c) a grant of the gateway's own: iss picks the certificate, sub is the owner, claims of ours", async (t) => {
    const { peer, get } = await withOtk(t, {
      partners: { "partner-a": publicKey },
      words: ({ secret, key }) => [
        ...["--secret-file", secret, "--client-auth", "post", "--grant", customGrant],
        ...["--key", key, "--alg", "PS256", "--kid", "key-7"],
        ...["--assertion-iss", "partner-a", "--assertion-sub", "bob", "--assertion-aud", "orders"],
        ...["--assertion-claims", '{"department":7,"roles":["x"]}', "--assertion-lifetime", "2m"],
      ],
    });
    await get("otk");
    const { grant_type, assertion } = formOf(peer);
    assert.equal(grant_type, customGrant);
    const { header, claims } = readJwt(assertion ?? "") ?? assert.fail("no JWT");
    assert.deepEqual([header["alg"], header["kid"]], ["PS256", "key-7"]);
    assert.deepEqual([claims["department"], claims["roles"], claims["aud"]], [7, ["x"], "orders"]);
    assert.equal(Number(claims["exp"]) - Number(claims["iat"]), 120);
    assert.equal(peer.resourceOwner, "bob");
  });

  test("(c) a refused grant shows its claims, and neither the assertion nor its signature", async (t) => {
    const { peer, run } = await withOtk(t, {
      words: ({ secret, key }) => [
        ...["--secret-file", secret, "--client-auth", "post", "--grant", customGrant],
        ...["--key", key, "--assertion-iss", "nobody", "--assertion-sub", "bob"],
        ...["--assertion-aud", "orders"],
      ],
    });
    assertExplained(await run(token), 8, /nobody/, /orders/);
    assert.equal(peer.tokenRequests().length, 1);
  });

  test("with aud set to the issuer the refusal shows the aud and the other choice", async (t) => {
    const { peer, run } = await withOtk(t, {
      publicKey,
      words: ({ key }) => [
        ...["--client-auth", "private_key_jwt", "--key", key],
        ...["--assertion-audience", "https://gateway.example"],
      ],
    });
    assertExplained(await run(token), 4, /\baud/i, /gateway\.example/, /token_endpoint/);
    assert.equal(peer.tokenRequests().length, 1);
  });

  test("a near miss of the grant's URN is caught with a hint", async (t) => {
    const one = rig(t);
    const urn = "urn:ietf:parms:oauth:grant-type:jwt-bearer";
    const words = ["profile", "add", "otk", "--preset", "otk", "--grant", urn, "--json"];
    const more = [...target("https://gateway.example:8443", "x"), "--secret-file", "/nowhere"];
    assertExplained(await one.run([...words, ...more]), 2, new RegExp(jwtBearer));
  });

  test("the API takes the token", async (t) => {
    const { run } = await withOtk(t, { words: ({ secret }) => ["--secret-file", secret] });
    const result = await run(["request", "GET", otkPaths.api, "--profile", "otk"]);
    assert.deepEqual(answerOf(result), { orders: [] });
  });
});
