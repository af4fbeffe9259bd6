import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { mapConcurrently, mostConcurrent } from "../../src/system/concurrently.ts";

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("working on several at once", () => {
  test("gives the results in the order of the items, whichever ends first", async () => {
    const items = Array.from({ length: 20 }, (_, index) => index);
    const results = await mapConcurrently(items, async (item) => {
      for (let wait = item % 5; wait >= 0; wait -= 1) await turn();
      return item * 2;
    });
    assert.deepEqual(
      results,
      items.map((item) => item * 2),
    );
  });

  test("has at most so many under way, and as many as it may", async () => {
    let under = 0;
    let most = 0;
    await mapConcurrently(Array(50).fill(0), async () => {
      most = Math.max(most, (under += 1));
      await turn();
      under -= 1;
    });
    assert.equal(most, mostConcurrent);
  });

  test("begins each item once, in order, and only when there is room", async () => {
    const begun: number[] = [];
    await mapConcurrently([0, 1, 2, 3, 4, 5, 6, 7], async (item) => {
      begun.push(item);
      if (item === 0) for (let wait = 0; wait < 5; wait += 1) await turn();
    });
    assert.deepEqual(begun, [0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test("of nothing is nothing", async () => {
    assert.deepEqual(await mapConcurrently([], () => assert.fail("called")), []);
  });

  test("keeps results that are undefined", async () => {
    assert.deepEqual(await mapConcurrently([1, 2], async () => undefined), [undefined, undefined]);
  });

  test("fails when one fails in a way that nobody expected", async () => {
    await assert.rejects(
      mapConcurrently([1, 2, 3], async (item) =>
        item === 2 ? Promise.reject(new Error("two")) : item,
      ),
      /two/,
    );
  });
});
