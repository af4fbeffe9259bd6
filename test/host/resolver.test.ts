import assert from "node:assert/strict";
import { test } from "node:test";
import { blockingWork } from "../../src/host/blocking-work.ts";
import { countedLookup, isResolving } from "../../src/host/resolver.ts";

test("a lookup under way is counted until it is answered, also when it fails", async () => {
  for (const name of ["localhost", "127.0.0.1"]) {
    const answered = new Promise((resolve) => countedLookup(name, {}, resolve));
    assert.deepEqual([blockingWork.count(), isResolving()], [1, true], name);
    await answered;
    assert.deepEqual([blockingWork.count(), isResolving()], [0, false], name);
  }
  const failed = new Promise((resolve) => countedLookup("no host.invalid", {}, resolve));
  assert.equal(blockingWork.count(), 1);
  assert.ok((await failed) instanceof Error);
  assert.equal(blockingWork.count(), 0);
});
