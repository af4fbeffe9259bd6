import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { idOf, userEntry } from "./judge/state.ts";
import { answerOf, assertDone, assertNoControls } from "./support/expect.ts";
import { rig } from "./support/rig.ts";

describe("users list", { concurrency: 4 }, () => {
  for (const [count, requests] of [
    [0, 1],
    [100, 2],
    [101, 2],
  ] as const)
    test(`prints the joined body of the API for ${count} users`, async (t) => {
      const { judge, run, lines, graphPath } = await rig(t);
      judge.state.users = Array.from({ length: count }, (_, n) => userEntry(idOf(n), 1));
      assert.deepEqual(answerOf(await run(["users", "list", "--json"])), judge.state.users);
      assert.equal(lines()[0], `GET ${graphPath}/users?limit=100&skip=0 HTTP/1.1`);
      assert.equal(lines().length, requests);
    });

  test("says who is bound directly, who through groups and who both ways", async (t) => {
    const { judge, run } = await rig(t);
    judge.state.users = [userEntry(idOf(1), 1), userEntry(idOf(2), 2), userEntry(idOf(3), 1, 3)];
    const { stdout } = await run(["users", "list"]);
    const line = (n: number) => stdout.split("\n").find((text) => text.includes(idOf(n))) ?? "";
    assert.match(line(1), /direct/i);
    // Through what: the word group, or the id of the group itself.
    const group = new RegExp(`group|through|${idOf(1, "9a")}`, "i");
    assert.match(line(2), group);
    assert.doesNotMatch(line(2), /direct/i);
    assert.match(line(3), /direct/i);
    assert.match(line(3), group);
    assert.doesNotMatch(line(1), group);
  });

  test("copes with entries that lack what the schema promises", async (t) => {
    const { judge, run } = await rig(t);
    judge.state.users = [
      { id: idOf(1), type: "user" },
      { id: idOf(2), type: "user", compiledAttributes: null, paths: null },
      { id: idOf(3), type: "user", paths: [] },
      { id: idOf(4), type: "user", paths: [[]], from: null },
    ];
    const result = await run(["users", "list"]);
    assertDone(result);
    for (const { id } of judge.state.users) assert.ok(result.stdout.includes(String(id)));
    assert.deepEqual(answerOf(await run(["users", "list", "--json"])), judge.state.users);
  });

  test("makes control characters visible", async (t) => {
    const { judge, run } = await rig(t);
    judge.state.users = [{ id: "a\u001b[2J\u009b\u202e", type: "user\r\u0007" }];
    assertNoControls((await run(["users", "list"])).stdout);
  });
});
