import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { mendDifferences, planRequests } from "../../src/desired/carry-out.ts";
import type { Outcome } from "../../src/desired/outcome.ts";
import { compareStates } from "../../src/desired/difference.ts";
import type { DesiredState } from "../../src/desired/state.ts";
import type { CurrentState } from "../../src/desired/current.ts";
import { mostConcurrent } from "../../src/system/concurrently.ts";
import { SysctxError } from "../../src/errors.ts";
import type { Reply } from "../../src/system/client.ts";
import type { ApiRequest } from "../../src/system/request.ts";
import { systemId } from "../support/rig.ts";
import type { FakeClient } from "./support.ts";
import { createFakeClient, describeRequest, desire, idOf, reply, stand } from "./support.ts";

const record = `/api/systems/${systemId}`;
const associations = `/api/v2/systems/${systemId}/associations`;
const members = (n: number) => `/api/v2/systemgroups/${idOf(n)}/members`;

const desired: DesiredState = desire({
  fields: { displayName: "web", allowSshRootLogin: false },
  attributes: { values: new Map([["role", "db"]]), exclusive: true },
  groups: { ids: [idOf(1), idOf(2)], exclusive: true },
  associations: {
    edges: [
      { type: "user", id: idOf(3), sudo: { enabled: true, withoutPassword: false } },
      { type: "policy", id: idOf(4), sudo: undefined },
    ],
    exclusive: true,
  },
});
const current: CurrentState = stand({
  record: { displayName: "old", allowSshRootLogin: true },
  attributes: [
    { name: "rack", value: "b7" },
    { name: "role", value: "web" },
  ],
  groups: new Set([idOf(8)]),
  edges: new Map([
    [`user/${idOf(3)}`, null],
    [`command/${idOf(9)}`, null],
  ]),
});
const differences = compareStates(desired, current);

type Respond = (request: ApiRequest, number: number) => Reply | Promise<Reply>;

/** The record as it is desired, which the reading back finds. */
const right = {
  displayName: "web",
  allowSshRootLogin: false,
  attributes: [{ name: "role", value: "db" }],
};

const accept: Respond = ({ method }) =>
  method === "POST" ? reply(204) : reply(200, method === "GET" ? right : {});

/** A client whose reading back always finds what is desired; what it keeps are the writes. */
function createWriter(respond: Respond): FakeClient {
  const sent: ApiRequest[] = [];
  return {
    sent,
    async send(request: ApiRequest) {
      return request.method === "GET" ? reply(200, right) : respond(request, sent.push(request));
    },
  };
}

async function mend(respond: Respond = accept) {
  const client = createWriter(respond);
  const outcomes = await mendDifferences(client, systemId, desired, { differences, current });
  return { client, outcomes, sent: client.sent.map(describeRequest) };
}

const codes = (outcomes: readonly Outcome[]) =>
  outcomes.map((outcome) => ("error" in outcome ? outcome.error.code : outcome.changed));

describe("mending", () => {
  test("sends one request for all of the record, and one for each edge, removals last", async () => {
    const { sent, outcomes } = await mend();
    assert.deepEqual(sent, [
      `PUT ${record}`,
      `POST ${members(1)} add`,
      `POST ${members(2)} add`,
      `POST ${associations} update`,
      `POST ${associations} add`,
      `POST ${members(8)} remove`,
      `POST ${associations} remove`,
    ]);
    assert.deepEqual(
      outcomes,
      differences.map(({ id }) => ({ id, changed: true })),
    );
  });

  test("puts what differs of the fields and the whole list of attributes", async () => {
    const { client } = await mend();
    assert.deepEqual(JSON.parse(client.sent[0]?.body ?? ""), {
      displayName: "web",
      allowSshRootLogin: false,
      attributes: [{ name: "role", value: "db" }],
    });
  });

  test("leaves the list of attributes out of the request when no attribute differs", async () => {
    const only = desire({ fields: { displayName: "web" } });
    const client = createWriter(accept);
    await mendDifferences(client, systemId, only, {
      differences: compareStates(only, current),
      current,
    });
    assert.deepEqual(client.sent, [
      { method: "PUT", path: record, body: JSON.stringify({ displayName: "web" }) },
    ]);
  });

  test("keeps attributes that the document does not name, with their order and further members", async () => {
    const more = stand({
      attributes: [
        { name: "rack", value: "b7", source: "x" } as { name: string; value: unknown },
        { name: "role", value: "web" },
      ],
    });
    const only = desire({
      attributes: {
        values: new Map([
          ["role", null],
          ["zone", "eu"],
        ]),
        exclusive: false,
      },
    });
    const client = createWriter(accept);
    await mendDifferences(client, systemId, only, {
      differences: compareStates(only, more),
      current: more,
    });
    assert.deepEqual(JSON.parse(client.sent[0]?.body ?? ""), {
      attributes: [
        { name: "rack", value: "b7", source: "x" },
        { name: "zone", value: "eu" },
      ],
    });
  });

  test("names the own system in a membership, and the target with its sudo in an association", async () => {
    const { client } = await mend();
    const bodies = client.sent.map(({ body }) => JSON.parse(body ?? "") as unknown);
    assert.deepEqual(bodies[1], { op: "add", type: "system", id: systemId });
    assert.deepEqual(bodies[3], {
      attributes: { sudo: { enabled: true, withoutPassword: false } },
      op: "update",
      type: "user",
      id: idOf(3),
    });
    assert.deepEqual(bodies[4], { op: "add", type: "policy", id: idOf(4) });
    assert.deepEqual(bodies[6], { op: "remove", type: "command", id: idOf(9) });
  });

  test("sends nothing when nothing differs", async () => {
    const client = createWriter(accept);
    assert.deepEqual(
      await mendDifferences(client, systemId, desired, { differences: [], current }),
      [],
    );
    assert.deepEqual(client.sent, []);
  });

  test("begins no addition before the record is answered, and no removal before the additions are", async () => {
    const open = new Set<string>();
    const seen: string[] = [];
    await mend(async (request) => {
      const name = describeRequest(request);
      const stage = name.startsWith("PUT") ? "record" : name.endsWith("remove") ? "end" : "edges";
      assert.ok(
        [...open].every((other) => other === stage),
        `${name} beside ${[...open].join()}`,
      );
      open.add(stage);
      await new Promise((resolve) => setImmediate(resolve));
      open.delete(stage);
      if (seen.at(-1) !== stage) seen.push(stage);
      return accept(request, 0);
    });
    assert.deepEqual(seen, ["record", "edges", "end"]);
  });

  test("has several edges under way at once, and not more than a command may", async () => {
    const ids = Array.from({ length: 40 }, (_, n) => idOf(n));
    const wide = desire({ groups: { ids, exclusive: false } });
    const many = { differences: compareStates(wide, stand()), current: stand() };
    let [open, most] = [0, 0];
    const client = createFakeClient(async () => {
      most = Math.max(most, ++open);
      await new Promise((resolve) => setImmediate(resolve));
      open -= 1;
      return reply(204);
    });
    const outcomes = await mendDifferences(client, systemId, wide, many);
    assert.equal(most, mostConcurrent);
    assert.deepEqual(
      outcomes.map(({ id }) => id),
      ids.map((id) => `groups.${id}`),
    );
  });
});

describe("a failure", () => {
  test("of the record lets the additions be made, stops the removals, and is told of each field and attribute", async () => {
    const { sent, outcomes } = await mend((request, number) =>
      request.method === "PUT" ? reply(400, { message: "no" }) : accept(request, number),
    );
    assert.deepEqual(codes(outcomes), [
      ...Array<string>(4).fill("rejected"),
      ...Array<boolean>(4).fill(true),
      ...Array<string>(2).fill("not_attempted"),
    ]);
    assert.equal(sent.length, 5);
    for (const outcome of outcomes)
      if ("error" in outcome) assert.ok(outcome.error.message.startsWith(`${outcome.id}: `));
  });

  test("of one addition stops no other addition, and no removal is attempted", async () => {
    const { sent, outcomes } = await mend((request, number) =>
      request.path === members(1) ? reply(403, {}) : accept(request, number),
    );
    assert.deepEqual(codes(outcomes), [
      ...Array<boolean>(4).fill(true),
      "forbidden",
      true,
      true,
      true,
      "not_attempted",
      "not_attempted",
    ]);
    assert.ok(sent.every((line) => !line.endsWith("remove")));
    const [first] = outcomes.flatMap((outcome) => ("error" in outcome ? [outcome.error] : []));
    assert.equal(first?.status, 403);
  });

  test("of a removal stops no other removal", async () => {
    const { outcomes } = await mend((request, number) =>
      request.path === members(8) ? reply(500, {}) : accept(request, number),
    );
    assert.deepEqual(codes(outcomes).slice(-2), ["server_error", true]);
  });

  test("of the network is told as any other", async () => {
    const { outcomes } = await mend((request, number) => {
      if (request.path === associations) throw new SysctxError("timeout", "no answer");
      return accept(request, number);
    });
    assert.deepEqual(codes(outcomes).slice(4), [
      true,
      true,
      "timeout",
      "timeout",
      "not_attempted",
      "not_attempted",
    ]);
  });

  test("that is a defect of the program is not taken for one of the server", async () => {
    await assert.rejects(
      mend(() => {
        throw new TypeError("a defect");
      }),
      TypeError,
    );
  });

  test("is none where an addition is there already or a removal is gone already", async () => {
    const { outcomes } = await mend((request, number) => {
      if (request.path === members(1)) return reply(409, {});
      if (request.path === members(8)) return reply(404, {});
      return accept(request, number);
    });
    assert.deepEqual(codes(outcomes).slice(4), [false, true, true, true, false, true]);
  });

  test("is none where an earlier attempt of unknown outcome had made the change", async () => {
    const { outcomes } = await mend((request, number) =>
      request.path === members(1) ? reply(409, {}, { uncertain: true }) : accept(request, number),
    );
    assert.equal(codes(outcomes)[4], true);
  });
});

describe("the plan", () => {
  test("is the requests that mending sends, in the same order", async () => {
    const { client } = await mend();
    assert.deepEqual(planRequests(systemId, differences, current), client.sent);
    assert.deepEqual(planRequests(systemId, [], current), []);
  });
});

describe("reading back", () => {
  const mendAndRead = async (shown: Reply) => {
    const client = createFakeClient((request, number) =>
      request.method === "GET" ? shown : accept(request, number),
    );
    const outcomes = await mendDifferences(client, systemId, desired, { differences, current });
    const failed = outcomes.flatMap((one) =>
      "error" in one && one.error.code !== "not_attempted" ? [[one.id, one.error.code]] : [],
    );
    return { client, failed };
  };

  test("finds nothing lost where the record shows everything, and reads the record only", async () => {
    const { client, failed } = await mendAndRead(reply(200, right));
    assert.deepEqual(failed, []);
    const reads = client.sent.filter(({ method }) => method === "GET");
    assert.deepEqual(reads.map(describeRequest), [`GET ${record}`]);
  });

  test("is not done where the record needed no change", async () => {
    const only = desire({ groups: { ids: [idOf(1)], exclusive: false } });
    const client = createFakeClient(accept);
    const comparison = { differences: compareStates(only, current), current };
    await mendDifferences(client, systemId, only, comparison);
    assert.deepEqual(
      client.sent.map(({ method }) => method),
      ["POST"],
    );
  });

  test("finds fields and attributes that the server lost", async () => {
    const role = { name: "role", value: "db" };
    for (const [shown, lost] of [
      [{ ...right, displayName: "old" }, "fields.displayName"],
      [{ ...right, attributes: [] }, "attributes.role"],
      [{ ...right, attributes: [role, { name: "rack", value: "b7" }] }, "attributes.rack"],
    ] as const) {
      const { failed } = await mendAndRead(reply(200, shown));
      assert.deepEqual(failed, [[lost, "change_lost"]]);
    }
  });

  test("that fails leaves the record's changes sent and not called done", async () => {
    const { failed } = await mendAndRead(reply(403, {}));
    assert.deepEqual([...new Set(failed.map(([, code]) => code))], ["forbidden"]);
    assert.ok(failed.every(([id]) => /^(fields|attributes)\./.test(String(id))));
  });
});
