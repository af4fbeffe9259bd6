import assert from "node:assert/strict";
import { test } from "node:test";
import { createRedactor } from "../../src/auth/redactor.ts";

test("a secret is taken out in every form in which it may come back", () => {
  const { add, redact } = createRedactor();
  add('s+e/c"r et');
  assert.equal(redact('plain s+e/c"r et.'), "plain [redacted].");
  assert.equal(redact("form s%2Be%2Fc%22r+et."), "form [redacted].");
  assert.equal(redact("url s%2Be%2Fc%22r%20et."), "url [redacted].");
  assert.equal(redact('json "s+e/c\\"r et".'), 'json "[redacted]".');
});

test("a secret within another is no obstacle, and a short one is left alone", () => {
  const { add, redact } = createRedactor();
  for (const secret of ["token-1", "token-1-and-more", "abc"]) add(secret);
  assert.equal(redact("token-1-and-more token-1 abc"), "[redacted] [redacted] abc");
});

test("the signature of a JWT is a secret by itself, and what precedes it is not", () => {
  const { add, redact } = createRedactor();
  add("head.claims.signature-of-both_1");
  assert.equal(
    redact("the signature signature-of-both_1 of head.claims is wrong"),
    "the signature [redacted] of head.claims is wrong",
  );
});

test("an answer is cleaned in body and headers, and stays as it is without a secret", () => {
  const { add, clean } = createRedactor();
  add("T0KEN");
  const body = new Uint8Array([0xff, 0x00, 0x41]);
  const reply = { status: 401, headers: new Map([["www-authenticate", 'Bearer x="T0KEN"']]), body };
  const cleaned = clean(reply);
  assert.equal(cleaned.headers.get("www-authenticate"), 'Bearer x="[redacted]"');
  assert.equal(cleaned.body, body);
  const text = clean({ ...reply, body: new TextEncoder().encode("no T0KEN") });
  assert.equal(new TextDecoder().decode(text.body), "no [redacted]");
});
