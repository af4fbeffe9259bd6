import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { loadPaint, noPaint, wantsColour } from "../../../src/cli/output/paint.ts";
import { createFakeOutput } from "../../support/fake-output.ts";

describe("colour", () => {
  const cases: readonly (readonly [string, boolean, Record<string, string>, boolean, boolean])[] = [
    ["a terminal", true, {}, false, true],
    ["a pipe", false, {}, false, false],
    ["a terminal with --no-color", true, {}, true, false],
    ["a terminal with NO_COLOR", true, { NO_COLOR: "1" }, false, false],
    [
      "a terminal with an empty NO_COLOR, which counts for nothing",
      true,
      { NO_COLOR: "" },
      false,
      true,
    ],
    ["a terminal with TERM=dumb", true, { TERM: "dumb" }, false, false],
    ["a terminal with TERM=xterm", true, { TERM: "xterm" }, false, true],
    ["a pipe with FORCE_COLOR=1", false, { FORCE_COLOR: "1" }, false, true],
    ["a pipe with FORCE_COLOR=3", false, { FORCE_COLOR: "3" }, false, true],
    ["a pipe with FORCE_COLOR=true", false, { FORCE_COLOR: "true" }, false, true],
    ["a terminal with FORCE_COLOR=0", true, { FORCE_COLOR: "0" }, false, false],
    ["a terminal with FORCE_COLOR=false", true, { FORCE_COLOR: "false" }, false, false],
    [
      "a pipe with an empty FORCE_COLOR, which counts for nothing",
      false,
      { FORCE_COLOR: "" },
      false,
      false,
    ],
    ["TERM=dumb with FORCE_COLOR", true, { TERM: "dumb", FORCE_COLOR: "1" }, false, true],
    ["NO_COLOR against FORCE_COLOR", true, { NO_COLOR: "1", FORCE_COLOR: "1" }, false, false],
    ["--no-color against FORCE_COLOR", true, { FORCE_COLOR: "1" }, true, false],
  ];
  for (const [what, isTerminal, env, flag, colour] of cases) {
    test(`${colour ? "for" : "not for"} ${what}`, () => {
      assert.equal(wantsColour(createFakeOutput({ isTerminal }), env, flag), colour);
    });
  }

  test("is sixteen colours where it is wanted, and nothing where it is not", async () => {
    assert.equal((await loadPaint(true)).bad("x"), "\u001b[31mx\u001b[39m");
    assert.equal(await loadPaint(false), noPaint);
    const { width, ...colours } = noPaint;
    for (const paint of Object.values(colours)) assert.equal(paint("x"), "x");
    assert.equal(width("x"), 1);
  });
});
