import assert from "node:assert/strict";
import { test } from "node:test";
import { readData } from "../../src/cli/data-option.ts";
import { createFakeHost } from "../support/fake-host.ts";

test("--data is itself, a file's text for @FILE, or standard input for -", async () => {
  const host = createFakeHost({ stdin: "typed" });
  assert.equal(await readData("{}", host), "{}");
  assert.equal(await readData("@a/b", host), "text of a/b");
  assert.equal(await readData("-", host), "typed");
  assert.equal(await readData("", host), "");
});
