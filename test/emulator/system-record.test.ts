import assert from "node:assert/strict";
import { test } from "node:test";
import { otherId, read, record, send, start, systemId, unauthorizedText } from "./support.ts";

type Fields = Record<string, unknown>;

test("answers the whole record with both ids", async (t) => {
  const answer = (await read(await start(t), record)) as Fields;
  assert.equal(answer["_id"], systemId);
  assert.equal(answer["id"], systemId);
  assert.equal(answer["hostname"], "web-1");
  assert.equal(answer["allowSshRootLogin"], false);
});

test("answers only the fields asked for, and _id", async (t) => {
  const answer = await read(await start(t), `${record}?fields=hostname%20nonsense`);
  assert.deepEqual(answer, { _id: systemId, hostname: "web-1" });
});

test("leaves out the fields with a minus, but never _id", async (t) => {
  const answer = (await read(await start(t), `${record}?fields=-hostname%20-_id`)) as Fields;
  assert.equal(answer["_id"], systemId);
  assert.equal("hostname" in answer, false);
  assert.equal("os" in answer, true);
});

test("changes what a PUT names, keeps the rest, and answers the whole record", async (t) => {
  const emulator = await start(t);
  const body = { displayName: "new", allowSshRootLogin: true, description: "d", nonsense: 1 };
  const answer = await send(emulator, { method: "PUT", path: record, body });
  assert.equal(answer.status, 200);
  const after = (await read(emulator, record)) as Fields;
  assert.deepEqual(JSON.parse(answer.text), after);
  assert.equal(after["displayName"], "new");
  assert.equal(after["allowSshRootLogin"], true);
  assert.equal(after["description"], "d");
  assert.equal(after["hostname"], "web-1");
  assert.equal("nonsense" in after, false);
});

test("replaces the attributes whole", async (t) => {
  const emulator = await start(t);
  const put = (attributes: unknown) =>
    send(emulator, { method: "PUT", path: record, body: { attributes } });
  await put([
    { name: "a", value: "1" },
    { name: "b", value: "2" },
  ]);
  await put([{ name: "b", value: "3" }]);
  const { attributes } = (await read(emulator, record)) as Fields;
  assert.deepEqual(attributes, [{ name: "b", value: "3" }]);
});

test("sets and clears the primary user through the dotted key", async (t) => {
  const emulator = await start(t);
  const put = async (id: string | null) => {
    await send(emulator, { method: "PUT", path: record, body: { "primarySystemUser.id": id } });
    return ((await read(emulator, record)) as Fields)["primarySystemUser"];
  };
  assert.deepEqual(await put("5f9b00000000000000000001"), { id: "5f9b00000000000000000001" });
  assert.deepEqual(await put(null), { id: null });
});

const badBodies: Record<string, unknown> = {
  "a boolean as text": { allowSshRootLogin: "true" },
  "a name that is no text": { displayName: 1 },
  "attributes that are no array": { attributes: { a: "1" } },
  "an attribute without a value": { attributes: [{ name: "a" }] },
  "an attribute of null": { attributes: [null] },
  "an attribute longer than 1024": { attributes: [{ name: "a", value: "x".repeat(1025) }] },
  "an unknown insights state": { systemInsights: { state: "on" } },
  "JSON that is no object": [],
  "text that is not JSON": "{",
};

for (const [name, body] of Object.entries(badBodies)) {
  test(`answers 400 to a PUT with ${name}, and changes nothing`, async (t) => {
    const emulator = await start(t);
    const before = structuredClone(emulator.state);
    const answer = await send(emulator, { method: "PUT", path: record, body });
    assert.equal(answer.status, 400);
    const { message, ...rest } = JSON.parse(answer.text) as Fields;
    assert.deepEqual(rest, { code: 3, status: "INVALID_ARGUMENT", details: [] });
    assert.equal(typeof message, "string");
    assert.deepEqual(emulator.state, before);
  });
}

test("accepts an attribute of 1024 characters", async (t) => {
  const body = { attributes: [{ name: "a", value: "x".repeat(1024) }] };
  assert.equal((await send(await start(t), { method: "PUT", path: record, body })).status, 200);
});

for (const type of [undefined, "text/plain", "application/jsonx"]) {
  test(`answers 415 to a PUT with the Content-Type ${type}`, async (t) => {
    const headers = { "Content-Type": type };
    const answer = await send(await start(t), { method: "PUT", path: record, body: {}, headers });
    assert.equal(answer.status, 415);
  });
}

test("accepts a Content-Type with a charset", async (t) => {
  const headers = { "Content-Type": "application/json; charset=utf-8" };
  const answer = await send(await start(t), { method: "PUT", path: record, body: {}, headers });
  assert.equal(answer.status, 200);
});

test("deregisters with the record as the answer, and ends the key", async (t) => {
  const emulator = await start(t);
  const answer = await send(emulator, { method: "DELETE", path: record });
  assert.equal(answer.status, 200);
  assert.equal((JSON.parse(answer.text) as Fields)["_id"], systemId);
  assert.deepEqual(Object.keys(emulator.state.systems), [otherId]);
  assert.equal((await send(emulator, { path: record })).status, 401);
});

test("answers 404 to a repeated DELETE", async (t) => {
  const emulator = await start(t);
  await send(emulator, { method: "DELETE", path: record });
  const answer = await send(emulator, { method: "DELETE", path: record });
  assert.equal(answer.status, 404);
  assert.equal(answer.text, '{"message":"Not Found"}');
});

test("answers 401 to a repeated DELETE when told so", async (t) => {
  const emulator = await start(t, { repeatedDelete: "unauthorized" });
  await send(emulator, { method: "DELETE", path: record });
  const answer = await send(emulator, { method: "DELETE", path: record });
  assert.equal(answer.status, 401);
  assert.equal(answer.text, unauthorizedText);
});
