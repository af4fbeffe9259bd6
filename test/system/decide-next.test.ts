import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { SysctxError } from "../../src/errors.ts";
import { decideNext, firstAttempt } from "../../src/system/decide-next.ts";
import type { CallLimits, CallState, Next, Outcome } from "../../src/system/decide-next.ts";

const limits: CallLimits = { retries: 2, over: false, timeRefusals: [401] };
const minutes = 60_000;

const answered = (status: number, skew?: number, adopted = skew !== undefined): Outcome => ({
  kind: "reply",
  reply: { status, headers: new Map(), body: new Uint8Array() },
  skew,
  adopted,
});
const failed = (repeatable: boolean, mayHaveArrived: boolean): Outcome => ({
  kind: "failure",
  failure: { error: new SysctxError("connection_lost", "x"), repeatable, mayHaveArrived },
});

/** What is next, if the scheme has no other credential. */
const settled = (next: Next) => (next.kind === "renew" ? next.otherwise : next);

interface Row {
  readonly what: string;
  readonly outcome: Outcome;
  readonly state?: Partial<CallState>;
  readonly limits?: Partial<CallLimits>;
  readonly next: Next["kind"];
}

const rows: readonly Row[] = [
  { what: "an answer", outcome: answered(200), next: "end" },
  { what: "a refusal", outcome: answered(403), next: "end" },
  { what: "a busy server", outcome: answered(503), next: "repeat" },
  { what: "the last try", outcome: answered(503), state: { attempt: 2 }, next: "repeat" },
  { what: "no try left", outcome: answered(503), state: { attempt: 3 }, next: "end" },
  { what: "no try at all", outcome: answered(503), limits: { retries: 0 }, next: "end" },
  { what: "no time left", outcome: answered(503), limits: { over: true }, next: "end" },
  { what: "a failure that may pass", outcome: failed(true, false), next: "repeat" },
  { what: "a failure that stays", outcome: failed(false, false), next: "end" },
  { what: "a refused time", outcome: answered(401, 5 * minutes), next: "correct" },
  { what: "a time that was behind", outcome: answered(401, -5 * minutes), next: "correct" },
  { what: "a time that was near", outcome: answered(401, 4 * minutes), next: "end" },
  { what: "a time not to be believed", outcome: answered(401, 5 * minutes, false), next: "end" },
  { what: "a time of no refusal", outcome: answered(403, 5 * minutes), next: "end" },
  {
    what: "a refused time after a repair",
    outcome: answered(401, 5 * minutes),
    state: { repaired: true },
    next: "end",
  },
  {
    what: "a refused time and no try left",
    outcome: answered(401, 5 * minutes),
    state: { attempt: 3 },
    next: "end",
  },
  {
    what: "a scheme that signs no time",
    outcome: answered(401, 5 * minutes),
    limits: { timeRefusals: [] },
    next: "end",
  },
];

describe("after an attempt", () => {
  for (const row of rows)
    test(`${row.what}: ${row.next}`, () => {
      const state = { ...firstAttempt, ...row.state };
      const next = settled(decideNext(state, row.outcome, { ...limits, ...row.limits }));
      assert.equal(next.kind, row.next);
      if (next.kind !== "end") assert.equal(next.state.attempt, state.attempt + 1);
      assert.equal(next.state.repaired, state.repaired || next.kind === "correct");
    });

  const uncertain: readonly (readonly [string, Outcome, boolean])[] = [
    ["a gateway that gave up", answered(504), true],
    ["a server that refused to work", answered(503), false],
    ["a lost answer", failed(true, true), true],
    ["a connection that never was", failed(true, false), false],
  ];
  for (const [what, outcome, expected] of uncertain)
    test(`${what} leaves it ${expected ? "un" : ""}certain whether the change was made`, () => {
      assert.equal(settled(decideNext(firstAttempt, outcome, limits)).state.uncertain, expected);
      const before = { ...firstAttempt, uncertain: true };
      assert.ok(settled(decideNext(before, outcome, limits)).state.uncertain);
    });

  test("the end tells of earlier attempts only, not of the last", () => {
    const last = { ...firstAttempt, attempt: 3 };
    assert.equal(settled(decideNext(last, answered(504), limits)).state.uncertain, false);
  });
});

describe("another credential", () => {
  const kindOf = (outcome: Outcome, state = firstAttempt, own: Partial<CallLimits> = {}) =>
    decideNext(state, outcome, { ...limits, ...own }).kind;

  test("is asked for after any answer, even when no try is left", () => {
    const next = decideNext({ ...firstAttempt, attempt: 3 }, answered(401), limits);
    assert.equal(next.kind, "renew");
    assert.deepEqual(next.state, {
      attempt: 4,
      repaired: false,
      renewed: 1,
      uncertain: false,
    });
  });

  test("is asked for a few times, and also after a wrong time", () => {
    assert.equal(kindOf(answered(401), { ...firstAttempt, repaired: true }), "renew");
    assert.equal(kindOf(answered(401), { ...firstAttempt, renewed: 2 }), "renew");
    assert.equal(kindOf(answered(401), { ...firstAttempt, renewed: 3 }), "end");
  });

  test("is not asked for without an answer, without time, or for a wrong time", () => {
    assert.equal(kindOf(failed(true, true)), "repeat");
    assert.equal(kindOf(answered(401), firstAttempt, { over: true }), "end");
    assert.equal(kindOf(answered(401, 5 * minutes)), "correct");
  });
});
