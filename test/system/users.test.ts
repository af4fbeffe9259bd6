import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { describeSudo, fetchUsers, readBinding } from "../../src/system/users.ts";
import { answerJson } from "../support/fake-transport.ts";
import { createRig, systemId } from "../support/rig.ts";

const step = (id: string, type = "user_group") => ({ attributes: null, to: { id, type } });
const user = step("u", "user");

describe("a user is bound", () => {
  const cases: readonly (readonly [string, unknown, boolean, readonly string[]])[] = [
    ["directly by a path of one step", [[user]], true, []],
    ["through a group by a path of two", [[step("g"), user]], false, ["g"]],
    ["both ways", [[user], [step("g"), user]], true, ["g"]],
    [
      "through two groups in a row",
      [[step("s", "system_group"), step("g"), user]],
      false,
      ["s", "g"],
    ],
    [
      "through several groups, each told once",
      [
        [step("g"), user],
        [step("h"), user],
        [step("g"), user],
      ],
      false,
      ["g", "h"],
    ],
    ["in a way that nobody tells when there are no paths", undefined, false, []],
    ["in a way that nobody tells when paths are null", null, false, []],
    ["in a way that nobody tells when a path is empty", [[]], false, []],
    ["in a way that nobody tells when paths are something else", ["x", 5, null, {}], false, []],
    [
      "through groups that can be read, where others can't",
      [[{ to: null }, "x", step("g"), user]],
      false,
      ["g"],
    ],
  ];
  for (const [how, paths, direct, through] of cases) {
    test(how, () => {
      const entry = paths === undefined ? { id: "u" } : { id: "u", paths };
      assert.deepEqual(readBinding(entry), { direct, through });
    });
  }
});

describe("sudo is told as", () => {
  const sudo = (enabled: unknown, withoutPassword: unknown) => ({
    sudo: { enabled, withoutPassword },
  });
  const cases: readonly (readonly [unknown, string])[] = [
    [sudo(true, false), "yes"],
    [sudo(true, true), "without password"],
    [sudo(false, true), "no"],
    [sudo("true", "true"), "no"],
    [{ sudo: null }, "no"],
    [{}, "no"],
    [null, "no"],
    [undefined, "no"],
    ["x", "no"],
  ];
  for (const [attributes, words] of cases) {
    test(`${words} for ${JSON.stringify(attributes)}`, () =>
      assert.equal(describeSudo(attributes), words));
  }
});

test("the users are those of the system", async () => {
  const { client, transport } = createRig([answerJson(200, [])]);
  assert.deepEqual((await fetchUsers(client, systemId)).value, []);
  assert.equal(transport.sent[0]?.path, `/api/v2/systems/${systemId}/users?limit=100&skip=0`);
});
