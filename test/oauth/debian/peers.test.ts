// The two servers as they are set up here, tested with a client written for this.
import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { after, before, describe, test } from "node:test";
import { createCleaner } from "../../faults/support/cleaner.ts";
import { signJwt } from "../peers/jwt.ts";
import { assertionForm, formBasic, post, rawBasic } from "../peers/stranger.ts";
import { basicClient, startAuthlib, type Authlib } from "./support/authlib.ts";
import { jwtClient, rawClient, scope, startGlewlwyd, type Glewlwyd } from "./support/glewlwyd.ts";

const cleaner = createCleaner();
after(cleaner.clean);
const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const form = { grant_type: "client_credentials", scope };
const raw = rawBasic(rawClient.id, rawClient.secret);

describe("glewlwyd", () => {
  let server: Glewlwyd;
  before(async () => (server = await startGlewlwyd(cleaner, publicKey)));

  test("does not decode Basic: encoded, it answers an empty 403", async () => {
    const good = await post(server.tokenUrl, form, raw);
    assert.deepEqual([good.status, good.json["expires_in"]], [200, 600]);
    const bad = await post(server.tokenUrl, form, formBasic(rawClient.id, rawClient.secret));
    assert.deepEqual([bad.status, bad.text], [403, ""]);
  });

  test("takes assertions for the token endpoint only, by key and by secret", async () => {
    const ask = async (key: typeof privateKey | string, alg: string, audience: string) => {
      const header = { typ: "client-authentication+jwt" };
      const parts = assertionForm({ id: jwtClient.id, key, alg, audience, header });
      return (await post(server.tokenUrl, { ...form, ...parts })).status;
    };
    assert.equal(await ask(privateKey, "RS256", server.tokenUrl), 200);
    assert.equal(await ask(jwtClient.secret, "HS256", server.tokenUrl), 200);
    assert.equal(await ask(privateKey, "RS256", server.issuer), 403);
  });

  test("says scope_invalid, and a revoked token is inactive", async () => {
    const other = await post(server.tokenUrl, { ...form, scope: "none" }, raw);
    assert.deepEqual([other.status, other.json], [400, { error: "scope_invalid" }]);
    const { json } = await post(server.tokenUrl, form, raw);
    const token = String(json["access_token"]);
    const introspect = async () => (await post(server.introspectionUrl, { token }, raw)).json;
    assert.equal((await introspect())["active"], true);
    assert.equal((await post(server.revocationUrl, { token }, raw)).status, 200);
    assert.deepEqual(await introspect(), { active: false });
  });
});

describe("Authlib", () => {
  let server: Authlib;
  before(async () => (server = await startAuthlib(cleaner, publicKey)));

  test("takes a JWT as a grant without client authentication, until it has expired", async () => {
    const now = Math.floor(Date.now() / 1000);
    const ask = (exp: number) => {
      const claims = { iss: "machine-1", sub: "ann", aud: server.tokenUrl, iat: exp - 60, exp };
      const assertion = signJwt({ alg: "RS256" }, claims, privateKey);
      const grant_type = "urn:ietf:params:oauth:grant-type:jwt-bearer";
      return post(server.tokenUrl, { grant_type, assertion });
    };
    assert.equal((await ask(now + 60)).status, 200);
    const { status, json } = await ask(now - 60);
    assert.deepEqual([status, json["error"]], [400, "invalid_grant"]);
    assert.match(String(json["error_description"]), /expired/);
    const seen = { form: ["assertion", "grant_type"], basic: false };
    assert.deepEqual(await server.requests(), [
      { ...seen, status: 200 },
      { ...seen, status: 400 },
    ]);
  });

  test("an hour ahead, finds a fresh assertion expired", async () => {
    const later = await startAuthlib(cleaner, publicKey, 3600);
    const exp = Math.floor(Date.now() / 1000) + 60;
    const claims = { iss: "machine-1", sub: "ann", aud: later.tokenUrl, exp };
    const assertion = signJwt({ alg: "RS256" }, claims, privateKey);
    const grant_type = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    const { status, headers } = await post(later.tokenUrl, { grant_type, assertion });
    assert.equal(status, 400);
    assert.ok(Date.parse(headers.get("date") ?? "") - Date.now() > 3_500_000);
  });

  test("does not decode Basic", async () => {
    const { id, secret } = basicClient;
    const body = { grant_type: "client_credentials" };
    assert.equal((await post(server.tokenUrl, body, rawBasic(id, secret))).status, 200);
    assert.equal((await post(server.tokenUrl, body, formBasic(id, secret))).status, 401);
  });
});
