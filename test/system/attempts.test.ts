import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import {
  attemptPolicies,
  backOff,
  isRepeatableStatus,
  mayHaveActed,
  parseRetryAfter,
  startSplay,
} from "../../src/system/attempts.ts";
import { SysctxError } from "../../src/errors.ts";
import { frozenTime } from "../support/rig.ts";

const policy = attemptPolicies.interactive;
const most = () => 1 - Number.EPSILON;

test("exactly these answers are worth another attempt", () => {
  const repeatable = Array.from({ length: 1000 }, (_, status) => status).filter(isRepeatableStatus);
  assert.deepEqual(repeatable, [408, 425, 429, 500, 502, 503, 504]);
});

test("after these answers the server may have acted all the same", () => {
  const acted = Array.from({ length: 1000 }, (_, status) => status).filter(mayHaveActed);
  assert.deepEqual(acted, [408, 500, 502, 504]);
  const error = new SysctxError("connection_lost", "x");
  for (const mayHaveArrived of [false, true]) {
    assert.equal(mayHaveActed({ error, repeatable: true, mayHaveArrived }), mayHaveArrived);
  }
});

describe("the back-off", () => {
  test("is full jitter under a bound that doubles up to the cap", () => {
    const bounds = [1, 2, 3, 4, 5, 6, 7, 8].map((attempt) =>
      backOff(attempt, policy, () => 1, undefined),
    );
    assert.deepEqual(bounds, [500, 1000, 2000, 4000, 8000, 16_000, 20_000, 20_000]);
    assert.equal(
      backOff(3, policy, () => 0.25, undefined),
      500,
    );
    assert.equal(
      backOff(3, policy, () => 0, undefined),
      0,
    );
  });

  test("takes Retry-After as a floor with jitter of its own", () => {
    assert.equal(
      backOff(1, policy, () => 0.5, 30_000),
      45_000,
    );
    assert.ok(backOff(1, policy, most, 30_000) < 60_000);
  });

  test("keeps the longer of the two", () =>
    assert.equal(
      backOff(7, policy, () => 0.5, 1_000),
      10_000,
    ));

  test("is never exactly Retry-After, so that hosts which were told the same do not return together", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 0.999, noNaN: true }), (random) => {
        const wait = backOff(1, policy, () => random, 30_000);
        assert.ok(wait > 30_000 && wait < 60_000, String(wait));
      }),
      { seed: 6 },
    );
  });
});

describe("Retry-After", () => {
  const values: readonly (readonly [string | undefined, number | undefined])[] = [
    [undefined, undefined],
    ["0", 0],
    ["30", 30_000],
    ["007", 7_000],
    ["999999999", 999_999_999_000],
    ["Thu, 05 Jan 2012 21:32:10 GMT", 30_000],
    ["Thu, 05 Jan 2012 21:31:40 GMT", 0],
    ["Thu, 05 Jan 2012 21:31:10 GMT", 0],
    ["", undefined],
    ["-1", undefined],
    ["+1", undefined],
    ["1.5", undefined],
    ["1e3", undefined],
    ["0x10", undefined],
    ["1, 2", undefined],
    ["30, 30", undefined],
    [" 30", undefined],
    ["30s", undefined],
    ["soon", undefined],
    ["Infinity", undefined],
    ["9999999999", undefined],
    ["2012-01-05T21:32:10Z", undefined],
    ["Thu, 05 Jan 2012 21:32:10 GMT, 5", undefined],
  ];
  for (const [value, milliseconds] of values) {
    test(`${JSON.stringify(value)} is ${milliseconds ?? "ignored"}`, () => {
      assert.equal(parseRetryAfter(value, frozenTime), milliseconds);
    });
  }
});

describe("the start splay", () => {
  const ids = Array.from({ length: 1000 }, (_, index) =>
    (0x5e30c0b9890a + index).toString(16).padEnd(24, "0"),
  );
  const splays = ids.map((id) => startSplay(id, attemptPolicies.firstBoot));

  test("is the same on each run of one host", () => {
    for (const [index, id] of ids.entries()) {
      assert.equal(startSplay(id, attemptPolicies.firstBoot), splays[index]);
    }
  });

  test("lies within its limit and spreads hosts whose ids are neighbours", () => {
    assert.ok(splays.every((splay) => splay >= 0 && splay < 60_000));
    const perTenth = Array.from({ length: 10 }, (_, tenth) =>
      splays.filter((it) => Math.floor(it / 6_000) === tenth),
    );
    assert.ok(
      perTenth.every((it) => it.length > 60 && it.length < 140),
      perTenth.map((it) => it.length).join(),
    );
  });

  test("is none for a person and for a host that goes down", () => {
    for (const it of [attemptPolicies.interactive, attemptPolicies.shutdown]) {
      assert.equal(startSplay("5e30c0b9890a7a4766268b60", it), 0);
    }
  });
});
