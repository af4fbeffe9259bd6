import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { wrapUnder } from "../../../src/cli/output/wrap.ts";

describe("a text under its first line", () => {
  test("is broken between words at the terminal's edge, and keeps every word", () => {
    const text = "one two three four five six seven eight nine ten";
    const wrapped = wrapUnder(text, 4, 30);
    const lines = wrapped.split("\n");
    assert.equal(lines.length, 2);
    assert.ok(lines.every((line, index) => line.length + (index === 0 ? 4 : 0) <= 30));
    assert.ok(lines[1]?.startsWith("    "));
    assert.equal(wrapped.replace(/\s+/g, " "), text);
  });

  test("keeps a word that is longer than a line", () =>
    assert.equal(
      wrapUnder("see https://console.jumpcloud.com/login now", 2, 24),
      "see\n  https://console.jumpcloud.com/login\n  now",
    ));

  test("stays on one line where there is no terminal, or hardly one", () => {
    for (const columns of [undefined, 0, 23]) assert.equal(wrapUnder("a b c", 4, columns), "a b c");
  });
});
