import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { describeDuration, parseDuration } from "../../src/system/duration.ts";

describe("a duration", () => {
  const good: readonly (readonly [string, number])[] = [
    ["500ms", 500],
    ["20s", 20_000],
    ["2m", 120_000],
    ["1h", 3_600_000],
    ["1.5s", 1_500],
    ["0.001s", 1],
    ["1.5ms", 2],
    ["0.5ms", 1],
    ["24h", 86_400_000],
    ["86400s", 86_400_000],
    ["007s", 7_000],
  ];
  for (const [text, milliseconds] of good) {
    test(`${text} is ${milliseconds} ms`, () => assert.equal(parseDuration(text), milliseconds));
  }

  const bad = [
    ..."| |5|0|0s|0.0s|0.4ms|-1s|+1s|1e3s|1 s| 1s|1s |1s\n|.5s|5.s|1.2345s|s|ms|1S|1M|1d|1w|1min|1sec|1,5s".split(
      "|",
    ),
    ..."25h|86401s|9999999999s|1h30m|Infinity|NaN|NaNs|0x10s|１s|1s;2s|constructor|1constructor|1__proto__".split(
      "|",
    ),
  ];
  for (const text of bad) {
    test(`is refused as ${JSON.stringify(text)}`, () =>
      assert.equal(parseDuration(text), undefined));
  }

  test("is a whole number of milliseconds up to a day, or nothing: never NaN", () => {
    const unit = fc.constantFrom("ms", "s", "m", "h", "", "x");
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.tuple(fc.double(), unit).map(([amount, name]) => `${amount}${name}`),
      fc
        .tuple(fc.nat(), fc.nat(9999), unit)
        .map(([whole, part, name]) => `${whole}.${part}${name}`),
    );
    fc.assert(
      fc.property(text, (it) => {
        const milliseconds = parseDuration(it);
        assert.ok(
          milliseconds === undefined ||
            (Number.isInteger(milliseconds) && milliseconds > 0 && milliseconds <= 86_400_000),
          `${it}: ${milliseconds}`,
        );
      }),
      { seed: 7, numRuns: 2_000 },
    );
  });
});

describe("a duration in words", () => {
  const words: readonly (readonly [number, string])[] = [
    [0, "0 ms"],
    [0.4, "0 ms"],
    [999, "999 ms"],
    [1_000, "1 s"],
    [1_540, "1.5 s"],
    [90_000, "90 s"],
    [120_000, "2 min"],
    [3_600_000, "60 min"],
    [7_200_000, "2 h"],
    [7_500_000, "2 h 5 min"],
    [86_400_000, "24 h"],
    [172_800_000, "2 days"],
    [31_536_000_000, "365 days"],
  ];
  for (const [milliseconds, text] of words) {
    test(`${milliseconds} ms is ${text}`, () => assert.equal(describeDuration(milliseconds), text));
  }
});
