import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { verifyRequest } from "../../src/signing/verify.ts";
import { formatSignatureHeader, parseSignatureHeader } from "../../src/signing/signature-header.ts";
import { publishedKey } from "../support/keys.ts";
import { anyText, check } from "./support.ts";

const value = fc.oneof(
  fc.constantFrom("request-line date", "date", "rsa-sha256", "system/525ee96f52e144993e000015", ""),
  fc.base64String({ maxLength: 60 }),
  anyText,
);
const name = fc.oneof(
  fc.constantFrom("keyId", "algorithm", "headers", "signature", "KeyId", "__proto__", "toString"),
  anyText,
);
const header = fc
  .array(fc.tuple(name, value, fc.constantFrom(",", ", ", "", ",,", "\t")), { maxLength: 7 })
  .map(
    (parts) => `Signature ${parts.map(([key, text, end]) => `${key}="${text}"${end}`).join("")}`,
  );

function judge(text: string): void {
  const parsed = parseSignatureHeader(text);
  if (typeof parsed === "string") {
    assert.doesNotMatch(parsed, /[^ -~]/, "a reason is one line of plain words");
    return;
  }
  assert.ok(text.startsWith("Signature "));
  for (const part of [parsed.keyId, parsed.algorithm, parsed.signature]) {
    assert.ok(part !== "" && !/["\\]/.test(part));
  }
  assert.equal(parsed.algorithm, parsed.algorithm.toLowerCase());
  // What is understood can be said again, in the vendor's order.
  assert.ok(text.includes(`keyId="${parsed.keyId}"`));
  assert.ok(text.includes(`signature="${parsed.signature}"`));
}

describe("an Authorization header of any content", () => {
  test("gives parameters or a reason, as any text", () => {
    check(
      201,
      fc.property(anyText, (text) => (judge(text), judge(`Signature ${text}`))),
    );
  });

  test("gives parameters or a reason, built of parameters in any order and number", () => {
    check(202, fc.property(header, judge), 3_000);
  });

  test("gives parameters or a reason, when a good one is cut and patched", () => {
    const good = formatSignatureHeader("system/525ee96f52e144993e000015", "c2lnbmF0dXJl");
    const place = fc.nat({ max: good.length });
    check(
      203,
      fc.property(place, place, anyText, (from, to, text) =>
        judge(good.slice(0, from) + text + good.slice(to)),
      ),
    );
  });

  test("never makes a verifier throw or agree", () => {
    const date = fc.oneof(fc.constant("Thu, 05 Jan 2012 21:31:40 GMT"), anyText);
    const options = {
      findKey: () => publishedKey.publicKey,
      now: Date.UTC(2012, 0, 5, 21, 31, 40),
      window: 300_000,
    };
    check(
      204,
      fc.property(fc.oneof(header, anyText), anyText, anyText, date, (authorization, ...rest) => {
        const [method, path, day] = rest;
        const verdict = verifyRequest({ method, path, date: day, authorization }, options);
        assert.equal(verdict.valid, false);
      }),
    );
  });
});
