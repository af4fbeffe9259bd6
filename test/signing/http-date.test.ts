import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, test } from "node:test";
import fc from "fast-check";
import { formatHttpDate, parseHttpDate } from "../../src/signing/http-date.ts";
import { readVectors } from "../support/vectors.ts";

interface DateVectors {
  readonly dates: readonly {
    readonly name: string;
    readonly seconds: number;
    readonly text: string;
  }[];
  readonly refused: readonly string[];
}

const { dates, refused } = readVectors<DateVectors>("http-dates");

describe("an HTTP date", () => {
  for (const { name, seconds, text } of dates) {
    test(`is written and read as the vector ${JSON.stringify(name)}`, () => {
      assert.equal(formatHttpDate(seconds * 1000), text);
      assert.equal(parseHttpDate(text), seconds * 1000);
    });
  }

  for (const text of refused) {
    test(`is refused as ${JSON.stringify(text)}`, () =>
      assert.equal(parseHttpDate(text), undefined));
  }

  test("drops the milliseconds and never rounds up", () => {
    assert.equal(formatHttpDate(1_325_799_100_999), "Thu, 05 Jan 2012 21:31:40 GMT");
  });

  test("is English and GMT whatever locale and time zone the host has", () => {
    const module = join(import.meta.dirname, "../../src/signing/http-date.ts");
    const script = `import { formatHttpDate, parseHttpDate } from ${JSON.stringify(module)};
      const text = formatHttpDate(1325799100000); console.log(text, parseHttpDate(text));`;
    const env = { LC_ALL: "de_DE.UTF-8", LANG: "fr_FR.UTF-8", TZ: "Asia/Kolkata" };
    const words = ["--input-type=module", "--eval", script];
    const printed = execFileSync(process.execPath, words, { env, encoding: "utf8" });
    assert.equal(printed, "Thu, 05 Jan 2012 21:31:40 GMT 1325799100000\n");
  });

  test("reads back as it was written, for any second of the years 100 to 9999", () => {
    const second = fc.integer({ min: -59_011_459_200, max: 253_402_300_799 });
    fc.assert(
      fc.property(second, (it) => parseHttpDate(formatHttpDate(it * 1000)) === it * 1000),
      { seed: 1, numRuns: 500 },
    );
  });

  test("is never NaN, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => !Number.isNaN(parseHttpDate(text) ?? 0)),
      { seed: 2 },
    );
  });
});
