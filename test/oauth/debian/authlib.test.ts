// The program against Authlib: a JWT as a grant, from a client that does not authenticate
// otherwise.
import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { after, before, describe, test } from "node:test";
import { createCleaner } from "../../faults/support/cleaner.ts";
import { assertExplained, assertWarned } from "../support/expect.ts";
import { target } from "../support/machines.ts";
import { rig, type Rig } from "../support/rig.ts";
import { basicClient, startAuthlib, type Authlib } from "./support/authlib.ts";

const cleaner = createCleaner();
after(cleaner.clean);
const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const token = ["token", "get", "--json", "--profile", "a"];

describe("Authlib", () => {
  let server: Authlib;
  before(async () => (server = await startAuthlib(cleaner, publicKey)));

  /** Adds the profile `a`, which signs its grant with the key that the server knows. */
  function addGrant(one: Rig, at: Authlib, iss = "machine-1"): Promise<void> {
    const key = one.file("grant.key", privateKey.export({ type: "pkcs8", format: "pem" }));
    return one.add("a", "oauth2", [
      ...[...target(at.origin, "machine-1"), "--token-url", at.tokenUrl],
      ...["--client-auth", "none", "--grant", "jwt-bearer", "--key", key],
      ...["--assertion-iss", iss, "--assertion-sub", "ann", "--assertion-aud", at.tokenUrl],
    ]);
  }

  test("a grant is enough, without client authentication", async (t) => {
    const one = rig(t);
    await addGrant(one, server);
    const { token_type, cached } = await one.get("a");
    assert.deepEqual([token_type.toLowerCase(), cached], ["bearer", false]);
    const [request] = (await server.requests()).slice(-1);
    assert.ok(request?.form.includes("assertion") && !request.form.includes("client_assertion"));
    assert.deepEqual([request?.basic, request?.status], [false, 200]);
    assert.equal((await one.get("a")).cached, true);
  });

  test("an expired assertion is told with the server's words and the clock's part in it, and mended by the server's time", async (t) => {
    const one = rig(t);
    const later = await startAuthlib(cleaner, publicKey, 3600);
    await addGrant(one, later);
    const once = await one.run([...token, "--retries", "0"]);
    assertExplained(once, 8, /invalid_grant/, /expired/i, /clock/i);
    assert.equal((await later.requests()).length, 1);
    const mended = await one.run(["token", "get", "--profile", "a"], { reveals: true });
    assertWarned(mended, /clock/i);
    assert.equal((await later.requests()).length, 3);
  });

  test("an unknown issuer makes this server fail, and that is said as it is", async (t) => {
    const one = rig(t);
    await addGrant(one, server, "machine-9");
    assertExplained(await one.run([...token, "--retries", "0"]), 7, /500/);
  });

  test("raw Basic is taken; form-encoded it is refused with raw as advice", async (t) => {
    const one = rig(t);
    const file = one.secret("basic", basicClient.secret);
    const found = [...target(server.origin, basicClient.id), "--token-url", server.tokenUrl];
    const words = [...found, "--client-auth", "basic", "--secret-file", file];
    await one.add("raw", "oauth2", [...words, "--basic-encoding", "raw"]);
    assert.equal((await one.get("raw")).cached, false);
    await one.add("a", "oauth2", words);
    assertExplained(await one.run(token), 4, /basic.encoding/i, /\braw\b/);
  });
});
