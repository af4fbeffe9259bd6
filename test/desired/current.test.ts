import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fetchCurrentState } from "../../src/desired/current.ts";
import type { DesiredState } from "../../src/desired/state.ts";
import { rejectionOf } from "../support/expect-error.ts";
import { systemId } from "../support/rig.ts";
import { createFakeClient, desire, idOf, reply } from "./support.ts";

const record = { _id: systemId, displayName: "a", attributes: [{ name: "role", value: "web" }] };
const step = (type: string, id: string) => ({ attributes: null, to: { id, type } });

/** A client with a record, groups and associations of every type. */
function api(groups: readonly unknown[] = [], attributes: unknown = null) {
  return createFakeClient(({ path }) => {
    const type = /targets=(\w+)/.exec(path)?.[1];
    if (type !== undefined) return reply(200, [{ attributes, to: { id: idOf(7), type } }]);
    return path.includes("/memberof") ? reply(200, groups) : reply(200, record);
  });
}

const group = (id: string, ...paths: readonly number[]) => ({
  id,
  type: "system_group",
  paths: paths.map((length) =>
    Array.from({ length }, (_, n) => step("system_group", n === length - 1 ? id : idOf(99))),
  ),
});

const reads = async (desired: Partial<DesiredState>) => {
  const client = api();
  await fetchCurrentState(client, systemId, desire(desired));
  return client.sent.map(({ method, path }) => `${method} ${path.replace(/[?&]limit.*/, "")}`);
};

describe("the current state", () => {
  const recordRead = `GET /api/systems/${systemId}`;
  const graph = `GET /api/v2/systems/${systemId}`;

  test("is read only as far as the document speaks of it", async () => {
    assert.deepEqual(await reads({}), []);
    assert.deepEqual(await reads({ fields: { displayName: "a" } }), [recordRead]);
    assert.deepEqual(await reads({ attributes: { values: new Map(), exclusive: true } }), [
      recordRead,
    ]);
    assert.deepEqual(await reads({ groups: { ids: [], exclusive: true } }), [`${graph}/memberof`]);
  });

  test("is asked for the types of association that are named, and for all of them where the rest is to go", async () => {
    const edge = (type: "user" | "policy") => ({ type, id: idOf(1), sudo: undefined });
    const edges = [edge("policy"), edge("user"), edge("user")];
    const of = (type: string) => `${graph}/associations?targets=${type}`;
    assert.deepEqual(await reads({ associations: { edges, exclusive: false } }), [
      of("user"),
      of("policy"),
    ]);
    assert.deepEqual(await reads({ associations: { edges: [], exclusive: false } }), []);
    assert.deepEqual(
      await reads({ associations: { edges: [], exclusive: true } }),
      ["user", "user_group", "policy", "policy_group", "command"].map(of),
    );
  });

  test("is read at the same time: no read waits for another", async () => {
    const client = createFakeClient(({ path }) =>
      path.includes("/v2/") ? reply(200, []) : reply(200, record),
    );
    const work = fetchCurrentState(
      client,
      systemId,
      desire({
        fields: { displayName: "a" },
        groups: { ids: [], exclusive: false },
        associations: { edges: [{ type: "user", id: idOf(1), sudo: undefined }], exclusive: false },
      }),
    );
    assert.equal(client.sent.length, 3);
    await work;
  });

  test("counts direct memberships only: others are not this host's to end", async () => {
    const groups = [group(idOf(1), 1), group(idOf(2), 2), group(idOf(3), 2, 1), group(idOf(4))];
    const { groups: found } = await fetchCurrentState(
      api(groups),
      systemId,
      desire({ groups: { ids: [], exclusive: true } }),
    );
    assert.deepEqual([...found], [idOf(1), idOf(3), idOf(4)]);
  });

  test("knows an association by type and id, with what the edge carries", async () => {
    const sudo = { sudo: { enabled: true, withoutPassword: false } };
    const { edges } = await fetchCurrentState(
      api([], sudo),
      systemId,
      desire({
        associations: { edges: [{ type: "user", id: idOf(1), sudo: undefined }], exclusive: false },
      }),
    );
    assert.deepEqual([...edges], [[`user/${idOf(7)}`, sudo]]);
  });

  test("holds the record and its attributes", async () => {
    const state = await fetchCurrentState(
      api(),
      systemId,
      desire({ fields: { displayName: "a" } }),
    );
    assert.equal(state.record["displayName"], "a");
    assert.deepEqual(state.attributes, record.attributes);
  });

  test("is not taken from a server that lists what has no valid id: it would become a path", async () => {
    for (const id of ["..", "", "a/b", idOf(1).toUpperCase(), 7, null, undefined]) {
      const client = createFakeClient(() => reply(200, [{ id, to: { id, type: "user" } }]));
      const edges = [{ type: "user" as const, id: idOf(1), sudo: undefined }];
      for (const desired of [
        desire({ groups: { ids: [], exclusive: true } }),
        desire({ associations: { edges, exclusive: true } }),
      ])
        await rejectionOf(fetchCurrentState(client, systemId, desired), "bad_reply");
    }
  });

  test("is not guessed: a read that fails, or a list that is none, is an error", async () => {
    const desired = desire({ fields: { displayName: "a" }, groups: { ids: [], exclusive: true } });
    const failing = (path: string, status: number, body: unknown) =>
      fetchCurrentState(
        createFakeClient((request) =>
          request.path.includes(path)
            ? reply(status, body)
            : reply(200, request.path.includes("memberof") ? [] : record),
        ),
        systemId,
        desired,
      );
    await rejectionOf(failing("memberof", 403, {}), "forbidden");
    await rejectionOf(failing("memberof", 200, {}), "bad_reply");
    await rejectionOf(failing("/api/systems", 500, {}), "server_error");
    await rejectionOf(failing("/api/systems", 200, { attributes: {} }), "bad_reply");
  });
});
