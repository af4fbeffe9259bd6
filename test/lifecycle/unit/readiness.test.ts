import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { SysctxError } from "../../../src/errors.ts";
import { waitUntilReady } from "../../../src/lifecycle/readiness.ts";
import type { Readiness } from "../../../src/lifecycle/readiness.ts";
import type { Clock } from "../../../src/ports.ts";
import { startDeadline } from "../../../src/system/deadline.ts";
import { rejectionOf } from "../../support/expect-error.ts";
import { frozenTime } from "../../support/rig.ts";
import { createVirtualClock } from "../../support/virtual-clock.ts";

const never = new Promise<never>(() => undefined);
const missing = new SysctxError("agent_config_missing", "no config", { hint: "look there" });
const refusal = new SysctxError("unauthorized", "refused", { hint: "look here", status: 401 });

/** A host on which each examination finds the next of these; ready after the last. */
function setUp(found: readonly (Error | undefined)[], limit = 60_000, changes?: Partial<Clock>) {
  const virtual = createVirtualClock(frozenTime);
  const clock: Clock = { ...virtual, ...changes };
  const deadline = startDeadline(clock, limit);
  const told: string[] = [];
  const signals: AbortSignal[] = [];
  let looks = 0;
  const wait = (parts: Partial<Readiness> = {}) =>
    waitUntilReady(
      {
        async examine() {
          const error = found[looks];
          looks += 1;
          if (error !== undefined) throw error;
        },
        untilChange: (signal) => {
          signals.push(signal);
          return never;
        },
        tell: (state) => told.push(state),
        ...parts,
      },
      clock,
      deadline,
    );
  return { clock: virtual, told, signals, wait, looks: () => looks };
}

describe("waiting until the host is ready", () => {
  test("ends at once where it is", async () => {
    const { wait, clock, told, looks } = setUp([]);
    await wait();
    assert.deepEqual([looks(), clock.sleeps, told], [1, [], []]);
  });

  test("looks again every 5 seconds for files, and every 15 for the API", async () => {
    const { wait, clock, looks } = setUp([missing, missing, refusal, refusal]);
    await wait();
    assert.equal(looks(), 5);
    assert.deepEqual(clock.sleeps, [5_000, 5_000, 15_000, 15_000]);
  });

  test("tells what is missing when it changes, and only then", async () => {
    const again = new SysctxError("agent_config_missing", "no config");
    const { wait, told } = setUp([missing, again, refusal, missing]);
    await wait();
    assert.deepEqual(told, ["no config", "refused", "no config"]);
  });

  test("looks again at once when a file changes", async () => {
    const { wait, looks } = setUp([missing, missing], 60_000, { sleep: () => never });
    await wait({ untilChange: async () => undefined });
    assert.equal(looks(), 3);
  });

  test("lets go of the watch of each pause", async () => {
    const { wait, signals } = setUp([missing, missing]);
    const heard: boolean[] = [];
    await wait({
      untilChange(signal) {
        heard.push(signal.aborted);
        signals.push(signal);
        return never;
      },
    });
    assert.deepEqual(heard, [false, false]);
    assert.deepEqual(
      signals.map(({ aborted }) => aborted),
      [true, true],
    );
  });

  test("lets go of it even if the watch itself fails", async () => {
    const { wait, signals } = setUp([missing], 60_000, { sleep: () => never });
    const untilChange = (signal: AbortSignal) => {
      signals.push(signal);
      return Promise.reject(new TypeError("no watch"));
    };
    await assert.rejects(wait({ untilChange }), TypeError);
    assert.equal(signals[0]?.aborted, true);
  });
});

describe("at the time limit", () => {
  const all = (error: SysctxError) => Array.from({ length: 99 }, () => error);

  test("what is still missing is the error, with its own hint and status", async () => {
    const { wait, looks } = setUp(all(refusal), 30_000);
    const error = await rejectionOf(wait(), "unauthorized");
    assert.equal(error.message, "not ready after 30 s: refused");
    assert.deepEqual([error.hint, error.status], ["look here", 401]);
    assert.equal(looks(), 2, "a look that could not be followed by another is not begun");
  });

  test("a pause ends, although nothing changes", async () => {
    const sleep: Clock["sleep"] = (_milliseconds, signal) =>
      new Promise((resolve) => {
        signal?.addEventListener("abort", () => resolve());
        setImmediate(() => clock.advance(7_000));
      });
    const { wait, clock } = setUp(all(missing), 7_000, { sleep });
    await rejectionOf(wait(), "agent_config_missing");
  });

  test("that passes during a look there is no pause any more", async () => {
    const { wait, clock } = setUp([], 7_000);
    const examine = async () => {
      clock.advance(7_000);
      throw missing;
    };
    await rejectionOf(wait({ examine }), "agent_config_missing");
    assert.deepEqual(clock.sleeps, []);
  });

  test("a host that is ready in that very look is ready", async () => {
    const { wait, clock } = setUp([], 7_000);
    await wait({ examine: async () => clock.advance(7_000) });
  });
});

describe("no waiting helps against", () => {
  for (const code of ["internal", "usage", "settings_invalid", "input_failed"] as const) {
    test(`${code}: it is told at once`, async () => {
      const { wait, clock, told } = setUp([new SysctxError(code, "wrong")]);
      assert.equal((await rejectionOf(wait(), code)).message, "wrong");
      assert.deepEqual([clock.sleeps, told], [[], []]);
    });
  }

  test("a defect: it is told as it is", async () => {
    await assert.rejects(setUp([new TypeError("x is not a function")]).wait(), TypeError);
  });
});
