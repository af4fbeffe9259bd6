import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  associationRequest,
  associationTypes,
  carriesSudo,
  fetchAssociations,
  requireAssociationType,
} from "../../src/system/associations.ts";
import { errorOf } from "../support/expect-error.ts";
import { answer, answerJson } from "../support/fake-transport.ts";
import { createRig, groupId, systemId } from "../support/rig.ts";

const path = `/api/v2/systems/${systemId}/associations`;

describe("an association", () => {
  test("is changed with operation, type and id, and sudo only where it is given", () => {
    const target = { type: "user", id: groupId } as const;
    assert.deepEqual(associationRequest("add", systemId, target, undefined), {
      method: "POST",
      path,
      body: `{"op":"add","type":"user","id":"${groupId}"}`,
    });
    assert.equal(
      associationRequest("update", systemId, target, { enabled: true, withoutPassword: false })
        .body,
      `{"attributes":{"sudo":{"enabled":true,"withoutPassword":false}},"op":"update","type":"user","id":"${groupId}"}`,
    );
  });

  test("carries sudo with users and user groups only", () => {
    assert.deepEqual(associationTypes.filter(carriesSudo), ["user", "user_group"]);
  });

  test("has one of five types", () => {
    for (const type of associationTypes) assert.equal(requireAssociationType(type), type);
    for (const word of ["", "User", "users", "system", "system_group", "constructor"]) {
      assert.match(errorOf(() => requireAssociationType(word), "usage").hint ?? "", /policy_group/);
    }
  });
});

describe("the list of associations", () => {
  const edge = (type: string) => ({
    attributes: null,
    to: { attributes: null, id: groupId, type },
  });

  test("asks for each type, and puts them together in the order asked for", async () => {
    const { client, transport } = createRig([
      answerJson(200, [edge("user")]),
      answerJson(200, []),
      answerJson(200, [edge("command")]),
    ]);
    const { value, text } = await fetchAssociations(client, systemId, [
      "user",
      "policy",
      "command",
    ]);
    assert.deepEqual(value, [edge("user"), edge("command")]);
    assert.deepEqual(JSON.parse(text), value);
    assert.deepEqual(
      transport.sent.map((request) => request.path),
      ["user", "policy", "command"].map((type) => `${path}?targets=${type}&limit=100&skip=0`),
    );
  });

  test("of one type keeps the API's own text", async () => {
    const body = `[ ${JSON.stringify(edge("user"))} ]`;
    const { client } = createRig([answer(200, { body })]);
    assert.equal((await fetchAssociations(client, systemId, ["user"])).text, body);
  });
});
