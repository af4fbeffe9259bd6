// The fakes, tested with a client written for this: they accept what the vendors' pages show, and
// refuse what they must.
import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { describe, test } from "node:test";
import { faults } from "./faults.ts";
import { jamfPaths, startJamf } from "./jamf.ts";
import { readJwt, signJwt } from "./jwt.ts";
import { customGrant, jwtBearer, otkPaths, startOtk } from "./otk.ts";
import { sspPaths, startSsp } from "./ssp.ts";
import {
  assertionForm,
  bearer,
  during,
  formBasic,
  get,
  post,
  rawBasic,
  type Answer,
} from "./stranger.ts";
import { startUbisecure, ubisecurePaths } from "./ubisecure.ts";

const errorOf = ({ status, json }: Answer) => [status, json["error"]];

describe("the Jamf fake", { concurrency: 4 }, () => {
  const bodyOf = ({ clientId, clientSecret }: { clientId: string; clientSecret: string }) => ({
    grant_type: "client_credentials",
    client_id: clientId,
    client_secret: clientSecret,
  });

  test("gives a short JWT for the form body, with scope a string outside and an array inside", async (t) => {
    for (const [lifetime, expires] of [
      [60, 59],
      [600, 599],
    ] as const) {
      const jamf = await during(t, startJamf({ lifetime }));
      const { status, json } = await post(`${jamf.origin}${jamfPaths.token}`, bodyOf(jamf));
      assert.equal(status, 200);
      assert.deepEqual([json["expires_in"], json["scope"]], [expires, "api-role:2"]);
      const { claims } = readJwt(String(json["access_token"])) ?? assert.fail("no JWT");
      assert.deepEqual([claims["sub"], claims["aud"]], [jamf.clientId, jamf.clientId]);
      assert.deepEqual(claims["scope"], ["api-role:2"]);
      assert.deepEqual(jamf.complaints, []);
      assert.ok(
        jamf.secrets.has(jamf.clientSecret) && jamf.secrets.has(String(json["access_token"])),
      );
    }
  });

  test("has the token at one of two paths, or at both", async (t) => {
    for (const [path, statuses] of [
      ["v1", [200, 404]],
      ["old", [404, 200]],
      ["both", [200, 200]],
    ] as const) {
      const jamf = await during(t, startJamf({ path }));
      const ask = async (at: string) => (await post(`${jamf.origin}${at}`, bodyOf(jamf))).status;
      assert.deepEqual([await ask(jamfPaths.token), await ask(jamfPaths.oldToken)], statuses);
    }
  });

  test("knows no secret but the last, no role that is not assigned, no Basic", async (t) => {
    const jamf = await during(t, startJamf());
    const url = `${jamf.origin}${jamfPaths.token}`;
    jamf.rotateSecret("another-secret-of-jamf");
    assert.equal((await post(url, bodyOf(jamf))).status, 401);
    const body = { ...bodyOf(jamf), client_secret: "another-secret-of-jamf" };
    assert.equal((await post(url, body)).status, 200);
    const role = await post(url, { ...body, scope: "api-role:9" });
    assert.deepEqual(errorOf(role), [400, "invalid_scope"]);
    const { client_id, client_secret, ...rest } = body;
    assert.equal((await post(url, rest, rawBasic(client_id, client_secret))).status, 401);
  });

  test("answers the API by role, whoami, and ends a token once", async (t) => {
    const jamf = await during(t, startJamf());
    const { json } = await post(`${jamf.origin}${jamfPaths.token}`, bodyOf(jamf));
    const headers = bearer(json["access_token"]);
    const at = (path: string) => get(`${jamf.origin}${path}`, headers);
    assert.equal((await at(jamfPaths.version)).status, 200);
    assert.equal((await at(jamfPaths.scripts)).status, 403);
    assert.deepEqual((await at(jamfPaths.whoami)).json, jamf.account);
    const invalidate = () => post(`${jamf.origin}${jamfPaths.invalidate}`, {}, headers);
    assert.deepEqual([(await invalidate()).status, (await invalidate()).status], [204, 401]);
    const { status, json: body } = await at(jamfPaths.version);
    assert.equal(status, 401);
    assert.match(JSON.stringify(body), /"httpStatus":401,"errors":\[\{"code":"INVALID_TOKEN"/);
  });
});

describe("the SSP fake", { concurrency: 4 }, () => {
  const form = { grant_type: "client_credentials" };

  test("gives the same token with less and less time, until it is revoked", async (t) => {
    const ssp = await during(t, startSsp());
    const ask = () =>
      post(`${ssp.origin}${sspPaths.token}`, form, rawBasic(ssp.clientId, ssp.clientSecret));
    const { json: first } = await ask();
    assert.deepEqual([first["expires_in"], first["token_type"]], [43_199, "bearer"]);
    ssp.age(620);
    const { json: second } = await ask();
    assert.equal(second["access_token"], first["access_token"]);
    assert.ok(Math.abs(Number(second["expires_in"]) - 42_579) <= 2);
    ssp.revokeTokens();
    assert.notEqual((await ask()).json["access_token"], first["access_token"]);
    assert.deepEqual(ssp.complaints, []);
  });

  test("does not decode Basic, wants nothing else in the body, and names a disabled client", async (t) => {
    const ssp = await during(t, startSsp());
    const url = `${ssp.origin}${sspPaths.token}`;
    const encoded = await post(url, form, formBasic(ssp.clientId, ssp.clientSecret));
    assert.deepEqual(encoded.json, { error: "unauthorized", error_description: "Bad credentials" });
    assert.equal(encoded.headers.get("www-authenticate"), 'Basic realm="ssp/client"');
    const both = { ...form, client_id: ssp.clientId, client_secret: ssp.clientSecret };
    const basic = rawBasic(ssp.clientId, ssp.clientSecret);
    assert.equal((await post(url, both, basic)).status, 400);
    assert.match(ssp.complaints.join(), /in two ways/);
    ssp.disabled = true;
    const disabled = await post(url, form, basic);
    assert.deepEqual(
      [disabled.status, disabled.json["error_description"]],
      [401, "User is disabled"],
    );
  });

  test("echoes a bad token in body and header, and refuses what is not permitted", async (t) => {
    const ssp = await during(t, startSsp());
    const basic = rawBasic(ssp.clientId, ssp.clientSecret);
    const { json } = await post(`${ssp.origin}${sspPaths.token}`, form, basic);
    const good = bearer(json["access_token"]);
    assert.equal((await get(`${ssp.origin}${sspPaths.people}`, good)).status, 200);
    const forbidden = await get(`${ssp.origin}${sspPaths.forbidden}`, good);
    assert.deepEqual(
      [forbidden.status, forbidden.json],
      [403, { message: "Access is denied", success: false }],
    );
    const bad = await get(`${ssp.origin}${sspPaths.people}`, bearer("e5c0-not-a-token"));
    assert.deepEqual(errorOf(bad), [401, "invalid_token"]);
    assert.equal(bad.json["error_description"], "Invalid access token: e5c0-not-a-token");
    assert.match(bad.headers.get("www-authenticate") ?? "", /e5c0-not-a-token/);
  });
});

describe("the OTK fake", { concurrency: 4 }, () => {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });

  test("takes a client assertion for the token endpoint and nothing else, once", async (t) => {
    const otk = await during(t, startOtk({ publicKey }));
    const parts = { id: otk.clientId, key: privateKey, alg: "RS256" };
    const body = { grant_type: "client_credentials", client_id: otk.clientId, scope: "oob" };
    const good = { ...body, ...assertionForm({ ...parts, audience: otk.tokenUrl }) };
    const first = await post(otk.tokenUrl, good);
    assert.deepEqual([first.status, first.json["scope"]], [200, "oob"]);
    const api = `${otk.origin}${otkPaths.api}`;
    assert.equal((await get(api, bearer(first.json["access_token"]))).status, 200);
    assert.equal((await get(api, bearer("another"))).status, 401);
    assert.deepEqual(errorOf(await post(otk.tokenUrl, good)), [401, "invalid_client"]);
    const issuer = { ...body, ...assertionForm({ ...parts, audience: otk.origin }) };
    assert.equal((await post(otk.tokenUrl, issuer)).status, 401);
    assert.deepEqual(otk.complaints, []);
  });

  test("takes its own kind of JWT as a grant, and a partner's, with the secret in the body", async (t) => {
    const otk = await during(t, startOtk({ partners: { "partner-a": publicKey } }));
    const credentials = { client_id: otk.clientId, client_secret: otk.clientSecret };
    const exp = Math.floor(Date.now() / 1000) + 60;
    const grant = (grant_type: string, assertion: string) =>
      post(otk.tokenUrl, { grant_type, assertion, ...credentials });
    const own = signJwt({ alg: "HS256" }, { iss: "otk", sub: "ann", exp }, otk.clientSecret);
    assert.equal((await grant(jwtBearer, own)).status, 200);
    assert.equal(otk.resourceOwner, "ann");
    const partner = signJwt({ alg: "RS256" }, { iss: "partner-a", sub: "bob", exp }, privateKey);
    assert.equal((await grant(customGrant, partner)).status, 200);
    assert.equal(otk.resourceOwner, "bob");
    assert.deepEqual(errorOf(await grant(jwtBearer, partner)), [400, "invalid_grant"]);
    const stranger = signJwt({ alg: "RS256" }, { iss: "partner-b", sub: "bob", exp }, privateKey);
    assert.deepEqual(errorOf(await grant(customGrant, stranger)), [400, "invalid_grant"]);
    const past = signJwt({ alg: "HS256" }, { iss: "otk", sub: "ann", exp: 1 }, otk.clientSecret);
    assert.equal((await grant(jwtBearer, past)).json["error_description"], "The JWT has expired");
    const wrong = { grant_type: "client_credentials", ...credentials, client_secret: "no" };
    assert.equal((await post(otk.tokenUrl, wrong)).status, 401);
  });
});

describe("the Ubisecure fake", { concurrency: 4 }, () => {
  test("says the same in both documents", async (t) => {
    const server = await during(t, startUbisecure());
    const openid = await get(`${server.origin}${ubisecurePaths.discovery}`);
    assert.equal(openid.json["issuer"], `${server.origin}/uas`);
    const metadata = await get(`${server.origin}${ubisecurePaths.metadata}`);
    assert.deepEqual(metadata.json, openid.json);
  });

  test("gives a token for the audience that scope names, which only that audience can introspect", async (t) => {
    const server = await during(t, startUbisecure());
    const { client, server2 } = server;
    const at = (path: string) => `${server.origin}${path}`;
    const body = { grant_type: "client_credentials", client_id: client.id };
    const withSecret = { ...body, client_secret: client.secret, scope: "Server2" };
    const { json } = await post(at(ubisecurePaths.token), withSecret);
    const token = String(json["access_token"]);
    assert.deepEqual(readJwt(token)?.claims["aud"], ["Server2"]);
    const introspect = (headers: Record<string, string>) =>
      post(at(ubisecurePaths.introspection), { token }, headers);
    const { json: told } = await introspect(formBasic(server2.id, server2.secret));
    assert.deepEqual([told["active"], told["azp"], told["usn"]], [true, "Server2", "Client1"]);
    assert.deepEqual(told["client.credentials.1.grant_type"], ["client_credentials"]);
    assert.equal((await introspect(formBasic(client.id, client.secret))).status, 401);
    assert.equal((await get(at(ubisecurePaths.api), bearer(token))).status, 200);
    const user = await post(at(ubisecurePaths.userinfo), {}, bearer(token));
    assert.equal(user.json["azp"], "Client1");
    await post(at(ubisecurePaths.revocation), { token, ...withSecret });
    const { json: ended } = await introspect(formBasic(server2.id, server2.secret));
    assert.deepEqual(ended, { active: false });
    assert.equal((await get(at(ubisecurePaths.api), bearer(token))).status, 401);
    assert.deepEqual(server.complaints, []);
  });

  test("decodes Basic, takes JWTs for its issuer, and refuses an audience that is not allowed", async (t) => {
    const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const server = await during(t, startUbisecure({ client: { publicKey } }));
    const { client, issuer } = server;
    const url = `${server.origin}${ubisecurePaths.token}`;
    const body = { grant_type: "client_credentials", scope: "Server2" };
    assert.equal((await post(url, body, formBasic(client.id, client.secret))).status, 200);
    assert.equal((await post(url, body, rawBasic(client.id, client.secret))).status, 401);
    const parts = { id: client.id, key: privateKey, alg: "ES256" };
    const signed = (audience: string) => ({
      ...body,
      client_id: client.id,
      ...assertionForm({ ...parts, audience }),
    });
    assert.equal((await post(url, signed(issuer))).status, 200);
    assert.equal((await post(url, signed(url))).status, 401);
    const other = { ...signed(issuer), scope: "Server3" };
    assert.deepEqual(errorOf(await post(url, other)), [400, "invalid_scope"]);
  });
});

describe("every fake", () => {
  test("notices what no token client may send", async (t) => {
    const jamf = await during(t, startJamf());
    const url = `${jamf.origin}${jamfPaths.token}`;
    await get(url);
    await post(`${url}?client_id=x`, { client_id: "x" });
    await post(url, { client_secret: "x", client_assertion: "x" });
    const all = jamf.complaints.join("\n");
    assert.match(all, /not POST[^]*in the URL[^]*no grant_type[^]*in two ways[^]*go together/);
  });

  test("spoils as many answers as it is told to, and no others", async (t) => {
    const ssp = await during(t, startSsp());
    const url = `${ssp.origin}${sspPaths.token}`;
    const ask = () =>
      post(url, { grant_type: "client_credentials" }, rawBasic(ssp.clientId, ssp.clientSecret));
    ssp.spoil(faults.throttled(3), 2);
    ssp.spoil(faults.trailingComma);
    const first = await ask();
    assert.deepEqual([first.status, first.headers.get("retry-after")], [429, "3"]);
    assert.equal((await ask()).status, 429);
    assert.match((await ask()).text, /,\}$/);
    assert.equal((await ask()).json["token_type"], "bearer");
    ssp.spoil(faults.macTokenType);
    assert.equal((await ask()).json["token_type"], "mac");
    ssp.spoil(faults.noExpiresIn);
    assert.ok(!("expires_in" in (await ask()).json));
    ssp.spoil(faults.redirect);
    assert.equal((await ask()).status, 302);
    ssp.spoil(faults.loginPage);
    assert.match((await ask()).text, /<title>Log in/);
    ssp.clockOffset = 900_000;
    const skew = Date.parse((await ask()).headers.get("date") ?? "") - Date.now();
    assert.ok(Math.abs(skew - 900_000) < 5_000);
  });
});
