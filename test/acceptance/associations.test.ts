import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { jsonBody } from "./judge/message.ts";
import { idOf, type Edge } from "./judge/state.ts";
import { answerOf, assertRefusedAsJson, envelopeOf, reportedFailure } from "./support/expect.ts";
import { rig } from "./support/rig.ts";

const types = ["user", "user_group", "policy", "policy_group", "command"];
const edge = (type: string, n: number): Edge => ({ type, id: idOf(n), attributes: null });
const entry = ({ type, id, attributes }: Edge) => ({
  attributes,
  to: { attributes: null, id, type },
});

describe("associations list", { concurrency: 4 }, () => {
  test("with --type asks for that type", async (t) => {
    const { judge, run, lines, graphPath } = await rig(t);
    const sudo = { sudo: { enabled: true, withoutPassword: false } };
    judge.state.edges = [{ type: "user", id: idOf(1), attributes: sudo }, edge("policy", 2)];
    const answer = answerOf(await run(["associations", "list", "--type", "user", "--json"]));
    assert.deepEqual(answer, [entry({ type: "user", id: idOf(1), attributes: sudo })]);
    assert.deepEqual(lines(), [
      `GET ${graphPath}/associations?targets=user&limit=100&skip=0 HTTP/1.1`,
    ]);
  });

  test("without --type asks for all five and joins them", async (t) => {
    const { judge, run, lines, graphPath } = await rig(t);
    // The same id under two types is two things.
    judge.state.edges = types.flatMap((type, n) => [edge(type, n), edge(type, 99)]);
    const answer = answerOf(await run(["associations", "list", "--json"])) as object[];
    const text = (all: object[]) => all.map((one) => JSON.stringify(one)).sort();
    assert.deepEqual(text(answer), text(judge.state.edges.map(entry)));
    const asked = (type: string) =>
      `GET ${graphPath}/associations?targets=${type}&limit=100&skip=0 HTTP/1.1`;
    assert.deepEqual(lines().sort(), types.map(asked).sort());
  });

  for (const [how, words] of [
    ["each with its flag", ["--type", "user", "--type", "policy"]],
    ["together", ["--type", "user", "policy"]],
  ] as const)
    test(`takes several types ${how}`, async (t) => {
      const { judge, run } = await rig(t);
      judge.state.edges = types.map((type, n) => edge(type, n));
      const answer = answerOf(await run(["associations", "list", ...words, "--json"]));
      const got = (answer as { to: { type: string } }[]).map(({ to }) => to.type).sort();
      assert.deepEqual(got, ["policy", "user"]);
    });

  test("joins the pages of each type", async (t) => {
    const { judge, run, lines } = await rig(t);
    judge.state.edges = Array.from({ length: 100 }, (_, n) => edge("user", n));
    for (let n = 0; n < 205; n += 1) judge.state.edges.push(edge("policy", n));
    const words = ["associations", "list", "--type", "user", "--type", "policy", "--json"];
    assert.equal((answerOf(await run(words)) as object[]).length, 305);
    assert.equal(lines().length, 5);
  });

  test("removes what comes twice when entries shift between pages", async (t) => {
    const { judge, run } = await rig(t);
    const all = Array.from({ length: 120 }, (_, n) => entry(edge("user", n)));
    judge.next({ status: 200, body: JSON.stringify(all.slice(0, 100)) });
    judge.next({ status: 200, body: JSON.stringify(all.slice(99)) });
    const answer = answerOf(await run(["associations", "list", "--type", "user", "--json"]));
    assert.deepEqual(answer, all);
  });

  test("prints type and id, and sudo where there is one", async (t) => {
    const { judge, run } = await rig(t);
    const sudo = { sudo: { enabled: true, withoutPassword: true } };
    judge.state.edges = [{ type: "user", id: idOf(1), attributes: sudo }, edge("policy", 2)];
    const { stdout } = await run(["associations", "list"]);
    assert.match(stdout, new RegExp(`^(?=.*\\buser\\b).*${idOf(1)}`, "m"));
    assert.match(stdout, new RegExp(`^(?=.*\\bpolicy\\b).*${idOf(2)}`, "m"));
  });

  test("repeats an intermittent 502", async (t) => {
    const { judge, run } = await rig(t);
    judge.state.edges = [edge("user", 1)];
    judge.next({ status: 502, body: "<html>bad gateway</html>" });
    const answer = answerOf(await run(["associations", "list", "--type", "user", "--json"]));
    assert.equal((answer as object[]).length, 1);
  });

  test("an unknown type is refused", async (t) => {
    const args = ["associations", "list", "--type", "users"];
    await assertRefusedAsJson(await rig(t), args, { exit: 2, code: "usage" });
  });
});

describe("associations add, update and remove", { concurrency: 4 }, () => {
  for (const type of types)
    test(`add ${type} sends op, type and id only`, async (t) => {
      const { judge, run, lines, graphPath } = await rig(t);
      assert.deepEqual(answerOf(await run(["associations", "add", type, idOf(1), "--json"])), {
        schemaVersion: 1,
        command: "associations add",
        changed: true,
        results: [{ id: idOf(1), changed: true }],
      });
      assert.deepEqual(lines(), [`POST ${graphPath}/associations HTTP/1.1`]);
      const bodies = judge.requests.map(jsonBody);
      assert.deepEqual(bodies, [{ op: "add", type, id: idOf(1) }]);
    });

  for (const [flags, withoutPassword] of [
    [["--sudo"], false],
    [["--sudo-without-password"], true],
    [["--sudo", "--sudo-without-password"], true],
  ] as const)
    for (const type of ["user", "user_group"])
      test(`add ${type} ${flags.join(" ")} sends both booleans of sudo`, async (t) => {
        const { judge, run } = await rig(t);
        answerOf(await run(["associations", "add", type, idOf(1), ...flags, "--json"]));
        const attributes = { sudo: { enabled: true, withoutPassword } };
        const bodies = judge.requests.map(jsonBody);
        assert.deepEqual(bodies, [{ op: "add", type, id: idOf(1), attributes }]);
      });

  test("add of an edge that is there is success without a change", async (t) => {
    const { judge, run } = await rig(t);
    judge.state.edges = [edge("user", 1)];
    const words = ["associations", "add", "user", idOf(1), idOf(2), "--json"];
    assert.deepEqual(envelopeOf(await run(words)).results, [
      { id: idOf(1), changed: false },
      { id: idOf(2), changed: true },
    ]);
  });

  test("update changes sudo of an edge that is there", async (t) => {
    const { judge, run } = await rig(t);
    judge.state.edges = [edge("user", 1)];
    const words = ["associations", "update", "user", idOf(1), "--sudo", "--json"];
    const envelope = answerOf(await run(words));
    assert.deepEqual(envelope, {
      schemaVersion: 1,
      command: "associations update",
      changed: true,
      results: [{ id: idOf(1), changed: true }],
    });
    const sudo = { enabled: true, withoutPassword: false };
    assert.deepEqual(judge.state.edges[0]?.attributes, { sudo });
    assert.equal((jsonBody(judge.requests[0] ?? assert.fail()) as { op: string }).op, "update");
  });

  test("update without a sudo flag takes no sudo away: it asks which, and sends nothing", async (t) => {
    const { judge, run } = await rig(t);
    const result = await run(["associations", "update", "user", idOf(1)]);
    assert.equal(result.code, 2);
    assert.match(result.stderr, /--no-sudo/);
    assert.equal(judge.requests.length, 0);
  });

  test("update --no-sudo takes sudo away", async (t) => {
    const { judge, run } = await rig(t);
    const attributes = { sudo: { enabled: true, withoutPassword: true } };
    judge.state.edges = [{ type: "user", id: idOf(1), attributes }];
    assert.equal((await run(["associations", "update", "user", idOf(1), "--no-sudo"])).code, 0);
    const sudo = { enabled: false, withoutPassword: false };
    const bodies = judge.requests.map(jsonBody);
    assert.deepEqual(bodies, [{ attributes: { sudo }, op: "update", type: "user", id: idOf(1) }]);
  });

  test("update of an edge that is missing is not found", async (t) => {
    const { run } = await rig(t);
    const result = await run(["associations", "update", "user", idOf(1), "--sudo", "--json"]);
    assert.equal(result.code, 5);
    assert.equal(envelopeOf(result).results[0]?.error?.code, "not_found");
  });

  test("remove takes the edge away, and is success without a change when it is missing", async (t) => {
    const { judge, run } = await rig(t);
    judge.state.edges = [edge("policy", 1), edge("policy", 3)];
    const words = ["associations", "remove", "policy", idOf(1), idOf(2), "--json"];
    const { command, changed, results } = envelopeOf(await run(words));
    assert.deepEqual([command, changed], ["associations remove", true]);
    assert.deepEqual(results, [
      { id: idOf(1), changed: true },
      { id: idOf(2), changed: false },
    ]);
    assert.deepEqual(judge.state.edges, [edge("policy", 3)]);
  });

  test("one failure stops no other", async (t) => {
    const { judge, run } = await rig(t);
    const first = (request: { body: Buffer }) => String(request.body).includes(idOf(1));
    judge.next({ when: first, status: 404, body: '{"message":"no such user"}' });
    const result = await run(["associations", "add", "user", idOf(1), idOf(2), "--json"]);
    assert.equal(result.code, 5, result.stderr);
    const { results } = envelopeOf(result);
    assert.equal(results[0]?.error?.code, "not_found");
    assert.deepEqual(results[1], { id: idOf(2), changed: true });
    if (result.stderr !== "") reportedFailure(result, 5, "not_found");
  });

  const refused: [what: string, args: string[], code: string][] = [
    ["an unknown type", ["add", "group", idOf(1)], "usage"],
    ["no id", ["add", "user"], "usage"],
    ["no type", ["remove"], "usage"],
    ["sudo for a policy", ["add", "policy", idOf(1), "--sudo"], "usage"],
    ["sudo for a command", ["add", "command", idOf(1), "--sudo-without-password"], "usage"],
    ["an id with dots", ["add", "user", "../../x"], "invalid_id"],
    ["an id in upper case", ["remove", "user", "5FABCDEF0000000000000001"], "invalid_id"],
    ["a bad id after a good one", ["add", "user", idOf(1), "x"], "invalid_id"],
  ];
  for (const [what, args, code] of refused)
    test(`${what} is refused`, async (t) => {
      await assertRefusedAsJson(await rig(t), ["associations", ...args], { exit: 2, code });
    });
});
