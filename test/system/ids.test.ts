import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isId, requireId } from "../../src/system/ids.ts";
import { errorOf } from "../support/expect-error.ts";

const id = "5e42f4885826553ee6383aa4";

describe("an id", () => {
  test("is 24 lower-case hexadecimal digits", () => {
    assert.equal(isId(id), true);
    assert.equal(requireId(id, "group id"), id);
  });

  const bad = [
    "",
    id.slice(1),
    `${id}0`,
    `${id}\n`,
    ` ${id}`,
    id.toUpperCase(),
    `${id.slice(0, 23)}g`,
    "../../../../../api/users",
    `${id.slice(0, 21)}%2e`,
    `${id.slice(0, 20)}/../`,
    `${id.slice(0, 23)}?`,
    `${id.slice(0, 23)}#`,
    `${id.slice(0, 23)}\0`,
    "５".repeat(24),
    "web",
  ];
  for (const text of bad) {
    test(`is refused as ${JSON.stringify(text)}`, () => {
      assert.equal(isId(text), false);
      assert.match(
        errorOf(() => requireId(text, "group id"), "invalid_id").message,
        /is not a group id/,
      );
    });
  }

  test("in upper case is told how it is written, and a name what an alias is", () => {
    const upper = errorOf(() => requireId(id.toUpperCase(), "group id"), "invalid_id");
    assert.ok(upper.hint?.includes(id));
    assert.match(errorOf(() => requireId("web", "group id"), "invalid_id").hint ?? "", /alias/);
  });
});
