import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { TestContext } from "node:test";
import fc from "fast-check";
import { formatSignatureHeader, parseSignatureHeader } from "../../src/signing/signature-header.ts";
import { judgeByLibrary } from "../support/http-signature.ts";
import { publishedKey } from "../support/keys.ts";
import { frozenTime } from "../support/rig.ts";
import { readVectors } from "../support/vectors.ts";

interface HeaderVectors {
  readonly vectors: readonly {
    readonly name: string;
    readonly keyId: string;
    readonly signature: string;
    readonly authorization: string;
  }[];
  readonly accepted: readonly { readonly name: string; readonly authorization: string }[];
  readonly refused: readonly Refused[];
  /** What the library takes and sysctx does not. */
  readonly stricter: readonly Refused[];
}

interface Refused {
  readonly name: string;
  readonly authorization: string;
  /** A pattern of the sentence that says why. */
  readonly says: string;
}

const { vectors, accepted, refused, stricter } = readVectors<HeaderVectors>("headers");

/**
 * Says whether npm http-signature takes the header apart, whatever it then thinks of the signature.
 */
function libraryParses(t: TestContext, authorization: string): boolean {
  const headers = { date: "Thu, 05 Jan 2012 21:31:40 GMT", authorization };
  const request = { method: "GET", url: "/", httpVersion: "1.1", headers };
  const verdict = judgeByLibrary(t, request, publishedKey.publicPem, frozenTime);
  return verdict === "valid" || verdict === "mismatch";
}

describe("the Authorization header", () => {
  for (const { name, keyId, signature, authorization } of vectors) {
    test(`is that of the vector ${name}, byte for byte`, (t) => {
      assert.equal(formatSignatureHeader(keyId, signature), authorization);
      assert.ok(libraryParses(t, authorization));
      assert.deepEqual(parseSignatureHeader(authorization), {
        keyId,
        algorithm: "rsa-sha256",
        headers: ["request-line", "date"],
        signature,
      });
    });
  }

  for (const { name, authorization } of accepted) {
    test(`is read with ${name}, as npm http-signature reads it`, (t) => {
      assert.equal(typeof parseSignatureHeader(authorization), "object");
      assert.ok(libraryParses(t, authorization));
    });
  }

  for (const { name, authorization, says } of refused) {
    test(`is refused with ${name}, as npm http-signature refuses it`, (t) => {
      const problem = parseSignatureHeader(authorization);
      assert.equal(typeof problem, "string", JSON.stringify(problem));
      assert.match(String(problem), new RegExp(says));
      assert.ok(!libraryParses(t, authorization));
    });
  }

  for (const { name, authorization, says } of stricter) {
    test(`is refused with ${name}, though npm http-signature takes it`, (t) => {
      assert.match(String(parseSignatureHeader(authorization)), new RegExp(says));
      assert.ok(libraryParses(t, authorization));
    });
  }

  test("covers the Date alone where it names no headers", () => {
    const parameters = parseSignatureHeader(
      'Signature keyId="a",algorithm="rsa-sha256",signature="x"',
    );
    assert.ok(typeof parameters === "object");
    assert.deepEqual(parameters.headers, ["date"]);
  });

  test("names algorithm and headers without regard to case, and the keyId with it", () => {
    const text =
      'Signature keyId="System/A",algorithm="RSA-SHA256",headers="Request-Line DATE",signature="Ab="';
    assert.deepEqual(parseSignatureHeader(text), {
      keyId: "System/A",
      algorithm: "rsa-sha256",
      headers: ["request-line", "date"],
      signature: "Ab=",
    });
  });

  test("takes no name of Object.prototype for a parameter", () => {
    const text = 'Signature __proto__="x",keyId="a",algorithm="b",signature="c"';
    assert.match(String(parseSignatureHeader(text)), /form name/);
    const named = 'Signature constructor="x",algorithm="b",signature="c"';
    assert.match(String(parseSignatureHeader(named)), /keyId is missing/);
  });

  test("reads back as it was written, for any keyId and signature without quotes", () => {
    const word = fc.stringMatching(/^[ -!#-[\]-~]{1,40}$/);
    const base64 = fc.base64String({ minLength: 4 });
    fc.assert(
      fc.property(word, base64, (keyId, signature) => {
        fc.pre(!keyId.includes(","));
        const parameters = parseSignatureHeader(formatSignatureHeader(keyId, signature));
        assert.deepEqual(parameters, {
          keyId,
          algorithm: "rsa-sha256",
          headers: ["request-line", "date"],
          signature,
        });
      }),
      { seed: 3 },
    );
  });

  test("never makes the parser throw, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        parseSignatureHeader(text);
        parseSignatureHeader(`Signature ${text}`);
      }),
      { seed: 4 },
    );
  });
});
