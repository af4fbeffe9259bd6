/**
 * The rig of the benchmarks: its arithmetic, and that its server knows a real signature from none.
 */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { race } from "../../bench/rig/race.ts";
import { openRig } from "../../bench/rig/rig.ts";
import { bareNode } from "../../bench/rig/single-get.ts";
import { formatSpread, ratioOf, spreadOf } from "../../bench/rig/statistics.ts";

describe("a spread", () => {
  test("is the median and the quartiles, between neighbours in proportion", () => {
    assert.deepEqual(spreadOf([4, 1, 3, 2]), { median: 2.5, low: 1.75, high: 3.25 });
    assert.equal(formatSpread(spreadOf([3]), 1), "3.0 (3.0 to 3.0)");
  });

  test("of a ratio is that of the quotients of neighbours, which a slow minute leaves alone", () => {
    assert.deepEqual(ratioOf([10, 100, 10], [5, 50, 5]), { median: 2, low: 2, high: 2 });
  });
});

describe("the rig", () => {
  test("counts the requests and connections of the last run", async (t) => {
    const rig = await openRig();
    t.after(() => rig.close());
    const [lap] = await race(rig, 2, [bareNode(rig.near)]);
    assert.equal(lap?.milliseconds.length, 2);
    assert.equal(lap?.tally.requests, 1);
    assert.equal(lap?.tally.connections, 1);
  });

  test("makes a connection and its request cost three round trips on the far way", async (t) => {
    const rig = await openRig();
    t.after(() => rig.close());
    const [lap] = await race(rig, 1, [bareNode(rig.far)]);
    assert.ok((lap?.milliseconds[0] ?? 0) >= 120);
  });

  test("refuses a way that fails, and one that the server refuses", async (t) => {
    const rig = await openRig();
    t.after(() => rig.close());
    const failing = { name: "failing", command: ["false"], env: rig.near };
    await assert.rejects(race(rig, 1, [failing]), /failing ended with 1/);
    const request = `require("node:https").get(process.env.JC_URL + "/api/systems/x", { ca: require("node:fs").readFileSync(process.env.CURL_CA_BUNDLE) }, (r) => r.resume())`;
    const unsigned = { name: "unsigned", command: ["node", "-e", request], env: rig.near };
    await assert.rejects(race(rig, 1, [unsigned]), /unsigned: 1 of 1 requests were refused/);
  });
});
