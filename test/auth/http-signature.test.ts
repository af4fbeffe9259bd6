import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createHttpSignature, signRequest, systemKeyId } from "../../src/auth/http-signature.ts";
import type { WireRequest } from "../../src/ports.ts";
import { judgeByLibrary } from "../support/http-signature.ts";
import { publishedKey, shortExponentKey } from "../support/keys.ts";
import { frozenTime, systemId } from "../support/rig.ts";
import { readVectors } from "../support/vectors.ts";

interface HeaderVectors {
  readonly vectors: readonly { readonly name: string; readonly authorization: string }[];
}
interface SigningStringVectors {
  readonly vectors: readonly {
    readonly name: string;
    readonly method: string;
    readonly path: string;
    readonly date: string;
  }[];
}

const request: WireRequest = {
  method: "PUT",
  path: `/api/systems/${systemId}?a=%20b`,
  headers: { Accept: "application/json", "User-Agent": "x" },
  body: '{"displayName":"é"}',
};
const keyId = systemKeyId(systemId);

describe("signing a request", () => {
  const inputs = readVectors<SigningStringVectors>("signing-strings").vectors;
  for (const { name, authorization } of readVectors<HeaderVectors>("headers").vectors) {
    test(`gives the header of the vector ${name}, byte for byte`, () => {
      const input = inputs.find((it) => it.name === name);
      assert.ok(input !== undefined);
      const { date, ...line } = input;
      const signed = signRequest({ ...line, headers: {} }, date, keyId, publishedKey.privateKey);
      assert.deepEqual(signed.headers, { Date: date, Authorization: authorization });
    });
  }

  test("adds two headers and changes nothing else, not even its argument", () => {
    const before = structuredClone(request);
    const signed = signRequest(request, "D", keyId, publishedKey.privateKey);
    assert.deepEqual(request, before);
    const { Date: date, Authorization: authorization, ...rest } = signed.headers;
    assert.deepEqual({ ...signed, headers: rest }, before);
    assert.equal(date, "D");
    assert.ok(
      authorization?.startsWith(
        `Signature keyId="system/${systemId}",headers="request-line date",`,
      ),
    );
  });

  test("is accepted by npm http-signature", async (t) => {
    const scheme = createHttpSignature(keyId, shortExponentKey.privateKey);
    const { method, path: url, headers } = await scheme.authorize(request, frozenTime);
    const lowered = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
    const received = { method, url, httpVersion: "1.1", headers: Object.fromEntries(lowered) };
    assert.equal(judgeByLibrary(t, received, shortExponentKey.publicPem, frozenTime), "valid");
  });

  test("of many at once gives them in the order in which they came", async () => {
    const scheme = createHttpSignature(keyId, publishedKey.privateKey);
    const signed: number[] = [];
    const numbers = Array.from({ length: 60 }, (_, index) => index);
    await Promise.all(
      numbers.map(async (index) => {
        await scheme.authorize(request, frozenTime);
        signed.push(index);
      }),
    );
    assert.deepEqual(signed, numbers);
  });

  test("covers neither the body nor other headers", () => {
    const sign = (it: WireRequest) =>
      signRequest(it, "D", keyId, publishedKey.privateKey).headers["Authorization"];
    assert.equal(sign(request), sign({ method: request.method, path: request.path, headers: {} }));
    assert.notEqual(sign(request), sign({ ...request, method: "POST" }));
    assert.notEqual(sign(request), sign({ ...request, path: `/api/systems/${systemId}` }));
  });
});

describe("the scheme", () => {
  const scheme = createHttpSignature(keyId, publishedKey.privateKey);

  test("signs each attempt with the time of that attempt", async () => {
    const first = await scheme.authorize(request, frozenTime);
    const second = await scheme.authorize(request, frozenTime + 1000);
    assert.equal(first.headers["Date"], "Thu, 05 Jan 2012 21:31:40 GMT");
    assert.equal(second.headers["Date"], "Thu, 05 Jan 2012 21:31:41 GMT");
    assert.notEqual(first.headers["Authorization"], second.headers["Authorization"]);
  });

  test("declares the header that must not be shown, and shows no key", () => {
    assert.deepEqual(scheme.secretHeaders, ["authorization"]);
    assert.deepEqual(Object.keys(scheme).sort(), [
      "authorize",
      "name",
      "secretHeaders",
      "timeRefusals",
    ]);
    assert.doesNotMatch(JSON.stringify(scheme), /PRIVATE|[A-Za-z0-9+/]{40}/);
  });
});
