import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  apply,
  reads,
  writes,
  groups,
  web,
  db,
  old,
  kept,
  alice,
  tenChanges,
  tenChangesRig,
  assertTenChangesMade,
  tenIds,
} from "./support/apply-rig.ts";
import { assertDone, envelopeOf, failureOf, reportedFailure } from "./support/expect.ts";

describe("apply that fails in the middle", { concurrency: 4 }, () => {
  const refuse = (path: string) => ({
    when: (request: { method: string; path: string }) =>
      request.method !== "GET" && request.path.includes(path),
    body: '{"message":"no"}',
  });

  test("says what was done and what was not, ends with the first failure in order, and finishes when run again", async (t) => {
    const host = await tenChangesRig(t);
    // The second failure in order is answered first.
    host.judge.next({ ...refuse(web), status: 400, delay: 200 });
    host.judge.next({ ...refuse("/associations"), status: 403 });
    const result = await apply(host, tenChanges, ["--json"]);
    const failure = reportedFailure(result, 8, "rejected");
    assert.match(failure.message, new RegExp(web));
    const envelope = envelopeOf(result);
    assert.equal(envelope.changed, true);
    assert.deepEqual(
      envelope.results.map(({ id, changed, error }) => [id, changed ?? error?.code]),
      tenIds.map((id, n) => [
        id,
        n === 6 ? "rejected" : n === 8 ? "forbidden" : n === 9 ? "not_attempted" : true,
      ]),
    );
    assert.deepEqual(groups(host), [db, old, kept].sort());

    const done = writes(host).length;
    const again = envelopeOf(await apply(host, tenChanges, ["--json"]));
    assert.deepEqual(again.results, [
      { id: `groups.${web}`, changed: true },
      { id: `associations.user/${alice}`, changed: true },
      { id: `groups.${old}`, changed: true },
    ]);
    assert.equal(writes(host).length, done + 3);
    assertTenChangesMade(host);
  });

  test("tells every failure on standard error in text", async (t) => {
    const host = await tenChangesRig(t);
    host.judge.next({ ...refuse(web), status: 403 });
    const { code, stderr } = await apply(host, tenChanges);
    assert.equal(code, 4);
    const lines = stderr.split("\n").filter((line) => line.startsWith("error: "));
    assert.equal(lines.length, 2);
    assert.match(lines[0] ?? "", new RegExp(`^error: groups\\.${web}: .*403`));
    assert.match(lines[1] ?? "", new RegExp(`^error: groups\\.${old}: not removed`));
  });

  test("does not show as done, in text, what was not done", async (t) => {
    const host = await tenChangesRig(t);
    host.judge.next({ ...refuse(web), status: 403 });
    const { stdout } = await apply(host, tenChanges);
    assert.match(stdout, new RegExp(`^\\+ groups\\.${db}$`, "m"));
    assert.doesNotMatch(stdout, new RegExp(`^\\+ groups\\.${web}$`, "m"));
    assert.doesNotMatch(stdout, new RegExp(`^- groups\\.${old}$`, "m"));
  });

  test("whose record is refused makes the additions, leaves the removals, and tells each field", async (t) => {
    const host = await tenChangesRig(t);
    host.judge.next({ when: ({ method }) => method === "PUT", status: 400, body: "{}" });
    const result = await apply(host, tenChanges, ["--json"]);
    assert.equal(result.code, 8);
    assert.deepEqual(
      envelopeOf(result).results.map(({ changed, error }) => changed ?? error?.code),
      [...Array<string>(6).fill("rejected"), true, true, true, "not_attempted"],
    );
    assert.equal(reads(host), 3);
    assertDone(await apply(host, tenChanges));
    assertTenChangesMade(host);
  });

  test("whose reading fails changes nothing", async (t) => {
    const host = await tenChangesRig(t);
    host.judge.next({ when: ({ path }) => path.endsWith("/memberof"), status: 403, body: "{}" });
    failureOf(await apply(host, tenChanges, ["--json"]), 4, "forbidden");
    assert.deepEqual(writes(host), []);
  });

  test("because the server lost the change of the record, tells what was lost", async (t) => {
    const host = await tenChangesRig(t);
    const { record } = host.judge.state;
    const accepted = JSON.stringify({ ...record, displayName: "web-01" });
    host.judge.next({ when: ({ method }) => method === "PUT", status: 200, body: accepted });
    const result = await apply(host, tenChanges, ["--json"]);
    reportedFailure(result, 7, "change_lost");
    assert.deepEqual(
      envelopeOf(result).results.map(({ changed, error }) => changed ?? error?.code),
      [...Array<string>(6).fill("change_lost"), true, true, true, true],
    );
    assertDone(await apply(host, tenChanges));
    assertTenChangesMade(host);
  });

  test("because the reading back failed, still says what was done", async (t) => {
    const host = await tenChangesRig(t);
    let put = false;
    host.judge.next({
      when: ({ method }) => {
        if (method === "PUT") put = true;
        return put && method === "GET";
      },
      status: 403,
      body: "{}",
    });
    const result = await apply(host, tenChanges, ["--json"]);
    assert.equal(result.code, 4);
    assert.deepEqual(
      envelopeOf(result).results.map(({ changed, error }) => changed ?? error?.code),
      [...Array<string>(6).fill("forbidden"), true, true, true, true],
    );
  });

  test("is none when only an answer was lost: the change is made once", async (t) => {
    const host = await tenChangesRig(t);
    host.judge.next({ when: ({ path }) => path.includes(web), drop: true, apply: true });
    host.judge.next({ when: ({ method }) => method === "PUT", drop: true, apply: true });
    const envelope = envelopeOf(await apply(host, tenChanges, ["--json", "--retries", "1"]));
    assert.deepEqual(
      envelope.results,
      tenIds.map((id) => ({ id, changed: true })),
    );
    assertTenChangesMade(host);
  });
});
