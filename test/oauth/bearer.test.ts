import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { describe, test } from "node:test";
import { createRedactor } from "../../src/auth/redactor.ts";
import { createBearer } from "../../src/oauth/bearer.ts";
import { createDpop } from "../../src/oauth/grant/dpop.ts";
import { readOAuthProfile } from "../../src/oauth/profile/read-profile.ts";
import type { Token } from "../../src/oauth/token/token.ts";
import type { FoundToken, TokenSource } from "../../src/oauth/token/source.ts";
import { wireReply } from "../support/fake-transport.ts";

const origin = "https://api.example";
const profile = readOAuthProfile("p", { clientId: "c", dpop: true, clientAuth: "none" }, origin);

/** A scheme whose first token is from the cache, and the tokens that it replaced. */
function setUp() {
  const replaced: (string | undefined)[] = [];
  const found = (accessToken: string, cached: boolean): FoundToken => ({
    token: { accessToken, tokenType: "DPoP" } as Token,
    cached,
  });
  let current = found("token-of-the-cache", true);
  const source: TokenSource = {
    get: async () => current,
    async replace(refused) {
      replaced.push(refused);
      return (current = found("token-of-the-server", false));
    },
    kept: () => undefined,
    forget: () => undefined,
  };
  const redactor = createRedactor();
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const dpop = createDpop(privateKey, redactor);
  const scheme = createBearer({ profile, source, redactor, dpop, origin });
  const ask = async (body: object, earlier: number, challenge?: string) => {
    await scheme.authorize({ method: "GET", path: "/", headers: {} }, Date.now());
    const headers = {
      ...{ "DPoP-Nonce": "n-1", "Content-Type": "application/json" },
      ...(challenge === undefined ? {} : { "WWW-Authenticate": challenge }),
    };
    const reply = wireReply(401, { headers, body: JSON.stringify(body) });
    return scheme.repair?.(reply, earlier);
  };
  return { ask, replaced };
}

const nonce = { error: "use_dpop_nonce" };
const refused = { error: "invalid_token" };

describe("a token that is bound to a key", () => {
  test("gets one nonce in each call, and again in the next call", async () => {
    const { ask, replaced } = setUp();
    assert.equal(await ask(nonce, 0), true);
    assert.equal(await ask(nonce, 1), false);
    assert.equal(await ask(nonce, 0), true, "a nonce expires between two calls");
    assert.deepEqual(replaced, []);
  });

  test("is replaced once in a call, and its successor gets a nonce too", async () => {
    const { ask, replaced } = setUp();
    assert.equal(await ask(nonce, 0), true);
    assert.equal(await ask(refused, 1), true);
    assert.equal(await ask(nonce, 2), true);
    assert.equal(await ask(refused, 3), false);
    assert.deepEqual(replaced, ["token-of-the-cache"]);
  });

  for (const challenge of [
    'DPoP error="use_dpop_nonce"',
    'Bearer error="invalid_token", DPoP error="use_dpop_nonce", algs="ES256"',
  ])
    test(`gets its nonce for ${challenge}, whatever the body calls the error`, async () => {
      const { ask, replaced } = setUp();
      assert.equal(await ask({ status: 401, error: "Unauthorized" }, 0, challenge), true);
      assert.deepEqual(replaced, []);
    });

  test("is not replaced when only its proof is refused", async () => {
    const { ask, replaced } = setUp();
    assert.equal(await ask({ error: "invalid_dpop_proof" }, 0), false);
    assert.deepEqual(replaced, []);
  });
});
