// What a token says that it is bound to, compared with what this host can prove: a certificate
// (RFC 8705) or a key (RFC 9449).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { X509Certificate } from "node:crypto";
import { describe, test, type TestContext } from "node:test";
import { assertDone } from "../../acceptance/support/expect.ts";
import { makeCertificates } from "../peers/certificates.ts";
import { sha256 } from "../peers/dpop.ts";
import { readJwt } from "../peers/jwt.ts";
import {
  clients,
  jwtResource,
  startOidcProvider,
  type ProviderPeer,
} from "../peers/oidc-provider.ts";
import { jsonReply } from "../peers/server.ts";
import { addOauth2, withProvider } from "../support/machines.ts";
import { createPlatform } from "../support/platform.ts";
import { rig, type Rig } from "../support/rig.ts";

const signer = createPlatform();

/** The profile `oauth2` shows its certificate, and asks for a JWT. */
async function withCertificate(t: TestContext) {
  const one = rig(t);
  const certificates = await makeCertificates(`${one.dir}/given`);
  const peer = await one.meet(startOidcProvider({ certificates }));
  const { key, certificate } = certificates.client;
  const words = ["--client-auth", "mtls", "--key", key, "--certificate", certificate];
  const more = ["--cacert", certificates.authority, "--resource", jwtResource];
  await addOauth2(one, peer, clients.mtls.id, [...words, ...more]);
  return { ...one, peer, certificate };
}

async function inspect(one: Rig): Promise<{ bindings: unknown; claims: Record<string, unknown> }> {
  const result = await one.run(["token", "inspect", "--json", "--profile", "oauth2"]);
  assertDone(result);
  return JSON.parse(result.stdout) as { bindings: unknown; claims: Record<string, unknown> };
}

function giveBoundTo(peer: ProviderPeer, one: Rig, cnf: object, token_type = "Bearer"): void {
  const jwt = signer.sign({ aud: jwtResource, cnf });
  one.hide(jwt);
  peer.spoil(() => jsonReply(200, { access_token: jwt, token_type, expires_in: 60 }), 9);
}

describe("a token that is bound to", { concurrency: 2 }, () => {
  test("the certificate in use is said to be, by inspect and doctor", async (t) => {
    const one = await withCertificate(t);
    const { claims, bindings } = await inspect(one);
    const { raw } = new X509Certificate(readFileSync(one.certificate));
    const thumbprint = Buffer.from(await crypto.subtle.digest("SHA-256", new Uint8Array(raw)));
    assert.deepEqual(claims["cnf"], { "x5t#S256": thumbprint.toString("base64url") });
    assert.deepEqual(bindings, [{ member: "x5t#S256", proven: true }]);
    const text = await one.run(["token", "inspect", "--profile", "oauth2"]);
    assert.match(text.stdout, /bound to \(x5t#S256\) +this profile's certificate/);
    const doctor = await one.run(["doctor", "--profile", "oauth2"]);
    assertDone(doctor);
    assert.match(doctor.stdout, /binding +to this profile's certificate/);
    // Doctor asks for one new token, however many checks look at it.
    assert.equal(one.peer.tokenRequests().length, 2);
  });

  test("another certificate is told, with what may be in between", async (t) => {
    const one = await withCertificate(t);
    giveBoundTo(one.peer, one, { "x5t#S256": sha256("another") });
    assert.deepEqual((await inspect(one)).bindings, [{ member: "x5t#S256", proven: false }]);
    const text = await one.run(["token", "inspect", "--profile", "oauth2"]);
    assert.match(text.stdout, /a different certificate than this profile's/);
    const doctor = await one.run(["doctor", "--profile", "oauth2"]);
    assert.equal(doctor.code, 7);
    assert.match(doctor.stdout, /bound to a different certificate[^]*ends the TLS connection/);
  });

  test("the key of the profile is said to be", async (t) => {
    const one = await withProvider(t, {
      dpop: {},
      words: ["--dpop", "--resource", jwtResource],
    });
    assert.deepEqual((await inspect(one)).bindings, [{ member: "jkt", proven: true }]);
    const doctor = await one.run(["doctor", "--profile", "oauth2"]);
    assertDone(doctor);
    assert.match(doctor.stdout, /binding +to this profile's key/);
  });

  test("something that the profile has not is told", async (t) => {
    const one = await withProvider(t, { words: ["--resource", jwtResource] });
    giveBoundTo(one.peer, one, { jkt: "a-key", "x5t#S256": "a-certificate" });
    assert.deepEqual((await inspect(one)).bindings, [
      { member: "x5t#S256", proven: false },
      { member: "jkt", proven: false },
    ]);
  });

  test("nothing is said to be bound to nothing", async (t) => {
    const one = await withProvider(t, { words: ["--resource", jwtResource] });
    assert.equal((await inspect(one)).bindings, undefined);
    const doctor = await one.run(["doctor", "--profile", "oauth2"]);
    assert.match(doctor.stdout, /binding +to nothing/);
  });

  test("what nobody here can judge is shown as it is, from a header too", async (t) => {
    const one = rig(t);
    const jwt = signer.sign({ cnf: { "x5t#S256": "a-certificate" } });
    assert.ok(readJwt(jwt));
    for (const stdin of [jwt, `Authorization: Bearer ${jwt}\n`, `authorization: DPoP ${jwt}`]) {
      const result = await one.run(["token", "inspect", "-", "--json"], { stdin });
      const { bindings } = JSON.parse(result.stdout) as { bindings: unknown };
      assert.deepEqual(bindings, [{ member: "x5t#S256", proven: null }]);
    }
  });
});
