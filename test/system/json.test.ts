import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { exactDigits, isObject, parseExactJson, parseJsonObject } from "../../src/system/json.ts";
import { runModule } from "../support/child.ts";
import { errorOf } from "../support/expect-error.ts";

const again = (text: string) => JSON.stringify(parseExactJson(text));

describe("JSON keeps to the digit", () => {
  for (const text of [
    "9007199254740993",
    "12345678901234567890",
    "-12345678901234567890",
    "[1,9007199254740993]",
    '{"a":{"b":[12345678901234567890123]}}',
    "1e400",
    "-1e400",
    "1e21",
    "1E5",
    "1e-400",
    "0.1234567890123456789",
    "123456789012345.6789",
    "1.0000000000000000",
  ]) {
    test(text, () => assert.equal(again(text), text));
  }

  test("and leaves ordinary numbers numbers", () => {
    assert.deepEqual(
      parseExactJson("[0,1,-1,1.5,9007199254740991,123456789012345]"),
      [0, 1, -1, 1.5, 9007199254740991, 123456789012345],
    );
    assert.equal(exactDigits(parseExactJson("9007199254740991")), undefined);
  });

  test("and digits within texts are only texts", () => {
    const text = '{"9007199254740993":"12345678901234567890 1e400"}';
    assert.equal(again(text), text);
    assert.deepEqual(parseExactJson(text), { "9007199254740993": "12345678901234567890 1e400" });
  });

  test("and tells the digits", () => {
    assert.equal(exactDigits(parseExactJson("12345678901234567890")), "12345678901234567890");
    for (const value of ["1", 1, null, undefined, {}, { rawJSON: "1" }, []]) {
      assert.equal(exactDigits(value), undefined);
    }
  });
});

describe("JSON is refused", () => {
  for (const text of [
    "",
    " ",
    "{",
    "[1,]",
    "{'a':1}",
    "01",
    "+1",
    "1.",
    ".5",
    "NaN",
    "Infinity",
    "nul",
    '"\n"',
    '"\\x"',
    '{"a":1}x',
    "\uFEFF{}",
    '"\\u12"',
    "1e",
    "--1",
    '{"a"}',
  ]) {
    test(`as ${JSON.stringify(text)}`, () =>
      void assert.throws(() => parseExactJson(text), SyntaxError));
  }

  const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
  test("beyond 64 levels", () => {
    assert.doesNotThrow(() => parseExactJson(nested(64)));
    assert.throws(() => parseExactJson(nested(65)), SyntaxError);
    assert.throws(() => parseExactJson('{"a":'.repeat(65) + "1" + "}".repeat(65)), SyntaxError);
    assert.throws(() => parseExactJson(nested(1_000_000)), SyntaxError);
  });

  test("but not for brackets within texts", () => {
    const text = JSON.stringify({ a: '[{"'.repeat(100), b: '\\"['.repeat(100) });
    assert.equal(again(text), text);
  });
});

describe("a large text from a server takes no time out of proportion:", () => {
  // In a process of its own, because a regular expression that runs wild can't be interrupted.
  const texts: readonly (readonly [string, string])[] = [
    ["four megabytes in one text", `JSON.stringify({ a: "x".repeat(4_000_000) })`],
    ["four megabytes of escapes", `JSON.stringify('"'.repeat(2_000_000))`],
    ["escapes in a text without an end", `'"' + '\\\\"'.repeat(400_000)`],
    ["quotation marks", `'"'.repeat(4_000_001)`],
    ["digits", `"1".repeat(4_000_000)`],
    ["brackets", `"[]".repeat(2_000_000)`],
    ["a million numbers beyond a double", `"[" + "12345678901234567890,".repeat(190_000) + "1]"`],
  ];
  for (const [what, expression] of texts) {
    test(what, async () => {
      const { signal, stdout } = await runModule(
        `import { parseExactJson } from src("system/json.ts");
        try { parseExactJson(${expression}); } catch (error) { if (error.name !== "SyntaxError") throw error; }
        console.log("done");`,
        { processorSeconds: 8 },
      );
      assert.equal(signal, null, "still running after eight seconds of processor time");
      assert.equal(stdout, "done\n");
    });
  }
});

describe("a member named __proto__", () => {
  for (const text of [
    '{"__proto__":{"polluted":true}}',
    '{"__proto__":{"polluted":true},"n":12345678901234567890}',
    '{"constructor":{"prototype":{"polluted":true}}}',
  ]) {
    test(`is a member like others and changes no object: ${text}`, () => {
      const value = parseExactJson(text);
      assert.equal(JSON.stringify(value), text);
      assert.equal(Object.getPrototypeOf(value), Object.prototype);
      assert.equal(({} as Record<string, unknown>)["polluted"], undefined);
    });
  }
});

describe("an object", () => {
  test("is neither a list nor null nor a text", () => {
    for (const value of [null, undefined, [], "x", 1, true]) assert.equal(isObject(value), false);
    for (const value of [{}, { a: 1 }, Object.create(null)]) assert.equal(isObject(value), true);
  });

  test("is not a number that was kept to the digit", () => {
    assert.equal(isObject(parseExactJson("12345678901234567890")), false);
    errorOf(() => parseJsonObject("12345678901234567890", "--data"), "usage");
  });

  test("given by the user is checked, and not quoted", () => {
    assert.deepEqual(parseJsonObject('{"a":1}', "--data"), { a: 1 });
    for (const text of ["", "[]", "null", '"hunter2"', "{hunter2}", "5"]) {
      const error = errorOf(() => parseJsonObject(text, "--data"), "usage");
      assert.match(error.message, /--data/);
      assert.doesNotMatch(`${error.message} ${error.hint}`, /hunter2/);
    }
  });
});

test("any JSON value comes through unchanged", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      assert.deepEqual(
        JSON.parse(again(JSON.stringify(value)) ?? ""),
        JSON.parse(JSON.stringify(value)),
      );
    }),
    { seed: 8, numRuns: 500 },
  );
});

test("any number's digits come through unchanged, or as a number of the same value", () => {
  const digits = fc.stringMatching(/^-?(0|[1-9]\d{0,30})(\.\d{1,20})?([eE][+-]?\d{1,4})?$/);
  fc.assert(
    fc.property(digits, (text) => {
      const printed = again(text);
      // What JSON.parse alone would make of it may be less; what is printed must mean the same.
      assert.ok(printed === text || sameNumber(printed, text), `${text} became ${printed}`);
    }),
    { seed: 9, numRuns: 2_000 },
  );
});

/** Compares two decimal numbers exactly, as digits and an exponent. */
function sameNumber(one: string, other: string): boolean {
  const normalize = (text: string) => {
    const [, sign = "", whole = "", part = "", exponent = "0"] =
      /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
    const digits = (whole + part).replace(/^0+/, "");
    const kept = digits.replace(/0+$/, "");
    if (kept === "") return "0";
    return `${sign}${kept}e${Number(exponent) - part.length + digits.length - kept.length}`;
  };
  return normalize(one) === normalize(other);
}
