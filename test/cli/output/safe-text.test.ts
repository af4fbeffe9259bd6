import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import {
  makeVisible,
  makeVisibleJson,
  makeVisibleLine,
} from "../../../src/cli/output/safe-text.ts";

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
/** Control and format characters, and more characters that show nothing. */
const classes: readonly (readonly [string, readonly number[]])[] = [
  ["C0 but tab and newline", [...range(0x00, 0x08), ...range(0x0b, 0x1f)]],
  ["DEL", [0x7f]],
  ["C1", range(0x80, 0x9f)],
  ["the Arabic letter mark", [0x61c]],
  ["zero width and direction marks", [0x200b, 0x200e, 0x200f]],
  ["line and paragraph separators", [0x2028, 0x2029]],
  ["embeddings and overrides", range(0x202a, 0x202e)],
  ["word joiner and invisible operators", range(0x2060, 0x2064)],
  ["isolates", range(0x2066, 0x2069)],
  ["the byte order mark", [0xfeff]],
  ["interlinear annotations", range(0xfff9, 0xfffb)],
  ["tags", range(0xe0000, 0xe007f)],
  [
    "soft hyphen, fillers and other letters that show nothing",
    [0xad, 0x34f, 0x115f, 0x1160, 0x17b4, 0x180b, 0x180e, 0x3164, 0xffa0],
  ],
  ["the supplementary variation selectors", [0xe0100, 0xe01ef]],
  ["lone high surrogates", [0xd800, 0xdbff]],
  ["lone low surrogates", [0xdc00, 0xdfff]],
];
const all = classes.flatMap(([, points]) => points);
const isUnsafe = (text: string) =>
  [...text].some((character) => all.includes(character.codePointAt(0) ?? 0));

describe("made visible:", () => {
  for (const [name, points] of classes) {
    test(name, () => {
      for (const point of points) {
        const text = `a${String.fromCodePoint(point)}b`;
        assert.equal(makeVisible(text), `a\\u{${point.toString(16)}}b`);
        assert.equal(makeVisibleLine(text), `a\\u{${point.toString(16)}}b`);
      }
    });
  }

  test("what would colour, move or rename the terminal", () => {
    assert.equal(
      makeVisible("\u001b[31mred\u001b]0;title\u0007\u009b2J\r\b"),
      "\\u{1b}[31mred\\u{1b}]0;title\\u{7}\\u{9b}2J\\u{d}\\u{8}",
    );
  });

  test("newline and tab on one line", () => {
    assert.equal(makeVisibleLine("a\nb\tc\r\n"), "a\\nb\\tc\\u{d}\\n");
  });
});

describe("left as it is:", () => {
  for (const text of [
    "",
    "plain text",
    "tab\tand\nnewline",
    "é ß 中文 العربية עברית",
    "\u{1f600}\u{1f1e9}\u{1f1ea}",
    "e\u0301",
    "\u00a0",
    "\u2764\ufe0f",
    "back\\slash \\u{1b}",
  ]) {
    test(JSON.stringify(text), () => assert.equal(makeVisible(text), text));
  }
});

test("no unsafe character gets through, whatever the text", () => {
  const character = fc.oneof(
    fc.constantFrom(...all).map((it) => String.fromCodePoint(it)),
    fc.string({ unit: "binary", maxLength: 3 }),
  );
  fc.assert(
    fc.property(
      fc.array(character).map((parts) => parts.join("")),
      (text) => {
        assert.ok(!isUnsafe(makeVisible(text)));
        assert.ok(!/[\n\t]/.test(makeVisibleLine(text)) && !isUnsafe(makeVisibleLine(text)));
      },
    ),
    { seed: 11, numRuns: 300 },
  );
});

describe("JSON made visible", () => {
  test("says the same in escapes", () => {
    const text = JSON.stringify({ a: "\u007f\u009b\u202e\u2028\ufeff\u{e0041}" });
    assert.equal(
      makeVisibleJson(text),
      '{"a":"\\u007f\\u009b\\u202e\\u2028\\ufeff\\udb40\\udc41"}',
    );
  });

  test("keeps the API's own spacing; a carriage return becomes a space", () => {
    assert.equal(
      makeVisibleJson('{\r\n\t"a" : 1.50,\r"b":12345678901234567890}'),
      '{ \n\t"a" : 1.50, "b":12345678901234567890}',
    );
  });

  test("keeps escapes that are there", () => {
    const text = '{"a":"\\u001b\\r\\\\\\"\\ud800"}';
    assert.equal(makeVisibleJson(text), text);
  });

  test("means what it meant, and holds no unsafe character, for any value", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(...all).map((it) => `x${String.fromCodePoint(it)}y`),
    );
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.double(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie("value")),
        fc.dictionary(text, tie("value")),
      ),
    }));
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 2, "\t"), (it, space) => {
        const json = JSON.stringify(it, null, space);
        assert.deepEqual(JSON.parse(makeVisibleJson(json)), JSON.parse(json));
        assert.ok(!isUnsafe(makeVisibleJson(json)));
      }),
      { seed: 12, numRuns: 500 },
    );
  });

  test("means what it meant when the server left the characters raw", () => {
    for (const point of all.filter((it) => it >= 0x7f)) {
      const raw = `{"k${String.fromCodePoint(point)}":"v${String.fromCodePoint(point)}"}`;
      assert.deepEqual(JSON.parse(makeVisibleJson(raw)), JSON.parse(raw));
      assert.ok(!isUnsafe(makeVisibleJson(raw)));
    }
  });
});
