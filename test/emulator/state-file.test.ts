import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { loadStateFile, saveStateFile } from "../../src/emulator/state-file.ts";
import { parseState, serializeState } from "../../src/emulator/state-text.ts";
import { createTestState, makeFolder, record, send, start, systemId } from "./support.ts";

test("gives back the state that it was given", () => {
  const state = createTestState();
  assert.deepEqual(parseState(serializeState(state)), state);
});

test("saves a state that it can load, private, and leaves nothing beside it", (t) => {
  const folder = makeFolder(t);
  const path = join(folder, "state.json");
  saveStateFile(path, createTestState());
  saveStateFile(path, createTestState());
  assert.deepEqual(loadStateFile(path), createTestState());
  assert.equal(statSync(path).mode & 0o777, 0o600);
  assert.deepEqual(readdirSync(folder), ["state.json"]);
});

test("finds no state where there is no file", (t) => {
  assert.equal(loadStateFile(join(makeFolder(t), "none.json")), undefined);
});

const mistakes: Record<string, string> = {
  "text that is not JSON": "{",
  "a JSON array": "[]",
  "another version": '{"version":2}',
  "missing systems": '{"version":1}',
  "a system without a key": serializeState(createTestState()).replaceAll("PUBLIC KEY", "NO KEY"),
};

for (const [name, text] of Object.entries(mistakes)) {
  test(`refuses a state file with ${name}, by its name`, (t) => {
    const path = join(makeFolder(t), "state.json");
    writeFileSync(path, text);
    assert.throws(() => loadStateFile(path), {
      code: "input_failed",
      message: /state\.json.*not an emulator state/,
    });
  });
}

test("reports a folder in place of the state file", (t) => {
  const folder = makeFolder(t);
  assert.throws(() => loadStateFile(folder), { code: "input_failed", message: /EISDIR/ });
  assert.throws(() => saveStateFile(folder, createTestState()), { code: "output_failed" });
});

test("has a change saved before it is answered, and saves no refusal", async (t) => {
  const path = join(makeFolder(t), "state.json");
  let saves = 0;
  const onChange = (state: ReturnType<typeof createTestState>) => {
    saves += 1;
    saveStateFile(path, state);
  };
  const emulator = await start(t, { onChange });
  await send(emulator, { path: record });
  await send(emulator, { method: "PUT", path: record, body: { displayName: 1 } });
  assert.equal(saves, 0);
  await send(emulator, { method: "PUT", path: record, body: { displayName: "kept" } });
  assert.equal(saves, 1);
  assert.match(readFileSync(path, "utf8"), /"displayName": "kept"/);
  const restarted = await start(t, { state: loadStateFile(path) ?? createTestState() });
  assert.equal(restarted.state.systems[systemId]?.record["displayName"], "kept");
});

test("answers 500 to a change that could not be saved", async (t) => {
  const onChange = () => {
    throw new Error("disk full");
  };
  const emulator = await start(t, { onChange });
  const answer = await send(emulator, { method: "DELETE", path: record });
  assert.equal(answer.status, 500);
  assert.match(answer.text, /disk full/);
});
