import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { idOf } from "./judge/state.ts";
import { assertDone, envelopeOf } from "./support/expect.ts";
import { rig } from "./support/rig.ts";

const id = "5e30c0b9890a7a4766268b60";

interface Case {
  args: string[];
  /** Method and path of the request that would be sent; what the text must show of it. */
  shows: string[];
  command: string;
}

const record = `/api/systems/${id}`;
const associations = `/api/v2/systems/${id}/associations`;
const cases: Case[] = [
  {
    args: ["update", "displayName=web-2"],
    shows: [`PUT`, record, '"displayName"', "web-2"],
    command: "update",
  },
  { args: ["delete", "--yes"], shows: ["DELETE", record], command: "delete" },
  { args: ["attributes", "set", "role=db"], shows: ["PUT", record], command: "attributes set" },
  { args: ["attributes", "unset", "role"], shows: ["PUT", record], command: "attributes unset" },
  {
    args: ["groups", "add", idOf(1), idOf(2)],
    shows: ["POST", idOf(1), idOf(2), "/members", '"add"'],
    command: "groups add",
  },
  {
    args: ["groups", "remove", idOf(1)],
    shows: ["POST", `/api/v2/systemgroups/${idOf(1)}/members`, '"remove"'],
    command: "groups remove",
  },
  {
    args: ["associations", "add", "user", idOf(1), "--sudo"],
    shows: ["POST", associations, '"withoutPassword"', idOf(1)],
    command: "associations add",
  },
  {
    args: ["associations", "update", "user", idOf(1), "--sudo"],
    shows: ["POST", associations, '"update"'],
    command: "associations update",
  },
  {
    args: ["associations", "remove", "policy", idOf(1)],
    shows: ["POST", associations, '"remove"'],
    command: "associations remove",
  },
];

describe("--dry-run", { concurrency: 4 }, () => {
  for (const { args, shows, command } of cases)
    test(`${command} shows the request and opens no connection`, async (t) => {
      const { judge, run } = await rig(t);
      const result = await run([...args, "--dry-run"]);
      assertDone(result);
      for (const part of shows)
        assert.ok(result.stdout.includes(part), `${part}: ${result.stdout}`);
      assert.equal(judge.counts.connections, 0);
    });

  for (const { args, command } of cases)
    test(`${command} with json is the envelope of what would be`, async (t) => {
      const { judge, run } = await rig(t);
      const result = await run([...args, "--dry-run", "--json"]);
      assertDone(result);
      const envelope = envelopeOf(result);
      assert.equal(envelope.command, command);
      assert.equal(envelope.changed, true);
      assert.ok(envelope.results.length > 0);
      for (const { changed } of envelope.results) assert.equal(changed, true);
      assert.equal(judge.counts.connections, 0);
    });

  for (const method of ["PUT", "POST", "DELETE"])
    test(`request ${method} opens no connection`, async (t) => {
      const { judge, run } = await rig(t);
      const data = method === "DELETE" ? [] : ["--data", '{"displayName":"x"}'];
      const result = await run(["request", method, record, ...data, "--dry-run"]);
      assertDone(result);
      assert.ok(result.stdout.includes(method) && result.stdout.includes(record), result.stdout);
      assert.equal(judge.counts.connections, 0);
    });

  test("shows text of the user's with its control characters made visible", async (t) => {
    const { run } = await rig(t);
    const { stdout } = await run(["update", "displayName=a\u001b[31m\u009b\u202eb", "--dry-run"]);
    assert.doesNotMatch(stdout, /[\u001b\u0080-\u009f\u202e]/);
  });

  test("still refuses bad input", async (t) => {
    const { run } = await rig(t);
    assert.equal((await run(["groups", "add", "..", "--dry-run"])).code, 2);
    assert.equal((await run(["update", "hostname=x", "--dry-run"])).code, 2);
    const env = { SYSCTX_AGENT_CONFIG: "/nonexistent" };
    assert.equal((await run(["delete", "--yes", "--dry-run"], { env })).code, 3);
  });
});
