// npm oidc-provider as it is set up here, tested with a client written for this.
import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { atEnd } from "../../acceptance/support/at-end.ts";
import { makeCertificates } from "./certificates.ts";
import { readJwt, signJwt } from "./jwt.ts";
import {
  clients,
  jwtBearer,
  jwtResource,
  providerPaths,
  startOidcProvider,
  type ProviderPeer,
} from "./oidc-provider.ts";
import { assertionForm, during, formBasic, get, post, postOverTls, rawBasic } from "./stranger.ts";

const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const form = { grant_type: "client_credentials" };
const basic = formBasic(clients.basic.id, clients.basic.secret);

describe("oidc-provider", { concurrency: 4 }, () => {
  test("publishes both documents, with its methods", async (t) => {
    const peer = await during(t, startOidcProvider());
    const { json } = await get(`${peer.origin}${providerPaths.openid}`);
    assert.equal(json["issuer"], peer.issuer);
    assert.equal(json["token_endpoint"], peer.tokenUrl);
    assert.equal(json["introspection_endpoint"], `${peer.origin}${providerPaths.introspection}`);
    assert.ok(
      (json["token_endpoint_auth_methods_supported"] as string[]).includes("private_key_jwt"),
    );
    assert.deepEqual((await get(`${peer.origin}${providerPaths.metadata}`)).json, json);
    const [request] = peer.requests;
    assert.deepEqual([peer.requests.length, request?.path], [2, providerPaths.openid]);
  });

  test("decodes Basic, and refuses odd characters that are not encoded", async (t) => {
    const peer = await during(t, startOidcProvider());
    const { id, secret } = clients.odd;
    const { status, json } = await post(peer.tokenUrl, form, formBasic(id, secret));
    assert.deepEqual([status, json["expires_in"], json["scope"]], [200, 600, undefined]);
    assert.ok(peer.secrets.has(String(json["access_token"])));
    assert.equal((await post(peer.tokenUrl, form, rawBasic(id, secret))).status, 400);
    const wrong = await post(peer.tokenUrl, form, formBasic(id, "no"));
    assert.deepEqual([wrong.status, wrong.json["error"]], [401, "invalid_client"]);
    assert.match(wrong.headers.get("www-authenticate") ?? "", /^Basic /);
    assert.deepEqual(peer.complaints, []);
  });

  test("takes the secret in the body, drops scopes that it does not know", async (t) => {
    const peer = await during(t, startOidcProvider());
    const { id, secret } = clients.post;
    const body = { ...form, client_id: id, client_secret: secret };
    const { json } = await post(peer.tokenUrl, { ...body, scope: "orders:read unknown" });
    assert.equal(json["scope"], "orders:read");
    const none = await post(peer.tokenUrl, { ...body, scope: "unknown" });
    assert.deepEqual([none.status, none.json["scope"]], [200, undefined]);
  });

  test("gives a JWT of 60 s for the resource, an opaque token without", async (t) => {
    const peer = await during(t, startOidcProvider());
    const body = { ...form, resource: jwtResource, scope: "orders:read" };
    const { json } = await post(peer.tokenUrl, body, basic);
    const { claims } = readJwt(String(json["access_token"])) ?? assert.fail("no JWT");
    assert.deepEqual([json["expires_in"], claims["aud"]], [60, jwtResource]);
    const { json: opaque } = await post(peer.tokenUrl, form, basic);
    assert.equal(readJwt(String(opaque["access_token"])), undefined);
    const other = await post(peer.tokenUrl, { ...form, resource: "urn:other" }, basic);
    assert.deepEqual([other.status, other.json["error"]], [400, "invalid_target"]);
  });

  test("introspects, and revokes", async (t) => {
    const peer = await during(t, startOidcProvider());
    const { json } = await post(peer.tokenUrl, { ...form, scope: "orders:read" }, basic);
    const token = String(json["access_token"]);
    const introspect = async () =>
      (await post(`${peer.origin}${providerPaths.introspection}`, { token }, basic)).json;
    const told = await introspect();
    assert.deepEqual([told["active"], told["client_id"]], [true, clients.basic.id]);
    await post(`${peer.origin}${providerPaths.revocation}`, { token }, basic);
    assert.deepEqual(await introspect(), { active: false });
  });

  test("takes JWTs signed with the secret or the key, for issuer or token endpoint, once", async (t) => {
    const peer = await during(t, startOidcProvider({ clientKey: publicKey }));
    const { id, secret } = clients.secretJwt;
    const hmac = { id, key: secret, alg: "HS256" };
    const rsa = { id: clients.privateJwt.id, key: privateKey, alg: "RS256" };
    for (const parts of [hmac, rsa, { ...rsa, alg: "PS256" }])
      for (const audience of [peer.issuer, peer.tokenUrl, [peer.issuer]]) {
        const header = { typ: "client-authentication+jwt" };
        const body = { ...form, ...assertionForm({ ...parts, audience, header }) };
        assert.equal((await post(peer.tokenUrl, body)).status, 200);
        const again = await post(peer.tokenUrl, body);
        assert.deepEqual([again.status, again.json["error"]], [401, "invalid_client"]);
      }
    const other = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
    const forged = assertionForm({ ...rsa, key: other, audience: peer.issuer });
    assert.equal((await post(peer.tokenUrl, { ...form, ...forged })).status, 401);
  });

  test("strict, takes the issuer as the only audience", async (t) => {
    const peer = await during(t, startOidcProvider({ clientKey: publicKey, strict: true }));
    const ask = async (audience: unknown) => {
      const parts = { id: clients.privateJwt.id, key: privateKey, alg: "RS256", audience };
      return (await post(peer.tokenUrl, { ...form, ...assertionForm(parts) })).status;
    };
    assert.deepEqual([await ask(peer.issuer), await ask([peer.issuer])], [200, 200]);
    assert.deepEqual(
      [await ask(peer.tokenUrl), await ask([peer.issuer, peer.tokenUrl])],
      [401, 401],
    );
  });

  test("with its clock five minutes behind, refuses nbf of now and takes an assertion without", async (t) => {
    const peer = await during(
      t,
      startOidcProvider({ clientKey: publicKey, clockOffset: -300_000 }),
    );
    const parts = {
      id: clients.privateJwt.id,
      key: privateKey,
      alg: "RS256",
      audience: peer.issuer,
    };
    const nbf = Math.floor(Date.now() / 1000);
    const refused = await post(peer.tokenUrl, {
      ...form,
      ...assertionForm({ ...parts, claims: { nbf } }),
    });
    assert.equal(refused.status, 401);
    const taken = await post(peer.tokenUrl, { ...form, ...assertionForm(parts) });
    assert.equal(taken.status, 200);
    assert.ok(Math.abs(Date.parse(taken.headers.get("date") ?? "") - peer.now() * 1000) < 5_000);
    const ahead = await during(
      t,
      startOidcProvider({ clientKey: publicKey, clockOffset: 300_000 }),
    );
    const late = assertionForm({ ...parts, audience: ahead.issuer });
    assert.equal((await post(ahead.tokenUrl, { ...form, ...late })).status, 401);
  });

  test("takes a JWT as a grant, from a client with a secret or with none", async (t) => {
    const peer = await during(t, startOidcProvider({ grantKey: publicKey }));
    const exp = Math.floor(Date.now() / 1000) + 60;
    const claims = { iss: "machine", sub: "host-1", aud: peer.tokenUrl, exp };
    const ask = (more: object, headers?: Record<string, string>, id: object = {}) => {
      const assertion = signJwt({ alg: "RS256" }, { ...claims, ...more }, privateKey);
      return post(peer.tokenUrl, { grant_type: jwtBearer, assertion, ...id }, headers);
    };
    assert.equal((await ask({}, basic)).status, 200);
    assert.equal((await ask({}, undefined, { client_id: clients.none.id })).status, 200);
    assert.deepEqual(peer.grants, [claims, claims]);
    for (const bad of [{ exp: 1 }, { aud: "another" }, { sub: undefined }]) {
      const { status, json } = await ask(bad, basic);
      assert.deepEqual([status, json["error"]], [400, "invalid_grant"]);
    }
  });

  test("over HTTPS takes the client's own certificate, and no other", async (t) => {
    const folder = await mkdtemp(join(tmpdir(), "sysctx-peers-"));
    atEnd(t, () => rm(folder, { recursive: true, force: true }));
    const certificates = await makeCertificates(folder);
    const peer: ProviderPeer = await during(t, startOidcProvider({ certificates }));
    const [ca, key, cert] = await Promise.all(
      [certificates.authority, certificates.client.key, certificates.client.certificate].map(
        (file) => readFile(file, "utf8"),
      ),
    );
    assert.ok(ca && key && cert);
    const body = { ...form, client_id: clients.mtls.id };
    assert.equal((await postOverTls(peer.tokenUrl, body, { ca, key, cert })).status, 200);
    assert.equal((await postOverTls(peer.tokenUrl, body, { ca })).status, 401);
    const other = certificates.server;
    const shown = { ca, key: other.key, cert: other.cert };
    assert.equal((await postOverTls(peer.tokenUrl, body, shown)).status, 401);
    await assert.rejects(postOverTls(peer.tokenUrl, body, { ca: cert, key, cert }));
    assert.match(peer.origin, /^https:/);
  });
});
