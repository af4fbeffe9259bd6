import assert from "node:assert/strict";
import { test } from "node:test";
import { createContext } from "../../src/cli/context.ts";
import { readData } from "../../src/cli/data-option.ts";
import { withinLimit } from "../../src/system/within-limit.ts";
import { createNotes } from "../../src/cli/output/notes.ts";
import { noPaint } from "../../src/cli/output/paint.ts";
import { createSilentObserver } from "../../src/cli/output/trace.ts";
import { rejectionOf } from "../support/expect-error.ts";
import { createFakeHost } from "../support/fake-host.ts";

function createOwnContext(flags: Record<string, unknown> = {}) {
  const host = createFakeHost({ stdin: "typed" });
  const notes = createNotes(host.stderr, noPaint, { quiet: false, hold: () => false });
  const context = createContext({
    host,
    notes,
    flags,
    observe: () => createSilentObserver(notes),
  });
  return { ...context, host };
}

test("--data is itself, a file's text for @FILE, or standard input for -", async () => {
  const context = createOwnContext();
  assert.equal(await readData("{}", context), "{}");
  assert.equal(await readData("@a/b", context), "text of a/b");
  assert.equal(await readData("-", context), "typed");
  assert.equal(await readData("", context), "");
});

test("input that never ends counts against the time limit", async () => {
  const never = new Promise<string>(() => undefined);
  const context = createOwnContext({ timeout: 1_000 });
  const reading = withinLimit(never, "standard input did not end", context);
  await context.deadline();
  context.host.clock.advance(1_000);
  const error = await rejectionOf(reading, "timeout");
  assert.match(error.message, /timed out after 1 s: standard input did not end/);
});
