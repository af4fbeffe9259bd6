import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { exactDigits, parseExactJson } from "../../src/system/json.ts";
import { anyText, check } from "./support.ts";

const digits = fc.stringMatching(/^-?(0|[1-9][0-9]{0,30})(\.[0-9]{1,25})?([eE][-+]?[0-9]{1,3})?$/);

/** What JSON.parse makes of it: numbers that were kept as text become doubles again. */
function asDoubles(value: unknown): unknown {
  const kept = exactDigits(value);
  if (kept !== undefined) return Number(kept);
  if (Array.isArray(value)) return value.map(asDoubles);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, asDoubles(item)]));
}

/** A number's exact value: whole digits without zeros at the end, and the power of ten. */
function decimalOf(text: string): { readonly digits: bigint; readonly power: number } {
  const [mantissa = "", exponent = "0"] = text.toLowerCase().split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const all = `${whole}${fraction}`;
  const kept = all.replace(/0+$/, "");
  const digits = BigInt(/\d/.test(kept) ? kept : "0");
  const power = Number(exponent) - fraction.length + (all.length - kept.length);
  return { digits, power: digits === 0n ? 0 : power };
}

/**
 * The value, or that there is none: the two parsers word their errors alike, which is nobody's
 * promise.
 */
function parsed(parse: (text: string) => unknown, text: string): unknown {
  try {
    return { value: parse(text) };
  } catch (error) {
    assert.ok(error instanceof SyntaxError, String(error));
    return "not JSON";
  }
}

function assertSame(text: string): void {
  const exact = parsed((it) => asDoubles(parseExactJson(it)), text);
  assert.deepEqual(exact, parsed(JSON.parse, text), text);
}

describe("exact JSON", () => {
  test("accepts what JSON.parse accepts, with the same value", () => {
    check(501, fc.property(fc.json({ maxDepth: 5 }), assertSame));
  });

  test("refuses what JSON.parse refuses", () => {
    const token = fc.constantFrom(
      ...'{}[]:,"\\01.eE+- \n\r\tu',
      "true",
      "null",
      "\ufeff",
      "\u2028",
    );
    check(502, fc.property(fc.oneof(anyText, fc.string({ unit: token })), assertSame), 5_000);
  });

  test("writes every number back with the value that it came with, to the last digit", () => {
    check(
      503,
      fc.property(digits, (text) => {
        assertSame(text);
        assertSame(`{"a":[${text},"${text}"]}`);
        const written = JSON.stringify(parseExactJson(text));
        assert.deepEqual(decimalOf(written), decimalOf(text));
      }),
      3_000,
    );
  });

  test("refuses what is nested deeper than 64 levels and nothing else", () => {
    const depth = fc.integer({ min: 1, max: 200 });
    check(
      504,
      fc.property(depth, fc.constantFrom("[", '{"[":'), (levels, open) => {
        const end = open === "[" ? "]" : "}";
        const text = `${open.repeat(levels)}"[[{\\"["${end.repeat(levels)}`;
        assert.equal(parsed(parseExactJson, text) === "not JSON", levels > 64);
      }),
    );
  });
});
