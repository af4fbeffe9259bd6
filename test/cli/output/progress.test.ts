import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { startProgress, wantsProgress } from "../../../src/cli/output/progress.ts";
import type { OutputStream } from "../../../src/ports.ts";
import { createFakeOutput } from "../../support/fake-output.ts";

const terminal = { isTerminal: true, columns: 80 };

describe("a spinner", () => {
  const cases: readonly (readonly [
    string,
    Partial<OutputStream>,
    Record<string, string>,
    boolean,
    boolean,
  ])[] = [
    ["a terminal", terminal, {}, false, true],
    ["a terminal of one column", { ...terminal, columns: 1 }, {}, false, true],
    [
      "a terminal of 0 columns, where the library loops for ever",
      { ...terminal, columns: 0 },
      {},
      false,
      false,
    ],
    ["a terminal of unknown width", { isTerminal: true, columns: undefined }, {}, false, false],
    ["a pipe", { isTerminal: false, columns: 80 }, {}, false, false],
    ["someone who asked for quiet", terminal, {}, true, false],
    ["TERM=dumb", terminal, { TERM: "dumb" }, false, false],
    ["CI", terminal, { CI: "true" }, false, false],
    ["NO_COLOR", terminal, { NO_COLOR: "1" }, false, false],
    [
      "empty CI and NO_COLOR, which count for nothing",
      terminal,
      { CI: "", NO_COLOR: "" },
      false,
      true,
    ],
  ];
  for (const [what, parts, env, quiet, wanted] of cases) {
    test(`is ${wanted ? "" : "not "}for ${what}`, () => {
      assert.equal(wantsProgress(createFakeOutput(parts), env, quiet), wanted);
    });
  }

  test("that is not wanted, or stopped at once, starts nothing", (t) => {
    t.mock.timers.enable({ apis: ["setTimeout"] });
    const write = t.mock.method(process.stderr, "write", () => true);
    startProgress("x", false).stop();
    const { stop } = startProgress("x", true);
    t.mock.timers.tick(299);
    stop();
    t.mock.timers.tick(10_000);
    assert.equal(write.mock.callCount(), 0);
  });
});
