import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { jsonBody } from "./judge/message.ts";
import { groupEntry, idOf, type JsonObject } from "./judge/state.ts";
import {
  answerOf,
  assertDone,
  assertRefused,
  assertRefusedAsJson,
  envelopeOf,
  failureOf,
} from "./support/expect.ts";
import { rig } from "./support/rig.ts";

const entries = (count: number): JsonObject[] =>
  Array.from({ length: count }, (_, n) => groupEntry(idOf(n)));

describe("groups list", { concurrency: 4 }, () => {
  for (const [count, skips] of [
    [0, [0]],
    [1, [0]],
    [99, [0]],
    [100, [0, 100]],
    [101, [0, 100]],
    [250, [0, 100, 200]],
  ] as const)
    test(`joins all pages of ${count} groups`, async (t) => {
      const { judge, run, lines, graphPath } = await rig(t);
      judge.state.groups = entries(count);
      const answer = answerOf(await run(["groups", "list", "--json"]));
      assert.deepEqual(answer, judge.state.groups);
      const page = (skip: number) => `GET ${graphPath}/memberof?limit=100&skip=${skip} HTTP/1.1`;
      assert.deepEqual(lines(), skips.map(page));
    });

  test("prints each id on a line of its own", async (t) => {
    const { judge, run } = await rig(t);
    judge.state.groups = entries(12);
    const { stdout } = await run(["groups", "list"]);
    for (const { id } of judge.state.groups)
      assert.equal(stdout.match(new RegExp(`^.*${String(id)}.*$`, "gm"))?.length, 1, stdout);
  });

  test("removes what comes twice when entries shift between pages", async (t) => {
    const { judge, run } = await rig(t);
    const all = entries(130);
    judge.next({ status: 200, body: JSON.stringify(all.slice(0, 100)) });
    judge.next({ status: 200, body: JSON.stringify(all.slice(97)) });
    assert.deepEqual(answerOf(await run(["groups", "list", "--json"])), all);
  });

  test("keeps unknown keys and every digit through the joining of pages", async (t) => {
    const { judge, run } = await rig(t);
    const one = (n: number) =>
      `{"id":"${idOf(n)}","type":"system_group","n":1234567890123456789${n}}`;
    const first = Array.from({ length: 100 }, (_, n) => one(n));
    judge.next({ status: 200, body: `[${first.join()}]` });
    judge.next({ status: 200, body: `[${one(100)}]` });
    const { stdout } = await run(["groups", "list", "--json"]);
    assert.equal(stdout.match(/"n": ?1234567890123456789\d+/g)?.length, 101);
    assert.match(stdout, /1234567890123456789100/);
    assert.equal((JSON.parse(stdout) as unknown[]).length, 101);
  });

  test("ignores a Link header", async (t) => {
    const { judge, run, lines } = await rig(t);
    judge.next({ status: 200, body: "[]", headers: [["Link", '<http://x/>; rel="next"']] });
    assert.deepEqual(answerOf(await run(["groups", "list", "--json"])), []);
    assert.equal(lines().length, 1);
  });

  test("prints nothing of a list whose later page fails", async (t) => {
    const { judge, run } = await rig(t);
    judge.state.groups = entries(150);
    judge.next({
      status: 403,
      body: "{}",
      when: ({ query }) => query?.includes("skip=100") === true,
    });
    failureOf(await run(["groups", "list", "--json"]), 4, "forbidden");
  });

  test("refuses an answer that is not a list", async (t) => {
    const { judge, run } = await rig(t);
    for (const body of ["{}", "null", "7", "[null]", "[[]]"]) {
      judge.next({ status: 200, body });
      failureOf(await run(["groups", "list", "--json"]), 7, "bad_reply");
    }
  });
});

describe("groups add and remove", { concurrency: 4 }, () => {
  test("add posts one membership change for the own system", async (t) => {
    const { host, judge, run, lines } = await rig(t);
    assert.deepEqual(answerOf(await run(["groups", "add", idOf(1), "--json"])), {
      schemaVersion: 1,
      command: "groups add",
      changed: true,
      results: [{ id: idOf(1), changed: true }],
    });
    assert.deepEqual(lines(), [`POST /api/v2/systemgroups/${idOf(1)}/members HTTP/1.1`]);
    const [request] = judge.requests;
    assert.ok(request);
    assert.deepEqual(jsonBody(request), { op: "add", type: "system", id: host.systemKey });
  });

  test("add of a group it is already in is success without a change", async (t) => {
    const { judge, run } = await rig(t);
    judge.state.groups = entries(1);
    const envelope = envelopeOf(await run(["groups", "add", idOf(0), idOf(1), "--json"]));
    assert.equal(envelope.changed, true);
    assert.deepEqual(envelope.results, [
      { id: idOf(0), changed: false },
      { id: idOf(1), changed: true },
    ]);
    const again = answerOf(await run(["groups", "add", idOf(0), idOf(1), "--json"]));
    assert.equal((again as { changed: boolean }).changed, false);
  });

  test("remove of a group it is not in is success without a change", async (t) => {
    const { host, judge, run } = await rig(t);
    judge.state.groups = entries(1);
    const envelope = envelopeOf(await run(["groups", "remove", idOf(0), idOf(1), "--json"]));
    assert.equal(envelope.command, "groups remove");
    assert.deepEqual(envelope.results, [
      { id: idOf(0), changed: true },
      { id: idOf(1), changed: false },
    ]);
    assert.deepEqual(judge.state.groups, []);
    for (const request of judge.requests)
      assert.deepEqual(jsonBody(request), { op: "remove", type: "system", id: host.systemKey });
    assertDone(await run(["groups", "remove", idOf(0)]));
  });

  test("50 ids: concurrently, on at most 10 connections, answered in the order given", async (t) => {
    const { judge, run } = await rig(t);
    const ids = Array.from({ length: 50 }, (_, n) => idOf((n * 37) % 50));
    // The first are the slowest, so that the order of the answers is not that of the questions.
    ids.forEach((id, n) =>
      judge.next({ when: ({ path }) => path.includes(id), delay: n < 10 ? 150 - 10 * n : 10 }),
    );
    const envelope = answerOf(await run(["groups", "add", ...ids, "--json"]));
    assert.deepEqual(envelope, {
      schemaVersion: 1,
      command: "groups add",
      changed: true,
      results: ids.map((id) => ({ id, changed: true })),
    });
    const { connections, mostInFlight } = judge.counts;
    assert.ok(connections <= 10, `${connections} connections`);
    assert.ok(mostInFlight > 1 && mostInFlight <= 10, `${mostInFlight} in flight`);
    assert.equal(judge.requests.length, 50);
    assert.equal(judge.state.groups.length, 50);
  });

  test("one failure stops no other; the exit code is that of the first failure in order", async (t) => {
    const { judge, run } = await rig(t);
    const ids = [1, 2, 3, 4, 5].map((n) => idOf(n));
    // The second failure in order is answered first.
    const at = (n: number) => (request: { path: string }) => request.path.includes(idOf(n));
    judge.next({ when: at(2), status: 400, body: '{"message":"no such group"}', delay: 200 });
    judge.next({ when: at(4), status: 403, body: '{"message":"blocked"}' });
    const result = await run(["groups", "add", ...ids, "--json"]);
    assert.equal(result.code, 8, result.stderr);
    const { changed, results } = envelopeOf(result);
    assert.equal(changed, true);
    assert.deepEqual(
      results.map(({ id, changed, error }) => [id, changed, error?.code, error?.status]),
      [
        [ids[0], true, undefined, undefined],
        [ids[1], undefined, "rejected", 400],
        [ids[2], true, undefined, undefined],
        [ids[3], undefined, "forbidden", 403],
        [ids[4], true, undefined, undefined],
      ],
    );
    for (const item of results) assert.notEqual("error" in item, "changed" in item);
    assert.equal(judge.state.groups.length, 3);
    if (result.stderr !== "") assert.equal(typeof JSON.parse(result.stderr), "object");
  });

  test("text names the id that failed on standard error", async (t) => {
    const { judge, run } = await rig(t);
    judge.next({
      when: ({ path }) => path.includes(idOf(2)),
      status: 400,
      body: '{"message":"no\\u001b[31m such\\ngroup"}',
    });
    const { code, stderr } = await run(["groups", "add", idOf(1), idOf(2)]);
    assert.equal(code, 8);
    assert.match(stderr, new RegExp(idOf(2)));
    assert.doesNotMatch(stderr, /\u001b/);
    assert.match(stderr, /^error: /m);
  });

  test("a 409 after an attempt of unknown outcome is a change: the first one landed", async (t) => {
    const { judge, run, lines } = await rig(t);
    judge.next({ drop: true, apply: true });
    const added = envelopeOf(await run(["groups", "add", idOf(1), "--json", "--retries", "1"]));
    assert.deepEqual(added.results, [{ id: idOf(1), changed: true }]);
    judge.next({ drop: true, apply: true });
    const removed = envelopeOf(
      await run(["groups", "remove", idOf(1), "--json", "--retries", "1"]),
    );
    assert.deepEqual(removed.results, [{ id: idOf(1), changed: true }]);
    assert.equal(lines().length, 4);
  });

  test("a 409 after an attempt that was answered is no change", async (t) => {
    const { judge, run } = await rig(t);
    judge.state.groups = entries(1);
    judge.next({ status: 429, body: "{}" });
    const { results } = envelopeOf(
      await run(["groups", "add", idOf(0), "--json", "--retries", "1"]),
    );
    assert.deepEqual(results, [{ id: idOf(0), changed: false }]);
  });

  test("an alias from the settings stands for its id", async (t) => {
    const { run, lines } = await rig(t);
    assertDone(await run(["config", "set", "alias.web", idOf(7)]));
    assertDone(await run(["groups", "add", "web"]));
    assert.deepEqual(lines(), [`POST /api/v2/systemgroups/${idOf(7)}/members HTTP/1.1`]);
  });

  const bad: [what: string, id: string][] = [
    ["dots", ".."],
    ["dots in the right length", `..${idOf(1).slice(2)}`],
    ["a slash", `${idOf(1).slice(0, 11)}/${idOf(1).slice(12)}`],
    ["%2e", `%2e%2e${idOf(1).slice(6)}`],
    ["upper case", "5FABCDEF0000000000000001"],
    ["a digit too few", idOf(1).slice(1)],
    ["a digit too many", `${idOf(1)}0`],
    ["a letter that is not hex", `${idOf(1).slice(1)}g`],
    ["a space", ` ${idOf(1).slice(1)}`],
    ["a line feed", `${idOf(1)}\n`],
    ["a query", `${idOf(1)}?x=1`],
    ["other digits", "٠".repeat(24)],
    ["nothing", ""],
  ];
  for (const [what, id] of bad)
    test(`an id with ${what} is refused, and the good ids beside it are not sent`, async (t) => {
      const args = ["groups", "add", idOf(1), id];
      // In text where the id itself could spoil the line.
      const check = id.includes("\n") ? assertRefused : assertRefusedAsJson;
      await check(await rig(t), args, { exit: 2, code: "invalid_id" });
    });

  test("no id is refused", async (t) => {
    for (const verb of ["add", "remove"])
      await assertRefusedAsJson(await rig(t), ["groups", verb], { exit: 2, code: "usage" });
  });
});
