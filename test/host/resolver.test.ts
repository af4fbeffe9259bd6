import assert from "node:assert/strict";
import { test } from "node:test";
import { pendingLookups } from "../../src/host/resolver.ts";

test("a lookup under way is counted until it is answered, also when it fails", async () => {
  for (const name of ["localhost", "127.0.0.1"]) {
    const answered = new Promise((resolve) => pendingLookups.lookup(name, {}, resolve));
    assert.equal(pendingLookups.count(), 1, name);
    await answered;
    assert.equal(pendingLookups.count(), 0, name);
  }
  const failed = new Promise((resolve) => pendingLookups.lookup("no host.invalid", {}, resolve));
  assert.equal(pendingLookups.count(), 1);
  assert.ok((await failed) instanceof Error);
  assert.equal(pendingLookups.count(), 0);
});
