import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { header } from "./judge/message.ts";
import { idOf } from "./judge/state.ts";
import { opensslAccepts } from "./judge/verify-signature.ts";
import { answerOf, assertDone, envelopeOf, failureOf } from "./support/expect.ts";
import { rig } from "./support/rig.ts";

describe("retries", { concurrency: 4 }, () => {
  test("three attempts unless told otherwise", async (t) => {
    const { judge, run, lines } = await rig(t);
    judge.next({ status: 503, body: "{}", times: 9 });
    failureOf(await run(["get", "--json"]), 7, "server_error");
    assert.equal(lines().length, 3);
  });

  test("what may get better is tried again", async (t) => {
    const { judge, run } = await rig(t);
    const hopeful = [408, 425, 429, 500, 502, 503, 504];
    for (const status of hopeful)
      judge.next({ status, body: "<html>", when: ({ path }) => path.includes(idOf(status)) });
    const ids = hopeful.map((status) => idOf(status));
    const { results } = envelopeOf(
      await run(["groups", "add", ...ids, "--json", "--retries", "1"]),
    );
    assert.deepEqual(
      results,
      ids.map((id) => ({ id, changed: true })),
    );
    assert.equal(judge.requests.length, 2 * hopeful.length);
  });

  test("what cannot get better is not tried again", async (t) => {
    const { judge, run } = await rig(t);
    const hopeless = [302, 400, 401, 403, 404, 410, 422, 501, 505, 600];
    for (const status of hopeless)
      judge.next({ status, body: "{}", when: ({ path }) => path.includes(idOf(status)) });
    const ids = hopeless.map((status) => idOf(status));
    const { results } = envelopeOf(await run(["groups", "add", ...ids, "--json"]));
    for (const { error } of results) assert.notEqual(error, undefined);
    assert.equal(judge.requests.length, hopeless.length);
  });

  for (const [method, words] of [
    ["GET", ["get"]],
    ["PUT", ["update", "displayName=x"]],
    ["POST", ["groups", "add", "5f0000000000000000000001"]],
    ["DELETE", ["delete", "--yes", "--force"]],
  ] as const)
    test(`a ${method} whose connection is reset is tried again`, async (t) => {
      const { judge, run } = await rig(t);
      judge.next({ drop: true });
      assertDone(await run([...words, "--retries", "1"]));
      assert.deepEqual(
        judge.requests.map((request) => request.method),
        [method, method],
      );
    });

  test("each attempt is dated and signed afresh, and Retry-After is a lower bound", async (t) => {
    const { host, judge, run } = await rig(t);
    judge.next({ status: 503, body: "{}", headers: [["Retry-After", "1"]] });
    const begin = Date.now();
    assertDone(await run(["get"]));
    const [first, second] = judge.requests;
    assert.ok(first && second);
    assert.ok(second.at - first.at >= 1000, `${second.at - first.at} ms`);
    assert.notEqual(header(first, "date"), header(second, "date"));
    assert.notEqual(header(first, "authorization"), header(second, "authorization"));
    for (const [request, earliest] of [
      [first, begin],
      [second, first.at],
    ] as const) {
      // A Date knows whole seconds only.
      const date = Date.parse(header(request, "date") ?? "");
      assert.ok(date > earliest - 1_000 && date <= request.at, `${earliest}, ${date}`);
      assert.equal(await opensslAccepts(request, host.publicPem), true);
    }
  });

  test("a Retry-After beyond the time limit ends the run at once", async (t) => {
    const { judge, run, lines } = await rig(t);
    const later = new Date(Date.now() + 3_600_000).toUTCString();
    for (const wait of ["3600", later]) {
      judge.next({ status: 429, body: "{}", headers: [["Retry-After", wait]] });
      // A run that waits for its limit is ended by the rig, and fails.
      const result = await run(["get", "--json", "--timeout", "4m"]);
      failureOf(result, 7, "rate_limited");
    }
    assert.equal(lines().length, 2);
  });

  test("a Retry-After that means nothing is ignored", async (t) => {
    const { judge, run } = await rig(t);
    const odd = ["-5", "soon", "1, 2", "", "99999999999999999999999 days"];
    for (const wait of odd)
      judge.next({ status: 503, body: "{}", headers: [["Retry-After", wait]] });
    // A run that waits for its limit is ended by the rig, and fails.
    await Promise.all(odd.map(() => run(["get", "--timeout", "4m"])));
    assert.ok(judge.requests.length >= odd.length + 1);
  });

  test("a page in the middle of a list is tried again without starting over", async (t) => {
    const { judge, run, lines } = await rig(t);
    judge.state.groups = Array.from({ length: 130 }, (_, n) => ({
      id: `g${n}`,
      type: "system_group",
    }));
    judge.next({
      status: 500,
      body: "",
      when: ({ query }) => query?.includes("skip=100") ?? false,
    });
    assert.equal((answerOf(await run(["groups", "list", "--json"])) as object[]).length, 130);
    assert.equal(lines().length, 3);
  });

  test("an answer that is cut short is tried again", async (t) => {
    const { judge, run, lines } = await rig(t);
    judge.next({ raw: 'HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{"_id":' });
    assertDone(await run(["get", "--retries", "1"]));
    assert.equal(lines().length, 2);
  });

  test("the last answer is the one that is reported", async (t) => {
    const { judge, run } = await rig(t);
    judge.next({ status: 503, body: '{"message":"first"}' });
    judge.next({ status: 500, body: '{"message":"last"}' });
    const failure = failureOf(await run(["get", "--json", "--retries", "1"]), 7, "server_error");
    assert.equal(failure.status, 500);
    assert.match(failure.message, /last/);
  });
});

describe("a wrong clock", { concurrency: 4 }, () => {
  const hour = 3_600_000;

  for (const offset of [hour, -hour])
    test(`of ${offset / 60_000} minutes is mended once, from the Date of the refusal`, async (t) => {
      const { judge, run, lines } = await rig(t, { mayBeRefused: true });
      judge.clockOffset = offset;
      const result = await run(["get", "displayName"]);
      assert.equal(result.stdout, "web-1\n", result.stderr);
      assert.equal(lines().length, 2);
      assert.deepEqual(
        judge.requests.map(({ refused }) => refused === undefined),
        [false, true],
      );
    });

  test("that changes with every answer ends after one more attempt", async (t) => {
    const { judge, run, lines } = await rig(t, { mayBeRefused: true });
    for (const offset of [1, -1, 1, -1, 1, -1])
      judge.next({
        status: 401,
        body: "{}",
        headers: [["Date", new Date(Date.now() + offset * hour).toUTCString()]],
      });
    failureOf(await run(["get", "--json"]), 4, "unauthorized");
    assert.equal(lines().length, 2);
  });

  test("that is not wrong enough, unknown or from a cache is no reason to try again", async (t) => {
    const { judge, run } = await rig(t);
    const date = (ms: number): [string, string] => [
      "Date",
      new Date(Date.now() + ms).toUTCString(),
    ];
    const answers: [string, string][][] = [
      [date(180_000)],
      [["Date", "yesterday"]],
      [date(hour), ["Age", "3600"]],
    ];
    for (const headers of answers) judge.next({ status: 401, body: "{}", headers });
    const runs = answers.map(() => run(["get", "--json"]));
    for (const result of await Promise.all(runs)) failureOf(result, 4, "unauthorized");
    assert.equal(judge.requests.length, answers.length);
  });

  test("is named in the explanation of a 401", async (t) => {
    const { judge, run } = await rig(t, { mayBeRefused: true });
    const headers: [string, string][] = [["Date", new Date(Date.now() + hour).toUTCString()]];
    judge.next({ status: 401, body: "{}", headers, times: 2 });
    const failure = failureOf(await run(["get", "--json"]), 4, "unauthorized");
    assert.match(`${failure.message} ${failure.hint}`, /clock/i);
  });

  test("is not mended by more than a day: that would sign far-future dates for others", async (t) => {
    const { judge, run } = await rig(t, { mayBeRefused: true });
    const headers: [string, string][] = [
      ["Date", new Date(Date.now() + 90 * 24 * hour).toUTCString()],
    ];
    judge.next({ status: 401, body: "{}", headers, times: 2 });
    await run(["get", "--json"]);
    for (const request of judge.requests) {
      const ahead = Date.parse(header(request, "date") ?? "") - request.at;
      assert.ok(ahead <= 25 * hour, `signed ${ahead / hour} h ahead`);
    }
  });
});
