import assert from "node:assert/strict";
import { createPublicKey, generateKeyPairSync, type JsonWebKey } from "node:crypto";
import { describe, test } from "node:test";
import { createRedactor } from "../../../src/auth/redactor.ts";
import { createDpop, thumbprintOf } from "../../../src/oauth/grant/dpop.ts";
import { readJwt, verifyJwt } from "../peers/jwt.ts";

const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const url = "https://api.example/orders";
const now = 1_700_000_000_500;

/** RFC 7638, section 3.1, and RFC 9449, sections 4 and 6.1. */
const published: [name: string, jwk: JsonWebKey, thumbprint: string][] = [
  [
    "RFC 7638 of its RSA key",
    {
      kty: "RSA",
      n: "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw",
      e: "AQAB",
    },
    "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs",
  ],
  [
    "RFC 9449 of its EC key",
    {
      kty: "EC",
      x: "l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs",
      y: "9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA",
      crv: "P-256",
    },
    "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I",
  ],
];
for (const [name, key, thumbprint] of published)
  test(`the thumbprint is that of ${name}`, () =>
    assert.equal(thumbprintOf(createPublicKey({ key, format: "jwk" })), thumbprint));

describe("a proof", () => {
  const dpop = () => createDpop(privateKey, createRedactor());

  test("names the request without its query, and carries no private member", () => {
    const proof = dpop().prove({ method: "PUT", url: `${url}?a=b#c`, now });
    const { header, claims } = verifyJwt(proof, publicKey) ?? assert.fail("a wrong signature");
    const { jti, ...rest } = claims;
    assert.deepEqual(rest, { htm: "PUT", htu: url, iat: 1_700_000_000 });
    assert.ok(String(jti).length >= 22);
    const { x, y } = publicKey.export({ format: "jwk" });
    const jwk = { kty: "EC", crv: "P-256", x, y };
    assert.deepEqual(header, { typ: "dpop+jwt", jwk, alg: "ES256" });
  });

  test("has the hash of the token that RFC 9449 publishes", () => {
    const token = "Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU";
    const { claims } = readJwt(dpop().prove({ method: "GET", url, now, token })) ?? assert.fail();
    assert.equal(claims["ath"], "fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo");
  });

  test("has the last nonce of its origin, and of no other", () => {
    const one = dpop();
    const nonceFor = (at: string) =>
      readJwt(one.prove({ method: "GET", url: at, now }))?.claims["nonce"];
    for (const nonce of ["first", "second", "no nonce", 'no"nonce', ""])
      one.learn("https://api.example", new Map([["dpop-nonce", nonce]]));
    one.learn("https://api.example", new Map());
    assert.equal(nonceFor(url), "second");
    assert.equal(nonceFor("https://sso.example/token"), undefined);
    assert.equal(nonceFor("https://api.example:8443/orders"), undefined);
  });

  test("is known to the redactor", () => {
    const redactor = createRedactor();
    const proof = createDpop(privateKey, redactor).prove({ method: "GET", url, now });
    assert.equal(redactor.redact(`you sent ${proof}`), "you sent [redacted]");
  });
});
