import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import { header } from "./judge/message.ts";
import { opensslAccepts } from "./judge/verify-signature.ts";
import {
  assertDone,
  assertRefused,
  assertRefusedAsJson,
  reportedFailure,
} from "./support/expect.ts";
import { rig } from "./support/rig.ts";

describe("request", { concurrency: 4 }, () => {
  test("sends any method and path, signed, and prints the body", async (t) => {
    const { host, judge, run, recordPath } = await rig(t);
    const result = await run(["request", "GET", recordPath]);
    assertDone(result);
    assert.deepEqual(JSON.parse(result.stdout), judge.state.record);
    const [request] = judge.requests;
    assert.ok(request);
    assert.equal(await opensslAccepts(request, host.publicPem), true);
  });

  test("sends path and query byte for byte as given", async (t) => {
    const { judge, run, recordPath } = await rig(t);
    const query = "?fields=os%20arch&x='a'~(b)*!$,:@/%7e+";
    assertDone(await run(["request", "GET", `${recordPath}${query}`]));
    assert.equal(judge.requests[0]?.target, `${recordPath}${query}`);
  });

  test("prints the body unchanged, digit for digit", async (t) => {
    const { judge, run, recordPath } = await rig(t);
    const body = '{ "b":12345678901234567890,\n "a": 1.50, "a": [ ] }';
    judge.next({ status: 200, body });
    assert.equal((await run(["request", "GET", recordPath])).stdout.trimEnd(), body);
  });

  test("sends --data as given, from words, a file or standard input", async (t) => {
    const { host, judge, run, recordPath } = await rig(t);
    const data = '{"displayName":"é","n":12345678901234567890}';
    await writeFile(join(host.dir, "data.json"), data);
    assertDone(await run(["request", "PUT", recordPath, "--data", data]));
    assertDone(await run(["request", "PUT", recordPath, "--data", "@data.json"]));
    assertDone(await run(["request", "PUT", recordPath, "--data", "-"], { stdin: data }));
    assert.equal(judge.requests.length, 3);
    for (const { body } of judge.requests) assert.equal(String(body).trim(), data);
  });

  test("adds headers of the user's", async (t) => {
    const { judge, run, recordPath } = await rig(t);
    assertDone(await run(["request", "GET", recordPath, "-H", "X-One: a b", "-H", "X-Two:c"]));
    const [request] = judge.requests;
    assert.ok(request);
    assert.deepEqual([header(request, "x-one"), header(request, "x-two")], ["a b", "c"]);
  });

  test("with --include prints status and headers before the body", async (t) => {
    const { judge, run, recordPath } = await rig(t);
    judge.next({ status: 200, headers: [["X-Trace", "t\u009b1"]], body: '{"a":1}' });
    const { stdout } = await run(["request", "GET", recordPath, "--include"]);
    const [head = "", body = ""] = stdout.split(/\r?\n\r?\n/);
    assert.match(head, /^HTTP\/1\.1 200/);
    assert.match(head, /^x-trace: t/im);
    assert.doesNotMatch(head, /[\u0080-\u009f]/);
    assert.deepEqual(JSON.parse(body), { a: 1 });
  });

  test("sends the Content-Type that the API requires of every request, also without --data", async (t) => {
    const { judge, run, recordPath } = await rig(t);
    for (const method of ["GET", "POST", "DELETE"]) await run(["request", method, recordPath]);
    assert.deepEqual(
      judge.requests.map((request) => header(request, "content-type")),
      ["application/json", "application/json", "application/json"],
    );
  });

  test("prints nothing for an empty 204", async (t) => {
    const { judge, run, recordPath } = await rig(t);
    judge.next({ status: 204 });
    const result = await run(["request", "POST", recordPath, "--data", "{}"]);
    assertDone(result);
    assert.equal(result.stdout.trim(), "");
  });

  for (const [status, exit, code] of [
    [401, 4, "unauthorized"],
    [404, 5, "not_found"],
    [409, 8, "rejected"],
    [503, 7, "server_error"],
  ] as const)
    test(`prints the body of a ${status} too, with its exit code and the error beside it`, async (t) => {
      const { judge, run, recordPath } = await rig(t);
      judge.next({ status, body: '{"message":"no","n":1}' });
      const words = ["request", "GET", recordPath, "--json", "--retries", "0"];
      const result = await run(words);
      assert.equal(reportedFailure(result, exit, code).status, status);
      assert.deepEqual(JSON.parse(result.stdout), { message: "no", n: 1 });
    });

  test("posts a membership change like any other request", async (t) => {
    const { host, judge, run } = await rig(t);
    const path = "/api/v2/systemgroups/5f0000000000000000000001/members";
    const data = JSON.stringify({ op: "add", type: "system", id: host.systemKey });
    assertDone(await run(["request", "POST", path, "--data", data]));
    assert.equal(judge.state.groups.length, 1);
  });
});

describe("request refuses before it sends anything", { concurrency: 4 }, () => {
  const path = "/api/systems/5e30c0b9890a7a4766268b60";
  const refused: [what: string, args: string[]][] = [
    ["no path", ["GET"]],
    ["a path without a slash", ["GET", "api"]],
    ["another host in the path", ["GET", "//evil.example/"]],
    ["another host behind a backslash", ["GET", "/\\evil.example/"]],
    ["a whole URL", ["GET", "https://evil.example/"]],
    ["dots that climb", ["GET", "/api/systems/../x"]],
    ["encoded dots that climb", ["GET", "/api/%2e%2e/x"]],
    ["half-encoded dots that climb", ["GET", "/api/.%2E/x"]],
    ["a space", ["GET", "/a b"]],
    ["a line break", ["GET", "/a\r\nX: y"]],
    ["CONNECT", ["CONNECT", "/a"]],
    ["a method that is no word", ["GE T", "/a"]],
    ["a header without a colon", ["GET", path, "-H", "X"]],
    ["a header with a line break", ["GET", path, "-H", "X: a\r\nY: b"]],
    ["a header with a bad name", ["GET", path, "-H", "X Y: a"]],
  ];
  for (const name of ["Host", "Transfer-Encoding", "Date", "authorization"])
    refused.push([`a ${name} header of the user's`, ["GET", path, "-H", `${name}: x`]]);
  for (const [what, args] of refused)
    test(what, async (t) => {
      await assertRefusedAsJson(await rig(t), ["request", ...args], { exit: 2, code: "usage" });
    });

  test("--data from a missing file", async (t) => {
    const args = ["request", "PUT", path, "--data", "@/nonexistent.json"];
    await assertRefused(await rig(t), args, { exit: 2, code: "input_failed" });
  });
});
