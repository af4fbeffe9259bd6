import assert from "node:assert/strict";
import { hostname } from "node:os";
import { describe, test } from "node:test";
import { header } from "./judge/message.ts";
import { opensslAccepts } from "./judge/verify-signature.ts";
import {
  answerOf,
  assertDone,
  assertNoControls,
  assertTextFailure,
  failureOf,
} from "./support/expect.ts";
import { rig } from "./support/rig.ts";

describe("get", { concurrency: 4 }, () => {
  test("asks once for the own record, signed so that openssl accepts it", async (t) => {
    const { host, judge, run, lines, recordPath } = await rig(t);
    assertDone(await run(["get"]));
    assert.deepEqual(lines(), [`GET ${recordPath} HTTP/1.1`]);
    const [request] = judge.requests;
    assert.ok(request);
    assert.equal(await opensslAccepts(request, host.publicPem), true);
    const date = Date.parse(header(request, "date") ?? "");
    assert.ok(Math.abs(request.at - date) < 5_000, "the Date is not that of the sending");
    assert.match(header(request, "user-agent") ?? "", /^sysctx/);
  });

  test("prints the record as aligned keys and values", async (t) => {
    const { run } = await rig(t);
    const { stdout } = await run(["get"]);
    assert.match(stdout, /^displayName +web-1$/m);
    assert.match(stdout, new RegExp(`^hostname +${hostname()}$`, "m"));
    assert.match(stdout, /^zzUnknownKey +\S/m);
    const columns = stdout.match(/^(displayName|os|systemTimezone) +/gm)?.map((s) => s.length);
    assert.equal(new Set(columns).size, 1, stdout);
  });

  test("with json prints the body of the API, unknown keys kept", async (t) => {
    const { judge, run } = await rig(t);
    assert.deepEqual(answerOf(await run(["get", "--json"])), judge.state.record);
  });

  test("with json keeps every digit of every number", async (t) => {
    const { judge, run } = await rig(t);
    const numbers = '"big":12345678901234567890,"small":-0.1000000000000000055511151231257827';
    judge.next({
      status: 200,
      body: `{"_id":"${judge.state.id}",${numbers},"deep":[{"n":99999999999999999999}]}`,
    });
    const { stdout } = await run(["get", "--json"]);
    for (const digits of [
      "12345678901234567890",
      "1000000000000000055511151231257827",
      "9".repeat(20),
    ])
      assert.ok(stdout.includes(digits), stdout);
  });

  test("with text keeps every digit of a big number too", async (t) => {
    const { judge, run } = await rig(t);
    judge.next({
      status: 200,
      body: `{"_id":"${judge.state.id}","big":12345678901234567890}`,
      times: 2,
    });
    assert.equal((await run(["get", "big"])).stdout, "12345678901234567890\n");
    assert.match((await run(["get"])).stdout, /^big +12345678901234567890$/m);
  });

  test("prints the bare value of one field, and asks for that field only", async (t) => {
    const { run, lines, recordPath } = await rig(t);
    assert.equal((await run(["get", "displayName"])).stdout, "web-1\n");
    assert.deepEqual(lines(), [`GET ${recordPath}?fields=displayName HTTP/1.1`]);
  });

  test("prints booleans, numbers, null and empty strings bare", async (t) => {
    const { run } = await rig(t);
    const bare = async (field: string) => (await run(["get", field])).stdout;
    assert.equal(await bare("active"), "true\n");
    assert.equal(await bare("systemTimezone"), "60\n");
    assert.equal(await bare("fileSystem"), "\n");
    assert.equal(await bare("description"), "\n");
  });

  test("takes a record from which keys are missing, _id among them", async (t) => {
    const { judge, run } = await rig(t);
    judge.state.record = { hostname: "bare" };
    assert.deepEqual(answerOf(await run(["get", "--json"])), { hostname: "bare" });
    assert.equal((await run(["get", "hostname"])).stdout, "bare\n");
  });

  test("refuses the record of another system", async (t) => {
    const { judge, run } = await rig(t);
    judge.next({ status: 200, body: '{"_id":"5f0000000000000000000001"}' });
    failureOf(await run(["get", "--json"]), 7, "bad_reply");
  });

  test("prints several fields as aligned lines, and signs the encoded query", async (t) => {
    const { run, lines, recordPath } = await rig(t);
    const { stdout } = await run(["get", "hostname", "displayName"]);
    assert.deepEqual(lines(), [`GET ${recordPath}?fields=hostname%20displayName HTTP/1.1`]);
    assert.equal(stdout, `hostname     ${hostname()}\ndisplayName  web-1\n`);
  });

  test("with json and fields prints what the API sent, _id included", async (t) => {
    const { host, run } = await rig(t);
    const answer = answerOf(await run(["get", "displayName", "--json"]));
    assert.deepEqual(answer, { _id: host.systemKey, displayName: "web-1" });
  });

  test("ends with not_found when the record has no such field", async (t) => {
    const { run } = await rig(t);
    assertTextFailure(await run(["get", "nosuch"]), 5);
    failureOf(await run(["get", "nosuch", "--json"]), 5, "not_found");
  });

  test("does not find fields that every JavaScript object has", async (t) => {
    const { run } = await rig(t);
    for (const name of ["constructor", "__proto__", "toString"])
      assertTextFailure(await run(["get", name]), 5);
  });

  test("lets no field add to the query or leave it", async (t) => {
    const { judge, run } = await rig(t);
    for (const field of ["os&filter=x", "os#x", "os?x", "os%26y", "os\r\nX: y", "os é"]) {
      const { code } = await run(["get", field]);
      assert.ok(code === 2 || code === 5, `${field}: exit ${code}`);
    }
    for (const { query } of judge.requests) {
      assert.match(query ?? "", /^fields=[^&#?]*$/);
      assert.ok(
        ["os&filter=x", "os#x", "os?x", "os%26y", "os é"].includes(
          decodeURIComponent(query?.slice(7) ?? ""),
        ),
      );
    }
  });

  test("makes control characters from the server visible", async (t) => {
    const { judge, run } = await rig(t);
    const nasty = "a\u001b[31mred\u009b2J\u202egnp\u007f\r\b\u0007\u2066\u{e0041}z";
    judge.state.record = {
      _id: judge.state.id,
      displayName: nasty,
      [`key${nasty}`]: 1,
      list: [nasty],
    };
    for (const words of [["get"], ["get", "displayName"], ["get", "displayName", "list"]]) {
      const { stdout } = await run(words);
      assertNoControls(stdout);
      assert.match(stdout, /a.+31mred/);
      assert.match(stdout, /z/);
    }
    const json = await run(["get", "--json"]);
    assert.deepEqual(JSON.parse(json.stdout), judge.state.record);
  });

  test("keeps a value from forging another line of the listing", async (t) => {
    const { judge, run } = await rig(t);
    judge.state.record = {
      _id: judge.state.id,
      displayName: "web\nhostname  forged",
      hostname: "real",
    };
    const { stdout } = await run(["get", "displayName", "hostname"]);
    assert.equal(stdout.match(/^hostname/gm)?.length, 1, stdout);
  });

  test("explains a 401 and does not repeat it", async (t) => {
    const { judge, run, lines } = await rig(t);
    const refused = '{"message":"Unauthorized","error":"Unauthorized"}';
    judge.next({ status: 401, body: refused, times: 2 });
    const failure = failureOf(await run(["get", "--json"]), 4, "unauthorized");
    assert.equal(failure.status, 401);
    assert.ok((failure.hint ?? "").length > 0);
    assert.equal(lines().length, 1);
    assertTextFailure(await run(["get"]), 4);
  });

  test("takes early hints for what they are", async (t) => {
    const { judge, run } = await rig(t);
    const body = `{"_id":"${judge.state.id}","displayName":"late"}`;
    const early = "HTTP/1.1 103 Early Hints\r\nLink: </x>; rel=preload\r\n\r\n".repeat(3);
    judge.next({ raw: `${early}HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n${body}` });
    assert.equal((await run(["get", "displayName"])).stdout, "late\n");
  });
});
