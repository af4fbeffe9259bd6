import assert from "node:assert/strict";
import { createPublicKey, generateKeyPairSync, verify } from "node:crypto";
import { constants } from "node:crypto";
import { test } from "node:test";
import { algorithmOf, decodeJwt, signJwt } from "../../../src/oauth/grant/jwt.ts";
import { errorOf } from "../../support/expect-error.ts";

const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
const ec = generateKeyPairSync("ec", { namedCurve: "P-384" }).privateKey;
const ed = generateKeyPairSync("ed25519").privateKey;

test("a JWT verifies with the public key, in each family of algorithms", () => {
  const checks = [
    ["RS512", rsa, { hash: "sha512", options: {} }],
    [
      "PS256",
      rsa,
      { hash: "sha256", options: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 } },
    ],
    ["ES384", ec, { hash: "sha384", options: { dsaEncoding: "ieee-p1363" as const } }],
    ["EdDSA", ed, { hash: null, options: {} }],
  ] as const;
  for (const [alg, key, { hash, options }] of checks) {
    const jwt = signJwt({ typ: "JWT" }, { sub: "a" }, alg, key);
    const [header = "", claims = "", signature = ""] = jwt.split(".");
    const input = Buffer.from(`${header}.${claims}`);
    const publicKey = { key: createPublicKey(key), ...options };
    assert.ok(verify(hash, input, publicKey, Buffer.from(signature, "base64url")), alg);
    assert.deepEqual(decodeJwt(jwt), { header: { typ: "JWT", alg }, claims: { sub: "a" } });
  }
});

test("the key decides the algorithm where nothing else does", () =>
  assert.deepEqual([rsa, ec, ed, "secret"].map(algorithmOf), ["RS256", "ES384", "EdDSA", "HS256"]));

test("a key that does not fit the algorithm is refused in words", () => {
  for (const [alg, key] of [
    ["ES256", rsa],
    ["RS256", "secret"],
    ["HS256", ed],
  ] as const) {
    const { message } = errorOf(() => signJwt({}, {}, alg, key), "key_malformed");
    assert.match(message, new RegExp(`cannot sign with ${alg}`));
    assert.doesNotMatch(message, /"secret"/);
  }
});

test("what is no JWT decodes to nothing", () => {
  for (const text of ["", "a.b", "a.b.c", "e30.W10.x", "e30.bnVsbA.x", "e30.e30.x.y"])
    assert.equal(decodeJwt(text), undefined, text);
});
