// Tokens of glewlwyd that are bound to a key (RFC 9449), with a nonce in each proof and without.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { answerOf, assertDone } from "../../acceptance/support/expect.ts";
import { createCleaner } from "../../faults/support/cleaner.ts";
import { assertExplained } from "../support/expect.ts";
import { target } from "../support/machines.ts";
import { createPlatform, writeToken } from "../support/platform.ts";
import { rig, type Rig } from "../support/rig.ts";
import { jwtClient, rawClient, scope, startGlewlwyd, type Glewlwyd } from "./support/glewlwyd.ts";

const cleaner = createCleaner();
after(cleaner.clean);
const platform = createPlatform();

for (const wantsNonce of [false, true])
  describe(`glewlwyd that wants ${wantsNonce ? "a nonce" : "none"}`, () => {
    let server: Glewlwyd;
    before(async () => (server = await startGlewlwyd(cleaner, platform.publicKey, wantsNonce)));

    /** Adds the profile `g`, whose tokens are bound to a key. */
    function add(one: Rig, words: string[] = ["--dpop"], client: string = rawClient.id) {
      const found = [...target(server.origin, client), "--token-url", server.tokenUrl];
      return one.add("g", "oauth2", [...found, "--scope", scope, ...words]);
    }

    const raw = (one: Rig) => [
      ...["--client-auth", "basic", "--basic-encoding", "raw"],
      ...["--secret-file", one.secret("raw", rawClient.secret)],
    ];

    test("gives a token that is bound to this host's key, and the key is kept", async (t) => {
      const one = rig(t);
      await add(one, [...raw(one), "--dpop"]);
      assert.equal((await one.get("g")).token_type, "DPoP");
      assert.equal((await one.get("g", ["--refresh"])).cached, false);
      const inspected = await one.run(["token", "inspect", "--json", "--profile", "g"]);
      const { bindings } = answerOf(inspected) as { bindings: unknown };
      assert.deepEqual(bindings, [{ member: "jkt", proven: true }]);
      assertDone(await one.run(["doctor", "--profile", "g"]));
    });

    test("takes the JWT of a file and a proof of the key at once", async (t) => {
      const one = rig(t);
      const { id } = jwtClient;
      const file = writeToken(
        one,
        "jwt",
        platform.sign({ iss: id, sub: id, aud: server.tokenUrl }),
      );
      await add(one, ["--assertion-file", file, "--dpop"], id);
      const token = ["token", "get", "--json", "--profile", "g"];
      const got = await one.run(token);
      // A nonce costs an attempt, and this server remembers the jti of the first one.
      if (wantsNonce) return void assertExplained(got, 4, /accepts each JWT once/);
      assertDone(got);
    });
  });
