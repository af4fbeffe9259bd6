import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { describe, test } from "node:test";
import {
  answerOf,
  assertDone,
  assertRefused,
  assertRefusedAsJson,
  failureOf,
  envelopeOf,
  reportedFailure,
} from "./support/expect.ts";
import { rig } from "./support/rig.ts";
import { runProgram } from "./support/run.ts";

const refused = '{"message":"Unauthorized","error":"Unauthorized"}';

describe("delete", { concurrency: 4 }, () => {
  test("with --yes sends one DELETE without a body, and the key proves nothing afterwards", async (t) => {
    const { host, judge, run, lines, recordPath } = await rig(t);
    assert.deepEqual(answerOf(await run(["delete", "--yes", "--force", "--json"])), {
      schemaVersion: 1,
      command: "delete",
      changed: true,
      results: [{ id: host.systemKey, changed: true }],
    });
    assert.deepEqual(lines(), [`DELETE ${recordPath} HTTP/1.1`]);
    assert.equal(judge.requests[0]?.body.length, 0);
    failureOf(await run(["get", "--json"]), 4, "unauthorized");
  });

  for (const status of [404, 410])
    test(`takes ${status} for success without a change`, async (t) => {
      const { judge, run } = await rig(t);
      judge.next({ status, body: '{"message":"gone"}' });
      const result = await run(["delete", "--yes", "--force", "--json"]);
      assertDone(result);
      const { changed, results } = envelopeOf(result);
      assert.deepEqual([changed, results], [false, [{ id: judge.state.id, changed: false }]]);
    });

  test("never takes a 401 for already deleted", async (t) => {
    const { judge, run, lines } = await rig(t);
    judge.next({ status: 401, body: refused });
    const result = await run(["delete", "--yes", "--force", "--json"]);
    reportedFailure(result, 4, "unauthorized");
    assert.equal(lines().length, 1);
  });

  for (const [status, exit] of [
    [403, 4],
    [400, 8],
    [500, 7],
  ] as const)
    test(`fails with exit code ${exit} on ${status}`, async (t) => {
      const { judge, run } = await rig(t);
      judge.next({ status, body: "{}" });
      reportedFailure(await run(["delete", "--yes", "--force", "--json", "--retries", "0"]), exit);
    });

  test("without --yes and without a terminal asks for --yes and sends nothing", async (t) => {
    const expected = { exit: 2, code: "confirmation_required", hint: /--yes/ };
    await assertRefused(await rig(t), ["delete"], expected);
    // A `y` that happens to be on standard input is not a person's answer.
    const options = { stdin: "y\nyes\n8b60\n" };
    await assertRefusedAsJson(await rig(t), ["delete"], { ...expected, options });
  });

  test("takes no arguments: nothing but the own system can be deleted", async (t) => {
    const args = ["delete", "--yes", "5e42f4885826553ee6383aa4"];
    await assertRefusedAsJson(await rig(t), args, { exit: 2, code: "usage" });
  });

  test("reports a delete of unknown outcome, then 401, as probably gone", async (t) => {
    const { judge, run, lines } = await rig(t);
    judge.next({ drop: true, apply: true });
    const result = await run(["delete", "--yes", "--force", "--json", "--retries", "1"]);
    reportedFailure(result, 4, "probably_gone");
    assert.equal(lines().length, 2);
  });

  test("reports a delete of unknown outcome, then 404, as changed", async (t) => {
    const { judge, run } = await rig(t);
    judge.state.afterDelete = 404;
    judge.next({ drop: true, apply: true });
    const answer = answerOf(await run(["delete", "--yes", "--force", "--json", "--retries", "1"]));
    assert.equal((answer as { changed: boolean }).changed, true);
  });

  test("does not call a 401 probably gone when the attempt before it was answered", async (t) => {
    const { judge, run } = await rig(t);
    judge.next({ status: 503, body: "{}" });
    judge.next({ status: 401, body: refused });
    reportedFailure(
      await run(["delete", "--yes", "--force", "--json", "--retries", "1"]),
      4,
      "unauthorized",
    );
  });
});

describe("delete reads the record first", { concurrency: 4 }, () => {
  const fields = "fields=hostname%20serialNumber%20networkInterfaces";
  const nothing = { hostname: "", serialNumber: "", networkInterfaces: [] };
  const elsewhere = {
    hostname: "quite-another-machine",
    networkInterfaces: [{ address: "203.0.113.99", family: "IPv4", internal: false, name: "eth0" }],
  };

  test("and goes on after a rename alone, with a warning: names change", async (t) => {
    const { judge, run, lines, recordPath } = await rig(t);
    Object.assign(judge.state.record ?? {}, { ...nothing, hostname: elsewhere.hostname });
    const result = await run(["delete", "--yes"]);
    assertDone(result);
    assert.equal(lines()[0], `GET ${recordPath}?${fields} HTTP/1.1`);
    assert.match(result.stderr, /warning: the record's hostname is quite-another-machine/);
  });

  test("and refuses another machine's, but for --force", async (t) => {
    const { judge, run, lines } = await rig(t);
    Object.assign(judge.state.record ?? {}, { ...nothing, ...elsewhere });
    const result = await run(["delete", "--yes", "--json"]);
    const { message } = failureOf(result, 3, "another_host");
    assert.match(message, /another/);
    assert.deepEqual(
      lines().map((line) => line.split(" ")[0]),
      ["GET"],
    );
    assertDone(await run(["delete", "--yes", "--force"]));
  });

  for (const status of [401, 404, 410, 500])
    test(`and lets the DELETE answer where the read is refused with ${status}`, async (t) => {
      const { judge, run, lines } = await rig(t);
      judge.next({ status, body: "{}" });
      assertDone(await run(["delete", "--yes", "--retries", "0"]));
      assert.deepEqual(
        lines().map((line) => line.split(" ")[0]),
        ["GET", "DELETE"],
      );
    });

  test("and a later run says that this host deregistered the system, and when", async (t) => {
    const { run } = await rig(t);
    assertDone(await run(["delete", "--yes"]));
    const { message } = failureOf(await run(["get", "--json"]), 4, "unauthorized");
    assert.match(message, /this host deregistered system [0-9a-f]{24} on 20\d\d-\d\d-\d\dT/);
  });

  test("but not of another API, where the same id was never deregistered", async (t) => {
    const { host, run, judge } = await rig(t);
    const other = await rig(t, { mayBeRefused: true });
    assertDone(await run(["delete", "--yes"]));
    other.judge.next({ status: 401, body: "Unauthorized" });
    const refused = await runProgram(host, other.judge.origin, ["get", "--json"]);
    assert.doesNotMatch(failureOf(refused, 4, "unauthorized").message, /deregistered/);
    assert.notEqual(judge.origin, other.judge.origin);
  });

  test("and not after the API took a request again", async (t) => {
    const { run, judge } = await rig(t);
    const { record } = judge.state;
    assertDone(await run(["delete", "--yes"]));
    judge.state.record = record;
    assertDone(await run(["get"]));
    judge.next({ status: 401, body: "Unauthorized" });
    const { message } = failureOf(await run(["get", "--json"]), 4, "unauthorized");
    assert.doesNotMatch(message, /deregistered/);
  });
});

describe("delete on a terminal", { concurrency: 4 }, () => {
  const missing = spawnSync("script", ["--version"]).status !== 0;
  const skip = missing && "needs script(1) of util-linux for a terminal";

  for (const [answer, deleted] of [
    ["n\n", false],
    ["\n", false],
    // The program asks for the last four digits of the id.
    ["8b60\n", true],
  ] as const)
    test(
      `asks, and ${JSON.stringify(answer)} ${deleted ? "deletes" : "does not"}`,
      { skip },
      async (t) => {
        const { judge, lines, ...rest } = await rig(t);
        // script(1) runs the command on a terminal of its own.
        const command = `exec script -qec "$(printf "'%s' " "$@") delete" /dev/null`;
        const prefix = ["sh", "-c", command, "sh"];
        const result = await rest.run([], { prefix, stdin: answer, env: { SHELL: "/bin/sh" } });
        if (deleted) {
          assertDone(result);
          assert.equal(judge.state.record, undefined);
          assert.deepEqual(
            lines().map((line) => line.split(" ")[0]),
            ["GET", "DELETE"],
          );
        } else {
          assert.deepEqual(lines(), []);
          assert.notEqual(judge.state.record, undefined);
        }
      },
    );
});
