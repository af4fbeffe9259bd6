import assert from "node:assert/strict";
import { hostname } from "node:os";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import { header, jsonBody } from "./judge/message.ts";
import { opensslAccepts } from "./judge/verify-signature.ts";
import {
  answerOf,
  assertDone,
  assertRefused,
  assertRefusedAsJson,
  failureOf,
} from "./support/expect.ts";
import { rig, type Rig } from "./support/rig.ts";

/** The body of the only request that was sent, which must be a PUT of the own record. */
function putBody({ judge, lines, recordPath }: Rig): unknown {
  assert.deepEqual(lines(), [`PUT ${recordPath} HTTP/1.1`]);
  const [request] = judge.requests;
  assert.ok(request);
  return jsonBody(request);
}

describe("update", { concurrency: 4 }, () => {
  test("is one signed PUT of the named keys and nothing else", async (t) => {
    const host = await rig(t);
    assertDone(await host.run(["update", "displayName=web-2"]));
    assert.deepEqual(putBody(host), { displayName: "web-2" });
    const [request] = host.judge.requests;
    assert.ok(request);
    assert.equal(header(request, "content-type"), "application/json");
    assert.equal(await opensslAccepts(request, host.host.publicPem), true);
    assert.equal(host.judge.state.record?.displayName, "web-2");
    assert.equal(host.judge.state.record?.hostname, hostname());
  });

  test("answers with the envelope of a write", async (t) => {
    const { host, run } = await rig(t);
    assert.deepEqual(answerOf(await run(["update", "displayName=web-2", "--json"])), {
      schemaVersion: 1,
      command: "update",
      changed: true,
      results: [{ id: host.systemKey, changed: true }],
    });
  });

  test("sends booleans as booleans", async (t) => {
    const host = await rig(t);
    const pairs = [
      "allowSshRootLogin=true",
      "allowSshPasswordAuthentication=false",
      "allowPublicKeyAuthentication=true",
      "allowMultiFactorAuthentication=false",
    ];
    assertDone(await host.run(["update", ...pairs]));
    assert.deepEqual(putBody(host), {
      allowSshRootLogin: true,
      allowSshPasswordAuthentication: false,
      allowPublicKeyAuthentication: true,
      allowMultiFactorAuthentication: false,
    });
  });

  test("takes everything after the first equals sign as the value, byte for byte", async (t) => {
    const host = await rig(t);
    const value = `a=b "c" 'd' 100%s \\n é 漢 \u{1f600} {"x":1}`;
    assertDone(await host.run(["update", `displayName=${value}`, "description="]));
    assert.deepEqual(putBody(host), { displayName: value, description: "" });
  });

  test("keeps text that looks like another type as text", async (t) => {
    const host = await rig(t);
    assertDone(await host.run(["update", "displayName=true", "description=null"]));
    assert.deepEqual(putBody(host), { displayName: "true", description: "null" });
  });

  test("clears the primary user with null, and sets it with an id", async (t) => {
    const cleared = await rig(t);
    assertDone(await cleared.run(["update", "primarySystemUser.id=null"]));
    assert.deepEqual(putBody(cleared), { "primarySystemUser.id": null });
    const set = await rig(t);
    assertDone(await set.run(["update", "primarySystemUser.id=5e42f4885826553ee6383aa4"]));
    assert.deepEqual(putBody(set), { "primarySystemUser.id": "5e42f4885826553ee6383aa4" });
  });

  test("merges --data, where unknown keys are allowed", async (t) => {
    const host = await rig(t);
    const data = '{"futureKey":{"a":[1,null]},"description":"d"}';
    assertDone(await host.run(["update", "displayName=x", "--data", data]));
    const expected = { displayName: "x", futureKey: { a: [1, null] }, description: "d" };
    assert.deepEqual(putBody(host), expected);
  });

  test("reads --data from a file and from standard input", async (t) => {
    const fromFile = await rig(t);
    const file = join(fromFile.host.dir, "change.json");
    await writeFile(file, ' {"displayName": "from a file"}\n');
    assertDone(await fromFile.run(["update", "--data", `@${file}`]));
    assert.deepEqual(putBody(fromFile), { displayName: "from a file" });
    const fromInput = await rig(t);
    assertDone(await fromInput.run(["update", "--data", "-"], { stdin: '{"description":"in"}' }));
    assert.deepEqual(putBody(fromInput), { description: "in" });
  });

  test("keeps every digit of the numbers in --data", async (t) => {
    const { judge, run } = await rig(t);
    assertDone(await run(["update", "--data", '{"futureKey":12345678901234567890}']));
    assert.match(String(judge.requests[0]?.body), /12345678901234567890/);
  });

  test("ends with rejected when the API refuses the value", async (t) => {
    const { run, lines } = await rig(t);
    const failure = failureOf(
      await run(["update", "--data", '{"displayName":7}', "--json"]),
      8,
      "rejected",
    );
    assert.equal(failure.status, 400);
    assert.match(failure.message, /invalid value of displayName/);
    assert.equal(lines().length, 1);
  });

  test("ends with unauthorized on a 401", async (t) => {
    const { judge, run } = await rig(t);
    judge.next({ status: 401, body: '{"message":"Unauthorized"}' });
    failureOf(await run(["update", "displayName=x", "--json"]), 4, "unauthorized");
  });
});

describe("update refuses before it sends anything", { concurrency: 4 }, () => {
  const refused: [what: string, args: string[]][] = [
    ["no change at all", []],
    ["an unknown key", ["hostname=x"]],
    ["a key of every JavaScript object", ["__proto__=x"]],
    ["attributes, which have commands of their own", ["attributes=x"]],
    ["a word without an equals sign", ["displayName"]],
    ["an empty key", ["=x"]],
    ["yes for a boolean", ["allowSshRootLogin=yes"]],
    ["an empty boolean", ["allowSshRootLogin="]],
    ["True for a boolean", ["allowSshRootLogin=True"]],
    ["a boolean with a good key before it", ["displayName=x", "allowSshRootLogin=on"]],
    ["--data that is a list", ["--data", "[1]"]],
    ["--data that is not JSON", ["--data", "{displayName:1}"]],
    ["--data that is empty", ["--data", ""]],
  ];
  for (const [what, args] of refused)
    test(what, async (t) => {
      await assertRefusedAsJson(await rig(t), ["update", ...args], { exit: 2, code: "usage" });
    });

  test("in text too", async (t) => {
    for (const pair of ["hostname=x", "allowSshRootLogin=yes"])
      await assertRefused(await rig(t), ["update", pair], { exit: 2, code: "usage" });
  });

  test("--data from a file that is missing", async (t) => {
    const args = ["update", "--data", "@/nonexistent/x.json"];
    await assertRefused(await rig(t), args, { exit: 2, code: "input_failed" });
  });

  test("--data from a file or input that is not a JSON object", async (t) => {
    const file = await rig(t);
    await writeFile(join(file.host.dir, "bad.json"), "[]");
    await assertRefused(file, ["update", "--data", "@bad.json"], { exit: 2 });
    const input = { exit: 2, options: { stdin: "not json" } };
    await assertRefused(await rig(t), ["update", "--data", "-"], input);
  });
});
