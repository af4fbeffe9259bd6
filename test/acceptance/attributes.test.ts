import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { jsonBody } from "./judge/message.ts";
import type { Json } from "./judge/state.ts";
import {
  answerOf,
  assertDone,
  assertNoControls,
  assertRefusedAsJson,
  envelopeOf,
  failureOf,
  reportedFailure,
} from "./support/expect.ts";
import { rig, type Rig } from "./support/rig.ts";

/** The attributes of the record as a map; fails if the API holds a name twice. */
function held({ judge }: Rig): Record<string, Json> {
  const entries = judge.state.record?.attributes as { name: string; value: string }[];
  const pairs = entries.map(({ name, value }): [string, string] => [name, value]);
  assert.equal(new Map(pairs).size, pairs.length, "a name twice");
  return Object.fromEntries(pairs);
}

function methods({ judge }: Rig): string[] {
  return judge.requests.map(({ method }) => method);
}

describe("attributes", { concurrency: 4 }, () => {
  test("list reads only the attributes and prints names and values", async (t) => {
    const { run, lines, recordPath } = await rig(t);
    const { stdout } = await run(["attributes", "list"]);
    assert.match(stdout, /^role +web$/m);
    assert.match(stdout, /^rack +b7$/m);
    assert.deepEqual(lines(), [`GET ${recordPath}?fields=attributes HTTP/1.1`]);
  });

  test("list with json prints the body of the API", async (t) => {
    const { host, judge, run } = await rig(t);
    const attributes = judge.state.record?.attributes;
    const answer = answerOf(await run(["attributes", "list", "--json"]));
    assert.deepEqual(answer, { _id: host.systemKey, attributes });
  });

  test("list copes with a record that has none", async (t) => {
    const { judge, run } = await rig(t);
    for (const attributes of [[], null, undefined] as (Json | undefined)[]) {
      judge.state.record = {
        _id: judge.state.id,
        ...(attributes === undefined ? {} : { attributes }),
      };
      assertDone(await run(["attributes", "list"]));
    }
  });

  test("list makes control characters visible", async (t) => {
    const { judge, run } = await rig(t);
    judge.state.record = { attributes: [{ name: "a\u001b]0;x\u0007", value: "b\u009b1m\u202e" }] };
    assertNoControls((await run(["attributes", "list"])).stdout);
  });

  test("set loses no other attribute: it reads, puts the whole and reads again", async (t) => {
    const host = await rig(t);
    const { recordPath } = host;
    const result = await host.run(["attributes", "set", "role=db", "zone=eu", "--json"]);
    assert.deepEqual(answerOf(result), {
      schemaVersion: 1,
      command: "attributes set",
      changed: true,
      results: [
        { id: "role", changed: true },
        { id: "zone", changed: true },
      ],
    });
    assert.deepEqual(host.lines(), [
      `GET ${recordPath}?fields=attributes HTTP/1.1`,
      `PUT ${recordPath} HTTP/1.1`,
      `GET ${recordPath}?fields=attributes HTTP/1.1`,
    ]);
    const [, put] = host.judge.requests;
    assert.ok(put);
    assert.deepEqual(Object.keys(jsonBody(put) as object), ["attributes"]);
    assert.deepEqual(held(host), { role: "db", rack: "b7", zone: "eu" });
  });

  test("set puts nothing when nothing changes", async (t) => {
    const host = await rig(t);
    const envelope = answerOf(await host.run(["attributes", "set", "role=web", "--json"]));
    assert.deepEqual(envelope, {
      schemaVersion: 1,
      command: "attributes set",
      changed: false,
      results: [{ id: "role", changed: false }],
    });
    assert.deepEqual(methods(host), ["GET"]);
  });

  test("set says of each attribute whether it changed", async (t) => {
    const host = await rig(t);
    const result = await host.run(["attributes", "set", "rack=b7", "role=db", "--json"]);
    const { changed, results } = envelopeOf(result);
    assert.equal(changed, true);
    assert.deepEqual(results, [
      { id: "rack", changed: false },
      { id: "role", changed: true },
    ]);
  });

  test("set takes names and values as they are", async (t) => {
    const host = await rig(t);
    const value = "a=b, 'c' \"d\" 100% é \u{1f600}";
    assertDone(await host.run(["attributes", "set", `odd name.1=${value}`, "empty="]));
    assert.deepEqual(held(host), { role: "web", rack: "b7", "odd name.1": value, empty: "" });
  });

  test("set and unset treat names of every JavaScript object like any other", async (t) => {
    const host = await rig(t);
    host.judge.state.record = {
      _id: host.judge.state.id,
      attributes: [{ name: "__proto__", value: "1" }],
    };
    assertDone(await host.run(["attributes", "set", "constructor=2"]));
    const entries = host.judge.state.record?.attributes;
    assert.deepEqual(entries, [
      { name: "__proto__", value: "1" },
      { name: "constructor", value: "2" },
    ]);
    const { results } = envelopeOf(await host.run(["attributes", "unset", "toString", "--json"]));
    assert.deepEqual(results, [{ id: "toString", changed: false }]);
  });

  test("set works on a record without attributes", async (t) => {
    const host = await rig(t);
    host.judge.state.record = { _id: host.judge.state.id, attributes: null };
    assertDone(await host.run(["attributes", "set", "a=1"]));
    assert.deepEqual(held(host), { a: "1" });
  });

  test("unset takes only the named ones away", async (t) => {
    const host = await rig(t);
    const result = await host.run(["attributes", "unset", "role", "missing", "--json"]);
    assert.deepEqual(answerOf(result), {
      schemaVersion: 1,
      command: "attributes unset",
      changed: true,
      results: [
        { id: "role", changed: true },
        { id: "missing", changed: false },
      ],
    });
    assert.deepEqual(held(host), { rack: "b7" });
    assert.deepEqual(methods(host), ["GET", "PUT", "GET"]);
  });

  test("unset puts nothing when nothing is there", async (t) => {
    const host = await rig(t);
    const envelope = envelopeOf(await host.run(["attributes", "unset", "missing", "--json"]));
    assert.equal(envelope.changed, false);
    assert.deepEqual(methods(host), ["GET"]);
  });

  test("unset of the last one puts an empty list", async (t) => {
    const host = await rig(t);
    assertDone(await host.run(["attributes", "unset", "role", "rack"]));
    assert.deepEqual(held(host), {});
  });

  test("a change that the API takes and then loses is an error", async (t) => {
    const { judge, run } = await rig(t);
    judge.next({ status: 200, body: "{}", when: ({ method }) => method === "PUT", times: 2 });
    reportedFailure(await run(["attributes", "set", "a=1", "--json"]), 7, "change_lost");
    judge.next({ status: 200, body: "{}", when: ({ method }) => method === "PUT" });
    assert.equal((await run(["attributes", "unset", "role"])).code, 7);
  });

  test("nothing is put when the record could not be read", async (t) => {
    const host = await rig(t);
    host.judge.next({ status: 401, body: '{"message":"Unauthorized"}' });
    failureOf(await host.run(["attributes", "set", "a=1", "--json"]), 4, "unauthorized");
    host.judge.next({ status: 200, body: '{"attributes":"none"}' });
    failureOf(await host.run(["attributes", "set", "a=1", "--json"]), 7, "bad_reply");
    assert.deepEqual(methods(host), ["GET", "GET"]);
  });

  const refused: [what: string, args: string[]][] = [
    ["set without arguments", ["set"]],
    ["set without an equals sign", ["set", "a"]],
    ["set with a bad word after a good one", ["set", "a=1", "b"]],
    ["unset without arguments", ["unset"]],
    ["an unknown subcommand", ["sett", "a=1"]],
  ];
  for (const [what, args] of refused)
    test(`${what} is refused`, async (t) => {
      await assertRefusedAsJson(await rig(t), ["attributes", ...args], { exit: 2, code: "usage" });
    });
});
