import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { noPaint } from "../../src/cli/output/paint.ts";
import { changeEach, dryRunAnswer, writeAnswer } from "../../src/cli/write-answer.ts";
import { SysctxError } from "../../src/errors.ts";

const wording = { done: "joined", unchanged: "unchanged" };

describe("the answer to a write", () => {
  const error = new SysctxError("not_found", "no such group", { hint: "look", status: 404 });
  const answer = writeAnswer(
    "groups add",
    [
      { id: "a", changed: true },
      { id: "b", changed: false, note: "already there" },
      { id: "c", error },
    ],
    wording,
  );

  test("is the envelope of the contract", () => {
    assert.deepEqual(JSON.parse(answer.json ?? ""), {
      schemaVersion: 1,
      command: "groups add",
      changed: true,
      results: [
        { id: "a", changed: true },
        { id: "b", changed: false, note: "already there" },
        {
          id: "c",
          error: { code: "not_found", message: "no such group", hint: "look", status: 404 },
        },
      ],
    });
  });

  test("is a line for each that did not fail; the others are failures", () => {
    assert.equal(answer.text(noPaint), "joined a\nunchanged b  already there");
    assert.deepEqual(answer.failures, [error]);
    assert.equal(answer.confirmation, true);
  });

  test("is unchanged where nothing changed", () => {
    const { json } = writeAnswer(
      "groups add",
      [
        { id: "a", changed: false },
        { id: "c", error },
      ],
      wording,
    );
    assert.equal((JSON.parse(json ?? "") as { changed: boolean }).changed, false);
  });

  test("shows what an id hides", () => {
    const hidden = writeAnswer("attributes set", [{ id: "a\u001b\nb", changed: true }], wording);
    assert.equal(hidden.text(noPaint), "joined a\\u{1b}\\nb");
    assert.doesNotMatch(hidden.json ?? "", /\u001b/);
  });
});

describe("changing each", () => {
  test("goes on after a failure, names the item, and keeps the order", async () => {
    const results = await changeEach(["a", "b", "c"], "group", async (id) => {
      if (id === "b") throw new SysctxError("forbidden", "refused", { hint: "h", status: 403 });
      return { changed: id === "a" };
    });
    const [first, second, third] = results;
    assert.deepEqual(
      [first, third],
      [
        { id: "a", changed: true },
        { id: "c", changed: false },
      ],
    );
    assert.ok(second !== undefined && "error" in second);
    assert.deepEqual(
      [second.error.code, second.error.message, second.error.status],
      ["forbidden", "group b: refused", 403],
    );
  });

  test("does not hide a defect", async () => {
    await assert.rejects(
      changeEach(["a"], "group", () => Promise.reject(new TypeError("bug"))),
      TypeError,
    );
  });
});

test("a rehearsal tells the requests, and what would change", () => {
  const answer = dryRunAnswer(
    "update",
    ["x"],
    [
      { method: "PUT", path: "/a", body: '{"b":"\u009b"}' },
      { method: "GET", path: "/c" },
    ],
  );
  assert.deepEqual(JSON.parse(answer.json ?? ""), {
    schemaVersion: 1,
    command: "update",
    changed: true,
    dryRun: true,
    results: [{ id: "x", changed: true }],
    requests: [
      { method: "PUT", path: "/a", body: { b: "\u009b" } },
      { method: "GET", path: "/c" },
    ],
  });
  assert.equal(answer.text(noPaint), 'PUT /a\n{"b":"\\u{9b}"}\nGET /c');
});
