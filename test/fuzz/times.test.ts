import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { formatHttpDate, parseHttpDate } from "../../src/signing/http-date.ts";
import { parseRetryAfter } from "../../src/system/attempts.ts";
import { describeDuration, parseDuration } from "../../src/system/duration.ts";
import { measureSkew } from "../../src/system/skew.ts";
import { anyText, check } from "./support.ts";

const day = 24 * 3_600_000;
const frozen = Date.UTC(2012, 0, 5, 21, 31, 40);
const numberLike = fc.stringMatching(
  /^[-+]?[0-9]{0,12}[.,]?[0-9]{0,4}(e[0-9]{1,3})?(ms|s|m|h|d| s|S|)$/,
);
const nearDate = fc
  .tuple(fc.nat({ max: 29 }), fc.constantFrom(..."0123456789:, GMTjJan-+\u0000"))
  .map(([at, sign]) => {
    const text = formatHttpDate(frozen);
    return text.slice(0, at) + sign + text.slice(at + 1);
  });

describe("a duration of any text", () => {
  test("is a whole number of milliseconds from 1 to a day, or none", () => {
    check(
      301,
      fc.property(fc.oneof(anyText, numberLike), (text) => {
        const duration = parseDuration(text);
        if (duration === undefined) return;
        assert.ok(Number.isInteger(duration) && duration >= 1 && duration <= day, text);
        assert.match(text, /^[0-9.]+(ms|s|m|h)$/);
        assert.match(describeDuration(duration), /^[0-9]/);
      }),
      5_000,
    );
  });

  test("is what it says, in each unit", () => {
    const units = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 } as const;
    const unit = fc.constantFrom(...(Object.keys(units) as (keyof typeof units)[]));
    check(
      302,
      fc.property(fc.integer({ min: 1, max: 100_000 }), unit, (amount, name) => {
        const expected = amount * units[name];
        const parsed = parseDuration(`${amount}${name}`);
        assert.equal(parsed, expected <= day ? expected : undefined);
      }),
    );
  });
});

describe("an HTTP-date of any text", () => {
  test("is a time that reads back as the same text, or none", () => {
    check(
      303,
      fc.property(fc.oneof(anyText, nearDate), (text) => {
        const time = parseHttpDate(text);
        if (time !== undefined) assert.equal(formatHttpDate(time), text);
      }),
      3_000,
    );
  });

  test("is any second of the years 100 to 9999", () => {
    const second = fc.integer({ min: Date.UTC(100, 0) / 1000, max: Date.UTC(9999, 11, 31) / 1000 });
    check(
      304,
      fc.property(second, (it) =>
        assert.equal(parseHttpDate(formatHttpDate(it * 1000)), it * 1000),
      ),
    );
  });
});

describe("a Retry-After of any text", () => {
  test("is a wait that is not negative, or none", () => {
    check(
      305,
      fc.property(fc.oneof(anyText, numberLike, nearDate), fc.double(), (text, now) => {
        fc.pre(Number.isFinite(now));
        const wait = parseRetryAfter(text, now);
        assert.ok(wait === undefined || (Number.isFinite(wait) && wait >= 0), text);
      }),
      3_000,
    );
  });
});

describe("a clock skew from any answer", () => {
  test("is a finite number, or none", () => {
    const header = fc.constantFrom("date", "age", "expires");
    const headers = fc.array(fc.tuple(header, fc.oneof(anyText, nearDate)), { maxLength: 3 });
    check(
      306,
      fc.property(headers, fc.nat(), fc.nat(), (entries, sent, received) => {
        const skew = measureSkew(new Map(entries), { sent, received });
        assert.ok(skew === undefined || Number.isFinite(skew));
      }),
    );
  });
});
