import assert from "node:assert/strict";
import { test } from "node:test";
import { ids, members, read, send, start, systemId, v2 } from "./support.ts";
import type { TestEmulator } from "./support.ts";

const path = `${v2}/associations`;
const post = async (emulator: TestEmulator, body: unknown) =>
  (await send(emulator, { method: "POST", path, body })).status;
const sudo = (enabled: boolean, withoutPassword: boolean) => ({
  sudo: { enabled, withoutPassword },
});

test("adds an edge with an empty 204 and shows it under its type only", async (t) => {
  const emulator = await start(t);
  const body = { op: "add", type: "user", id: ids.user, attributes: sudo(true, false) };
  const answer = await send(emulator, { method: "POST", path, body });
  assert.equal(answer.status, 204);
  assert.equal(answer.text, "");
  assert.deepEqual(await read(emulator, `${path}?targets=user`), [
    { attributes: sudo(true, false), to: { attributes: null, id: ids.user, type: "user" } },
  ]);
  assert.deepEqual(await read(emulator, `${path}?targets=user_group`), []);
});

test("answers null attributes for an edge without any", async (t) => {
  const emulator = await start(t);
  await post(emulator, { op: "add", type: "policy", id: ids.policy });
  assert.deepEqual(await read(emulator, `${path}?targets=policy`), [
    { attributes: null, to: { attributes: null, id: ids.policy, type: "policy" } },
  ]);
});

for (const query of ["", "?targets=", "?targets=system", "?targets=user&targets=policy"]) {
  test(`answers 400 to associations${query}`, async (t) => {
    assert.equal((await send(await start(t), { path: `${path}${query}` })).status, 400);
  });
}

test("pages associations", async (t) => {
  const emulator = await start(t);
  const system = emulator.state.systems[systemId];
  const edges = Array.from({ length: 12 }, (_, index) => ({
    type: "user" as const,
    id: `u${index}`,
  }));
  if (system) system.associations = edges;
  const count = async (query: string) =>
    ((await read(emulator, `${path}?targets=user${query}`)) as unknown[]).length;
  assert.equal(await count(""), 10);
  assert.equal(await count("&skip=10"), 2);
  assert.equal(await count("&limit=100&skip=0"), 12);
});

test("answers 409 to adding an edge twice and 404 to removing it twice", async (t) => {
  const emulator = await start(t);
  const edge = { type: "user", id: ids.user };
  assert.equal(await post(emulator, { op: "add", ...edge }), 204);
  assert.equal(await post(emulator, { op: "add", ...edge }), 409);
  assert.equal(await post(emulator, { op: "remove", ...edge }), 204);
  assert.equal(await post(emulator, { op: "remove", ...edge }), 404);
});

test("updates the sudo of an edge, and answers 404 where there is none", async (t) => {
  const emulator = await start(t);
  const edge = { type: "user", id: ids.user };
  const update = { op: "update", ...edge, attributes: sudo(true, true) };
  assert.equal(await post(emulator, update), 404);
  await post(emulator, { op: "add", ...edge });
  assert.equal(await post(emulator, update), 204);
  const [entry] = (await read(emulator, `${path}?targets=user`)) as { attributes: unknown }[];
  assert.deepEqual(entry?.attributes, sudo(true, true));
});

test("answers 404 to an id that it does not know, or knows as something else", async (t) => {
  const emulator = await start(t);
  assert.equal(await post(emulator, { op: "add", type: "user", id: ids.unknown }), 404);
  assert.equal(await post(emulator, { op: "add", type: "policy", id: ids.user }), 404);
  assert.equal(await post(emulator, { op: "add", type: "user", id: "constructor" }), 404);
});

const user = { op: "add", type: "user", id: ids.user };
const badBodies: Record<string, unknown> = {
  "an unknown op": { ...user, op: "set" },
  "an unknown type": { ...user, type: "system" },
  "no id": { op: "add", type: "user" },
  "attributes that are no object": { ...user, attributes: "sudo" },
  "only one of the two sudo booleans": { ...user, attributes: { sudo: { enabled: true } } },
  "sudo without a password but not enabled": { ...user, attributes: sudo(false, true) },
};

for (const [name, body] of Object.entries(badBodies)) {
  test(`answers 400 to an association with ${name}`, async (t) => {
    const emulator = await start(t);
    assert.equal(await post(emulator, body), 400);
    assert.deepEqual(emulator.state.systems[systemId]?.associations, []);
  });
}

test("lists users with every path: direct, through a user group, through a system group", async (t) => {
  const emulator = await start(t);
  await post(emulator, { ...user, attributes: sudo(true, false) });
  await post(emulator, { op: "add", type: "user_group", id: ids.userGroup });
  await send(emulator, {
    method: "POST",
    path: members(ids.group),
    body: { op: "add", type: "system", id: systemId },
  });
  const hop = (type: string, id: string, attributes: unknown = null) => ({
    attributes,
    to: { attributes: null, id, type },
  });
  const throughGroups = (id: string) => [
    [hop("user_group", ids.userGroup), hop("user", id)],
    [hop("system_group", ids.group), hop("user_group", ids.userGroup), hop("user", id)],
  ];
  assert.deepEqual(await read(emulator, `${v2}/users`), [
    {
      id: ids.user,
      type: "user",
      compiledAttributes: sudo(true, false),
      paths: [[hop("user", ids.user, sudo(true, false))], ...throughGroups(ids.user)],
    },
    {
      id: ids.groupedUser,
      type: "user",
      compiledAttributes: sudo(false, false),
      paths: throughGroups(ids.groupedUser),
    },
  ]);
});

test("pages and filters users", async (t) => {
  const emulator = await start(t);
  await post(emulator, { op: "add", type: "user_group", id: ids.userGroup });
  const readIds = async (query: string) =>
    ((await read(emulator, `${v2}/users${query}`)) as { id: string }[]).map(({ id }) => id);
  assert.deepEqual(await readIds("?limit=1&skip=1"), [ids.groupedUser]);
  assert.deepEqual(await readIds(`?filter=id:eq:${ids.user}`), [ids.user]);
  assert.equal((await send(emulator, { path: `${v2}/users?filter=name:eq:a` })).status, 400);
});
