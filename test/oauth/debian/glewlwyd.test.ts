// The program against glewlwyd, whose habits are the opposite of oidc-provider's.
import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { after, before, describe, test } from "node:test";
import { answerOf } from "../../acceptance/support/expect.ts";
import { createCleaner } from "../../faults/support/cleaner.ts";
import { assertExplained, assertWarned } from "../support/expect.ts";
import { target } from "../support/machines.ts";
import { rig, type Rig } from "../support/rig.ts";
import { jwtClient, rawClient, scope, startGlewlwyd, type Glewlwyd } from "./support/glewlwyd.ts";

const cleaner = createCleaner();
after(cleaner.clean);
const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const token = ["token", "get", "--json", "--profile", "g"];

describe("glewlwyd", () => {
  let server: Glewlwyd;
  before(async () => (server = await startGlewlwyd(cleaner, publicKey)));

  /** Adds the profile `g` of a client, with its scope unless another is given. */
  function add(one: Rig, client: { id: string; secret: string }, words: string[], asked = scope) {
    const found = [...target(server.origin, client.id), "--token-url", server.tokenUrl];
    const more = ["--introspection-url", server.introspectionUrl];
    const revoke = ["--revocation-url", server.revocationUrl, "--scope", asked];
    return one.add("g", "oauth2", [...found, ...more, ...revoke, ...words]);
  }

  function raw(one: Rig): string[] {
    const file = one.secret("raw", rawClient.secret);
    return ["--client-auth", "basic", "--basic-encoding", "raw", "--secret-file", file];
  }

  test("raw Basic gives a token, which is cached", async (t) => {
    const one = rig(t);
    await add(one, rawClient, raw(one));
    const first = await one.get("g");
    assert.equal(first.scope, scope);
    assert.ok(first.expires_in > 590);
    const second = await one.get("g");
    assert.deepEqual([second.access_token, second.cached], [first.access_token, true]);
  });

  test("form-encoded Basic is an empty 403: refused credentials, with raw as advice, and one attempt", async (t) => {
    const one = rig(t);
    const file = one.secret("form", rawClient.secret);
    await add(one, rawClient, ["--client-auth", "basic", "--secret-file", file]);
    const refused = /Authorization invalid for client_id/;
    const before = server.count(refused);
    const { status } = assertExplained(await one.run(token), 4, /basic.encoding/i, /\braw\b/);
    assert.equal(status, 403);
    assert.ok(server.count(refused) <= before + 1, "tried again");
  });

  test("an assertion for the token endpoint is taken, with a warning", async (t) => {
    const one = rig(t);
    const key = one.file("key.pem", privateKey.export({ type: "pkcs8", format: "pem" }));
    const words = ["--client-auth", "private_key_jwt", "--key", key];
    await add(one, jwtClient, [...words, "--assertion-audience", "token_endpoint"]);
    const result = await one.run(["token", "get", "--profile", "g"]);
    assertWarned(result, /token_endpoint/);
    assert.match(result.stdout, /^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  });

  test("an assertion for the issuer is an empty 403, with the other audience as advice", async (t) => {
    const one = rig(t);
    const key = one.file("key.pem", privateKey.export({ type: "pkcs8", format: "pem" }));
    const words = ["--client-auth", "private_key_jwt", "--key", key, "--issuer", server.issuer];
    await add(one, jwtClient, words);
    assertExplained(await one.run(token), 4, /\baud/i, /token_endpoint/);
  });

  test("the secret signs for the token endpoint too", async (t) => {
    const one = rig(t);
    const file = one.secret("jwt", jwtClient.secret);
    const words = ["--client-auth", "client_secret_jwt", "--secret-file", file];
    await add(one, jwtClient, [...words, "--assertion-audience", "token_endpoint"]);
    assert.equal((await one.get("g")).cached, false);
  });

  test("scope_invalid is a scope that is not allowed, and is shown", async (t) => {
    const one = rig(t);
    await add(one, rawClient, raw(one), "invoices");
    assertExplained(await one.run(token), 8, /scope/i, /invoices/);
  });

  test("a revoked token is inactive", async (t) => {
    const one = rig(t);
    await add(one, rawClient, raw(one));
    const { access_token } = await one.get("g");
    const introspect = async (words: string[] = []) =>
      answerOf(await one.run(["token", "introspect", ...words, "--json", "--profile", "g"])) as {
        active: boolean;
      };
    assert.equal((await introspect()).active, true);
    const revoked = await one.run(["token", "revoke", "--json", "--profile", "g"]);
    assert.equal((answerOf(revoked) as { changed: boolean }).changed, true);
    const credentials = Buffer.from(`${rawClient.id}:${rawClient.secret}`).toString("base64");
    const response = await fetch(server.introspectionUrl, {
      method: "POST",
      headers: { Authorization: `Basic ${credentials}` },
      body: new URLSearchParams({ token: access_token }),
    });
    assert.deepEqual(await response.json(), { active: false });
    const next = await one.get("g");
    assert.deepEqual([next.cached, next.access_token === access_token], [false, false]);
  });
});
