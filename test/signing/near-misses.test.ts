import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findNearMiss } from "../../src/signing/near-misses.ts";
import { publishedKey, shortExponentKey } from "../support/keys.ts";
import { signWithOpenssl } from "../support/openssl.ts";

const date = "Thu, 05 Jan 2012 21:31:40 GMT";
const path = "/api/systems/x?fields=hostname%20os";
const parts = { method: "GET", path, date };
const right = `GET ${path} HTTP/1.1\ndate: ${date}`;

function explain(signed: string): string | undefined {
  return findNearMiss(parts, signWithOpenssl(signed, publishedKey.path), publishedKey.publicKey);
}

describe("a signature that does not hold is explained when what was signed", () => {
  const mistakes: readonly (readonly [string, string, RegExp])[] = [
    ["left out the query", `GET /api/systems/x HTTP/1.1\ndate: ${date}`, /query was left out/],
    ["had a newline at the end", `${right}\n`, /newline was added/],
    ["was decoded", right.replace("%20", " "), /signed decoded/],
    ["had the method in lower case", right.replace("GET", "get"), /lower case/],
    ["was (request-target)", `(request-target): get ${path}\ndate: ${date}`, /request-target/],
    ["said HTTP/2.0", right.replace("1.1", "2.0"), /HTTP\/2\.0/],
    ["said HTTP/1.0", right.replace("1.1", "1.0"), /HTTP\/1\.0/],
    ["named the request line as a header", `request-line: ${right}`, /as a header/],
    ["was the Date only", `date: ${date}`, /only the Date/],
  ];
  for (const [what, signed, says] of mistakes) {
    test(what, () => assert.match(explain(signed) ?? "nothing", says));
  }
});

describe("a signature stays unexplained when", () => {
  test("it is over something else altogether", () => {
    assert.equal(explain(right.replace("GET", "PUT")), undefined);
    assert.equal(explain(""), undefined);
  });

  test("it was made with another key", () => {
    const signature = signWithOpenssl(`${right}\n`, shortExponentKey.path);
    assert.equal(findNearMiss(parts, signature, publishedKey.publicKey), undefined);
  });

  test("the path can't be decoded", () => {
    const odd = { ...parts, path: "/a?b=%zz%" };
    const signature = signWithOpenssl("x", publishedKey.path);
    assert.equal(findNearMiss(odd, signature, publishedKey.publicKey), undefined);
  });
});
