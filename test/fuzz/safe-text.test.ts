import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { makeVisible, makeVisibleJson, makeVisibleLine } from "../../src/cli/output/safe-text.ts";
import { assertSafe } from "./unsafe.ts";
import { anyText, check } from "./support.ts";

describe("text made visible", () => {
  test("has no unsafe character, whatever went in", () => {
    check(
      601,
      fc.property(anyText, (text) => assertSafe(makeVisible(text))),
      3_000,
    );
  });

  test("is one line, where one line is asked for", () => {
    check(
      602,
      fc.property(anyText, (text) => {
        const line = makeVisibleLine(text);
        assertSafe(line);
        assert.doesNotMatch(line, /[\n\t]/);
      }),
    );
  });

  test("stays as it is the second time", () => {
    check(
      603,
      fc.property(anyText, (text) => {
        for (const make of [makeVisible, makeVisibleLine, makeVisibleJson]) {
          assert.equal(make(make(text)), make(text));
        }
      }),
    );
  });

  test("leaves printable ASCII, newline and tab as they are", () => {
    const plain = fc.stringMatching(/^[\t\n -~]*$/);
    check(
      604,
      fc.property(plain, (text) => assert.equal(makeVisible(text), text)),
    );
  });

  test("leaves no character out that Unicode calls control, surrogate or invisible", () => {
    const left: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      try {
        assertSafe(makeVisible(String.fromCodePoint(code)));
      } catch {
        left.push(code.toString(16));
      }
    }
    assert.deepEqual(left, []);
  });
});

describe("JSON made visible", () => {
  const value = fc.oneof(fc.jsonValue(), fc.dictionary(anyText, anyText), anyText);
  const space = fc.constantFrom(undefined, 2, "\t", "\r", "\r\n ");

  test("has no unsafe character and the same meaning", () => {
    check(
      605,
      fc.property(value, space, (it, indent) => {
        const json = JSON.stringify(it, undefined, indent);
        const visible = makeVisibleJson(json);
        assertSafe(visible);
        assert.deepEqual(JSON.parse(visible), JSON.parse(json));
      }),
      3_000,
    );
  });

  test("means the same when the escapes were not there before", () => {
    check(
      606,
      fc.property(anyText, (text) => {
        // A server may send raw what JSON.stringify would escape: everything but C0, quote and
        // backslash.
        const raw = `"${text.replace(/[\u0000-\u001f"\\]/g, "")}"`;
        assert.deepEqual(JSON.parse(makeVisibleJson(raw)), JSON.parse(raw));
      }),
    );
  });
});
