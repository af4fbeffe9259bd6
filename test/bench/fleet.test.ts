/**
 * The fleet benchmark in small: what it says can be said again, and the first-boot profile keeps
 * its promise.
 */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findMiss, runScenarios, scenarios, targetName } from "../../bench/fleet/scenarios.ts";
import type { Row } from "../../bench/fleet/scenarios.ts";
import { formatRows } from "../../bench/fleet/table.ts";

const fleet = { hosts: 500, bootWithin: 5_000, seed: 1 };
const perSecond = 15;

const rowOf = (rows: readonly Row[], name: string) => {
  const row = rows.find((it) => it.name === name);
  assert.ok(row, `there is a row ${name}`);
  return row.outcome;
};

describe("a fleet of 500 hosts that boot together", async () => {
  const rows = await runScenarios(fleet, perSecond);

  test("gives the same table twice", async () => {
    assert.deepEqual(formatRows(await runScenarios(fleet, perSecond)), formatRows(rows));
    assert.equal(rows.length, scenarios.length);
  });

  test("gives other figures for another seed", async () => {
    const others = await runScenarios({ ...fleet, seed: 2 }, perSecond, scenarios.slice(0, 2));
    assert.notDeepEqual(formatRows(others), formatRows(rows.slice(0, 2)));
  });

  test("reaches the API at first boot with one request per host, as good as all of it", () => {
    assert.equal(findMiss(rows), undefined);
  });

  test("overruns the API without a splay, and not with it", () => {
    assert.ok(rowOf(rows, "full jitter, base 2, cap 60, 8 attempts").peak > 10 * perSecond);
    assert.ok(rowOf(rows, targetName).peak < 2 * perSecond);
  });

  test("comes back as a second herd when it obeys Retry-After exactly, and not with jitter", () => {
    const exact = rowOf(rows, "Retry-After 30, obeyed exactly").laterPeak;
    const jittered = rowOf(rows, "Retry-After 30, sysctx without splay").laterPeak;
    assert.ok(exact > 3 * jittered, `${exact} against ${jittered} requests a second`);
  });

  test("misses the target aloud", () => {
    const outcome = { ...rowOf(rows, targetName), succeeded: 0.5 };
    const miss = findMiss([{ name: targetName, outcome }]);
    assert.match(
      miss ?? "",
      /^sysctx first boot: 50\.00 % succeed .* the target is at least 99\.9 %/,
    );
  });
});
