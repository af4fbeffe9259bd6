import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { describe, test } from "node:test";
import type { Override } from "./judge/answer.ts";
import { idOf } from "./judge/state.ts";
import { assertNoControls, assertTextFailure, envelopeOf, failureOf } from "./support/expect.ts";
import { systemKey } from "./support/host.ts";
import { rig } from "./support/rig.ts";

const statuses: [status: number, exit: number, code: string][] = [
  [301, 7, "bad_reply"],
  [302, 7, "bad_reply"],
  [304, 7, "bad_reply"],
  [307, 7, "bad_reply"],
  [400, 8, "rejected"],
  [401, 4, "unauthorized"],
  [403, 4, "forbidden"],
  [404, 5, "not_found"],
  [409, 8, "rejected"],
  [410, 5, "not_found"],
  [418, 8, "rejected"],
  [422, 8, "rejected"],
  [429, 7, "rate_limited"],
  [500, 7, "server_error"],
  [501, 7, "server_error"],
  [502, 7, "server_error"],
  [503, 7, "server_error"],
  [505, 7, "server_error"],
  [599, 7, "server_error"],
];

describe("an answer with status", { concurrency: 4 }, () => {
  for (const [status, exit, code] of statuses)
    test(`${status} ends in exit code ${exit}, ${code}`, async (t) => {
      const { judge, run } = await rig(t);
      judge.next({
        status,
        body: status === 304 ? "" : '{"message":"told by the server"}',
      });
      const failure = failureOf(await run(["get", "--json", "--retries", "0"]), exit, code);
      assert.equal(failure.status, status);
    });
});

describe("the message of an error", { concurrency: 4 }, () => {
  for (const [what, body, expected] of [
    ["message", '{"message":"from message","error":"from error"}', /from message/],
    ["error when there is no message", '{"error":"from error"}', /from error/],
    ["the raw text otherwise", "plain words", /plain words/],
  ] as const)
    test(`is taken from ${what}`, async (t) => {
      const { judge, run } = await rig(t);
      judge.next({ status: 400, body });
      assert.match(failureOf(await run(["get", "--json"]), 8, "rejected").message, expected);
    });

  test("cannot forge lines or move the cursor", async (t) => {
    const { judge, run } = await rig(t);
    const message = "bad\u001b[2J\u009b1m\u202e\r\nhint: run this\nerror: x\u2028y\u0007\u007f";
    judge.next({ status: 400, body: JSON.stringify({ message }), times: 2 });
    const result = await run(["get"]);
    assertTextFailure(result, 8);
    const failure = failureOf(await run(["get", "--json"]), 8, "rejected");
    assert.match(failure.message, /bad/);
    judge.next({ status: 400, body: Buffer.from([0x62, 0x1b, 0x5b, 0x9b, 0xff, 0x0d, 0x0a]) });
    const raw = await run(["get"]);
    assert.equal(raw.code, 8);
    assertNoControls(raw.stderr.replaceAll("\ufffd", "?"));
  });

  test("is not as long as a server likes", async (t) => {
    const { judge, run } = await rig(t);
    judge.next({ status: 400, body: "x ".repeat(250_000) });
    assert.ok((await run(["get"])).stderr.length < 20_000);
  });

  test("is text, whatever the body", async (t) => {
    const { judge, run } = await rig(t);
    const bodies = ["", "null", "[]", '"x"', "{", '{"message":{"a":1}}', '{"message":null}', "7"];
    bodies.forEach((body, n) =>
      judge.next({ status: 400, body, when: ({ path }) => path.includes(idOf(n)) }),
    );
    const result = await run(["groups", "add", ...bodies.map((_, n) => idOf(n)), "--json"]);
    assert.equal(result.code, 8, result.stderr);
    for (const { error } of envelopeOf(result).results) {
      assert.deepEqual([error?.code, error?.status], ["rejected", 400]);
      assert.equal(typeof error?.message, "string");
    }
  });
});

// Right but for the one thing that each case names.
const record = `{"_id":"${systemKey}"}`;
const deep = 50_000;
const broken: [what: string, answer: Override][] = [
  ["HTML with status 200", { status: 200, body: "<html>login</html>" }],
  ["an empty body", { status: 200, body: "" }],
  ["a list where an object is promised", { status: 200, body: "[]" }],
  ["null where an object is promised", { status: 200, body: "null" }],
  ["JSON with something after it", { status: 200, body: `${record} trailing` }],
  ["a body cut short at the close", { raw: `HTTP/1.1 200 OK\r\n\r\n${record.slice(0, -1)},"a":` }],
  ["204 where a record is promised", { status: 204 }],
  [
    "bytes that are not UTF-8",
    { status: 200, body: Buffer.from(`{"_id":"${systemKey}","a":"\xff\xfe"}`, "latin1") },
  ],
  ["status 600", { status: 600, body: record }],
  ["status 999", { status: 999, body: record }],
  [
    "a compressed body",
    { status: 200, body: gzipSync(record), headers: [["Content-Encoding", "gzip"]] },
  ],
  ["a body of 8 MiB", { status: 200, body: `{"_id":"${systemKey}","a":"${"x".repeat(8 << 20)}"}` }],
  [
    "JSON 50,000 levels deep",
    { status: 200, body: `{"_id":"${systemKey}","a":${"[".repeat(deep)}${"]".repeat(deep)}}` },
  ],
  ["another protocol", { raw: "SSH-2.0-OpenSSH_9.6\r\n" }],
  ["two lengths", { raw: "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}" }],
];

describe("an answer that is not what the API promises", { concurrency: 4 }, () => {
  for (const [what, answer] of broken)
    test(`${what} ends in exit code 7, bad_reply`, async (t) => {
      const { judge, run } = await rig(t);
      judge.next(answer);
      failureOf(await run(["get", "--json", "--retries", "0"]), 7, "bad_reply");
    });

  test("a redirect is not followed, and its target is shown safely", async (t) => {
    const [first, second] = await Promise.all([rig(t), rig(t)]);
    const headers: [string, string][] = [["Location", `${second.judge.origin}/x\u009b31m`]];
    const statuses = [301, 302, 303, 307, 308];
    for (const status of statuses) first.judge.next({ status, body: "", headers });
    const ids = statuses.map((status) => idOf(status));
    const posts = await first.run(["groups", "add", ...ids, "--json"]);
    for (const { error } of envelopeOf(posts).results) assert.equal(error?.code, "bad_reply");
    first.judge.next({ status: 302, body: "", headers });
    assertTextFailure(await first.run(["get"]), 7);
    assert.equal(second.judge.counts.connections, 0);
    assert.equal(first.lines().length, 6);
  });

  test("an endless body ends early, not at the time limit", async (t) => {
    const { judge, run } = await rig(t);
    const head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n[";
    const pieces = {
      *[Symbol.iterator]() {
        yield head;
        for (;;) yield "0,".repeat(1 << 18);
      },
    };
    judge.next({ drip: { pieces, pause: 1 } });
    // At its limit it would be a `timeout`.
    const result = await run(["groups", "list", "--json", "--retries", "0", "--timeout", "4m"]);
    failureOf(result, 7, "bad_reply");
  });
});
