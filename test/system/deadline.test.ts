import assert from "node:assert/strict";
import { test } from "node:test";
import { startDeadline } from "../../src/system/deadline.ts";
import { createVirtualClock } from "../support/virtual-clock.ts";

test("a deadline counts down, aborts at its end, and does not move when the wall clock is set", () => {
  const clock = createVirtualClock(0);
  const deadline = startDeadline(clock, 1_000);
  assert.equal(deadline.limit, 1_000);
  clock.advance(999);
  clock.setWall(1e12);
  assert.equal(deadline.remaining(), 1);
  assert.equal(deadline.signal.aborted, false);
  clock.advance(1);
  assert.equal(deadline.remaining(), 0);
  assert.equal(deadline.signal.aborted, true);
});

test("a deadline that is taken back never aborts", () => {
  const clock = createVirtualClock(0);
  const deadline = startDeadline(clock, 1_000);
  deadline.cancel();
  clock.advance(5_000);
  assert.equal(deadline.signal.aborted, false);
});
