import assert from "node:assert/strict";
import { test } from "node:test";
import { fetchGroups, membershipRequest } from "../../src/system/groups.ts";
import { answerJson } from "../support/fake-transport.ts";
import { createRig, groupId, systemId } from "../support/rig.ts";

test("a membership has the group in the path and the system's own id in the body", () => {
  for (const operation of ["add", "remove"] as const) {
    assert.deepEqual(membershipRequest(operation, systemId, groupId), {
      method: "POST",
      path: `/api/v2/systemgroups/${groupId}/members`,
      body: `{"op":"${operation}","type":"system","id":"${systemId}"}`,
    });
  }
});

test("the groups are those of memberof", async () => {
  const { client, transport } = createRig([
    answerJson(200, [{ id: groupId, type: "system_group" }]),
  ]);
  assert.deepEqual((await fetchGroups(client, systemId)).value, [
    { id: groupId, type: "system_group" },
  ]);
  assert.equal(transport.sent[0]?.path, `/api/v2/systems/${systemId}/memberof?limit=100&skip=0`);
});
