import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { buildSigningString, formatRequestLine } from "../../src/signing/signing-string.ts";
import { readVectors } from "../support/vectors.ts";

interface SigningStringVector {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly date: string;
  readonly signingString: string;
}

const { vectors } = readVectors<{ readonly vectors: readonly SigningStringVector[] }>(
  "signing-strings",
);

describe("the signing string", () => {
  for (const { name, signingString, ...parts } of vectors) {
    test(`is that of the vector ${name}, byte for byte`, () => {
      assert.deepEqual(
        Buffer.from(buildSigningString(parts)),
        Buffer.from(signingString),
        buildSigningString(parts),
      );
    });
  }

  test("has one newline and none at the end", () => {
    const text = buildSigningString({ method: "GET", path: "/a", date: "D" });
    assert.equal(text, "GET /a HTTP/1.1\ndate: D");
  });

  test("takes method, path and query as they are: nothing is decoded, encoded or put in order", () => {
    const path = "/A%2Fb/%7e?z=1&a=%20+'(~)*;,@:$!&empty=&=";
    assert.equal(formatRequestLine("PUT", path), `PUT ${path} HTTP/1.1`);
    assert.equal(formatRequestLine("get", path), `get ${path} HTTP/1.1`);
  });

  test("keeps what a text replacement would take for a pattern", () => {
    const path = "/a?b=$&$1$$%s%d";
    assert.equal(
      buildSigningString({ method: "GET", path, date: "$&" }),
      `GET ${path} HTTP/1.1\ndate: $&`,
    );
  });
});
