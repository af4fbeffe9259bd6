import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { createCleaner } from "./support/cleaner.ts";
import type { EmulatorRig } from "./support/emulator.ts";
import { startEmulator } from "./support/emulator.ts";
import { fakeClock } from "./support/fake-clock.ts";
import type { Ended } from "./support/program.ts";
import { failureOf, faults, run, tell } from "./support/program.ts";
import { recordTraffic, refuseAll } from "./support/recorder.ts";

const hour = 3_600_000;

describe("a host whose clock is wrong", faults, () => {
  const cleaner = createCleaner();
  let rig: EmulatorRig;

  before(async () => {
    rig = await startEmulator(cleaner);
  });
  after(cleaner.clean);

  const get = (url: string, time: string, ...words: readonly string[]): Promise<Ended> =>
    run(rig.host, ["get", "displayName", "--url", url, ...words], { env: fakeClock(time) });

  test("the fake clock works, and the emulator's is the true one", async () => {
    const { origin, recorded } = await recordTraffic(cleaner, rig.origin);
    await get(origin, "+2h", "--retries", "0");
    const off = Date.parse(recorded[0]?.date ?? "") - Date.now();
    assert.ok(Math.abs(off - 2 * hour) < 60_000, `the request's Date is ${off} ms off`);
    const right = await get(origin, "+0h");
    assert.equal(right.code, 0, tell(right));
    assert.equal(right.stderr, "");
  });

  for (const [time, said] of [
    ["+2h", /^warning: this host's clock is 2 h ahead.*\n$/],
    ["-2h", /^warning: this host's clock is 2 h behind.*\n$/],
    ["+23h", /^warning: this host's clock is 23 h ahead.*\n$/],
  ] as const) {
    test(`${time}: one repair, with a warning that names the difference`, async () => {
      const { origin, recorded } = await recordTraffic(cleaner, rig.origin);
      const result = await get(origin, time);
      assert.equal(result.code, 0, tell(result));
      assert.notEqual(result.stdout, "\n");
      assert.match(result.stderr, said);
      assert.deepEqual(
        recorded.map(({ status }) => status),
        [401, 200],
      );
      const [first, second] = recorded;
      assert.notEqual(first?.signature, second?.signature);
      assert.notEqual(first?.date, second?.date);
      const off = Date.parse(second?.date ?? "") - Date.now();
      assert.ok(Math.abs(off) < 30_000, `the second attempt's Date is ${off} ms off`);
    });
  }

  test("one repair serves all requests of a command", async () => {
    const { origin, recorded } = await recordTraffic(cleaner, rig.origin);
    const result = await run(rig.host, ["associations", "list", "--url", origin], {
      env: fakeClock("+2h"),
    });
    assert.equal(result.code, 0, tell(result));
    const refusals = recorded.filter(({ status }) => status === 401).length;
    assert.ok(refusals >= 1 && refusals <= 5, `${refusals} refusals`);
    assert.equal(result.stderr.split("\n").length - 1, refusals === 0 ? 0 : 1, tell(result));
  });

  test("a change is repaired too, and made once", async () => {
    const { origin, recorded } = await recordTraffic(cleaner, rig.origin);
    const words = ["update", "displayName=web-2", "--url", origin];
    const result = await run(rig.host, words, { env: fakeClock("-2h") });
    assert.equal(result.code, 0, tell(result));
    assert.deepEqual(
      recorded.map(({ status }) => status),
      [401, 200],
    );
  });

  test("three minutes are no reason for anything", async () => {
    const { origin, recorded } = await recordTraffic(cleaner, rig.origin);
    const result = await get(origin, "+180s");
    assert.equal(result.code, 0, tell(result));
    assert.equal(result.stderr, "");
    assert.equal(recorded.length, 1);
  });

  for (const [time, said] of [
    ["+25h", /clock is (25 h|1 d 1 h) ahead/],
    ["-25h", /clock is (25 h|1 d 1 h) behind/],
    ["+9000d", /clock is .* ahead/],
  ] as const) {
    test(`${time} is not followed, and is explained`, async () => {
      const { origin, recorded } = await recordTraffic(cleaner, rig.origin);
      const { message, hint } = failureOf(await get(origin, time, "--json"), 4, "unauthorized");
      assert.match(message, said);
      assert.match(hint, /clock/);
      assert.equal(recorded.length, 1);
    });
  }

  test("--retries 0 repairs nothing and explains", async () => {
    const { origin, recorded } = await recordTraffic(cleaner, rig.origin);
    const result = await get(origin, "+2h", "--retries", "0", "--json");
    const { message } = failureOf(result, 4, "unauthorized");
    assert.match(message, /clock is 2 h ahead/);
    assert.equal(recorded.length, 1);
  });

  test("a server whose Date flips each time gets two attempts", async () => {
    for (const offsets of [
      [2 * hour, -2 * hour],
      [2 * hour, 0],
      [5 * hour, 10 * hour, 15 * hour],
    ]) {
      const { origin, recorded } = await refuseAll(cleaner, offsets);
      const words = ["get", "--url", origin, "--json", "--retries", "9"];
      failureOf(await run(rig.host, words), 4, "unauthorized");
      assert.equal(recorded.length, 2, `offsets ${offsets.join(", ")}`);
    }
  });

  test("a 401 whose Date agrees is not repeated", async () => {
    const { origin, recorded } = await refuseAll(cleaner, [0]);
    const words = ["get", "--url", origin, "--json", "--retries", "9"];
    failureOf(await run(rig.host, words), 4, "unauthorized");
    assert.equal(recorded.length, 1);
  });
});
