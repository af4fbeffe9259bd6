import assert from "node:assert/strict";
import { test } from "node:test";
import { ids, members, read, send, start, systemId, v2 } from "./support.ts";
import type { TestEmulator } from "./support.ts";

const change = (emulator: TestEmulator, op: string, group: string) =>
  send(emulator, {
    method: "POST",
    path: members(group),
    body: { op, type: "system", id: systemId },
  });

test("joins a group with an empty 204, and shows it in memberof", async (t) => {
  const emulator = await start(t);
  const answer = await change(emulator, "add", ids.group);
  assert.equal(answer.status, 204);
  assert.equal(answer.text, "");
  const to = { attributes: null, id: ids.group, type: "system_group" };
  assert.deepEqual(await read(emulator, `${v2}/memberof`), [
    {
      id: ids.group,
      type: "system_group",
      compiledAttributes: null,
      paths: [[{ attributes: null, to }]],
    },
  ]);
});

test("answers 409 to joining twice", async (t) => {
  const emulator = await start(t);
  await change(emulator, "add", ids.group);
  const answer = await change(emulator, "add", ids.group);
  assert.equal(answer.status, 409);
  assert.equal(answer.text, '{"message":"Already Exists"}');
});

test("leaves a group, and answers 404 to leaving it twice", async (t) => {
  const emulator = await start(t);
  await change(emulator, "add", ids.group);
  assert.equal((await change(emulator, "remove", ids.group)).status, 204);
  assert.deepEqual(await read(emulator, `${v2}/memberof`), []);
  const answer = await change(emulator, "remove", ids.group);
  assert.equal(answer.status, 404);
  assert.equal(answer.text, '{"message":"Not Found"}');
});

for (const group of [ids.unknown, "constructor", "web"]) {
  test(`answers 404 to joining and leaving the unknown group ${group}`, async (t) => {
    const emulator = await start(t);
    assert.equal((await change(emulator, "add", group)).status, 404);
    assert.equal((await change(emulator, "remove", group)).status, 404);
  });
}

const badBodies: Record<string, unknown> = {
  "an unknown op": { op: "join", type: "system", id: systemId },
  "another type": { op: "add", type: "user", id: systemId },
  "no id": { op: "add", type: "system" },
};

for (const [name, body] of Object.entries(badBodies)) {
  test(`answers 400 to a membership with ${name}`, async (t) => {
    const answer = await send(await start(t), { method: "POST", path: members(ids.group), body });
    assert.equal(answer.status, 400);
  });
}

const joinMany = (emulator: TestEmulator, count: number) => {
  const system = emulator.state.systems[systemId];
  if (system) system.groups = Array.from({ length: count }, (_, index) => `group-${1000 + index}`);
};

const readIds = async (emulator: TestEmulator, query: string) =>
  ((await read(emulator, `${v2}/memberof${query}`)) as { id: string }[]).map(({ id }) => id);

test("pages by ten unless told otherwise, and by a hundred at most", async (t) => {
  const emulator = await start(t);
  joinMany(emulator, 130);
  assert.equal((await readIds(emulator, "")).length, 10);
  assert.equal((await readIds(emulator, "?limit=100")).length, 100);
  assert.equal((await readIds(emulator, "?limit=500")).length, 100);
  assert.deepEqual(await readIds(emulator, "?limit=2&skip=5"), ["group-1005", "group-1006"]);
  assert.equal((await readIds(emulator, "?limit=100&skip=100")).length, 30);
  assert.deepEqual(await readIds(emulator, "?skip=130"), []);
});

test("sorts by id, both ways", async (t) => {
  const emulator = await start(t);
  joinMany(emulator, 3);
  assert.deepEqual(await readIds(emulator, "?sort=-id&limit=1"), ["group-1002"]);
  assert.deepEqual(await readIds(emulator, "?sort=id&limit=1"), ["group-1000"]);
});

test("filters by id with eq and ne", async (t) => {
  const emulator = await start(t);
  joinMany(emulator, 3);
  assert.deepEqual(await readIds(emulator, "?filter=id:eq:group-1001"), ["group-1001"]);
  assert.deepEqual(await readIds(emulator, "?filter=id%3Ane%3Agroup-1001"), [
    "group-1000",
    "group-1002",
  ]);
});

for (const query of ["limit=0", "limit=-1", "limit=x", "skip=-1", "sort=name", "filter=id:gt:1"]) {
  test(`answers 400 to memberof?${query}`, async (t) => {
    assert.equal((await send(await start(t), { path: `${v2}/memberof?${query}` })).status, 400);
  });
}
