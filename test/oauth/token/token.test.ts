import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Token } from "../../../src/oauth/token/token.ts";
import {
  isUsable,
  isWorthKeeping,
  lifetimeOfJwt,
  marginOf,
} from "../../../src/oauth/token/token.ts";

const obtainedAt = 1_700_000_000_000;
const token = (parts: Partial<Token> = {}): Token => ({
  accessToken: "t",
  tokenType: "Bearer",
  scope: undefined,
  obtainedAt,
  expiresIn: 60,
  endpoint: "https://sso.example/token",
  repeated: false,
  ...parts,
});

test("the margin is a tenth of the life, at least 2 and at most 30 seconds", () =>
  assert.deepEqual([10, 20, 60, 300, 43_200].map(marginOf), [2, 2, 6, 30, 30]));

describe("a kept token is used", () => {
  const usable = (after: number, parts: Partial<Token> = {}, minRemaining = 0) =>
    isUsable(token(parts), obtainedAt + after, minRemaining);

  test("until its margin begins, which is taken off once", () => {
    assert.equal(usable(0), true);
    assert.equal(usable(53_999), true);
    assert.equal(usable(54_000), false);
  });

  test("to its very end when the server gives the same one again", () => {
    assert.equal(usable(59_999, { repeated: true }), true);
    assert.equal(usable(60_000, { repeated: true }), false);
  });

  test("for as long as it must still last", () => {
    assert.equal(usable(10_000, {}, 50_000), false);
    assert.equal(usable(9_999, {}, 50_000), true);
  });

  test("not when the clock has gone back, nor when nothing says its end", () => {
    assert.equal(usable(-5_000), true);
    assert.equal(usable(-5_001), false);
    assert.equal(usable(0, { expiresIn: undefined }), false);
  });
});

test("a token of five seconds or less, or without an end, is not kept", () => {
  for (const expiresIn of [undefined, 0, 5])
    assert.equal(isWorthKeeping(token({ expiresIn })), false);
  assert.equal(isWorthKeeping(token({ expiresIn: 6 })), true);
});

test("a JWT's lifetime is its end minus its issue, whatever this host's clock says", () => {
  const jwt = (claims: object) =>
    ["{}", JSON.stringify(claims), ""]
      .map((part) => Buffer.from(part).toString("base64url"))
      .join(".");
  assert.equal(lifetimeOfJwt(jwt({ iat: 100, exp: 160 })), 60);
  assert.equal(lifetimeOfJwt(jwt({ exp: 160 })), undefined);
  assert.equal(lifetimeOfJwt(jwt({ iat: 160, exp: 100 })), undefined);
  assert.equal(lifetimeOfJwt("opaque"), undefined);
});
