import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { ErrorCode } from "../../src/errors.ts";
import type { EdgeOperation } from "../../src/system/edges.ts";
import { changeEdge } from "../../src/system/edges.ts";
import type { ApiRequest } from "../../src/system/request.ts";
import { rejectionOf } from "../support/expect-error.ts";
import { answer, failure } from "../support/fake-transport.ts";
import type { Step } from "../support/fake-transport.ts";
import { createRig } from "../support/rig.ts";

const request: ApiRequest = { method: "POST", path: "/api/v2/systemgroups/x/members", body: "{}" };
const change = (operation: EdgeOperation, ...steps: Step[]) =>
  changeEdge(createRig(steps).client, request, operation);
const lost = failure("connection_lost", { mayHaveArrived: true });

describe("an edge", () => {
  for (const operation of ["add", "remove", "update"] as const) {
    test(`that is ${operation === "add" ? "added" : `${operation}d`} is changed`, async () => {
      assert.deepEqual(await change(operation, answer(204)), { changed: true });
      assert.deepEqual(await change(operation, answer(200, { body: "{}" })), { changed: true });
    });
  }

  test("that is there already is success, unchanged", async () => {
    const { changed, note } = await change(
      "add",
      answer(409, { body: '{"message":"Already Exists"}' }),
    );
    assert.equal(changed, false);
    assert.match(note ?? "", /already there/);
  });

  for (const status of [404, 410]) {
    test(`that is gone already (${status}) is success, unchanged, with a word of doubt`, async () => {
      const { changed, note } = await change("remove", answer(status));
      assert.equal(changed, false);
      assert.match(note ?? "", /wrong id/);
    });
  }

  test("that an earlier attempt may have changed is changed", async () => {
    for (const first of [lost, answer(502), answer(504)]) {
      assert.deepEqual(await change("add", first, answer(409)), { changed: true });
      assert.deepEqual(await change("remove", first, answer(404)), { changed: true });
    }
  });

  test("that no earlier attempt can have changed is not", async () => {
    for (const first of [failure("connect_failed"), answer(503), answer(429)]) {
      assert.equal((await change("add", first, answer(409))).changed, false);
    }
  });

  const errors: readonly (readonly [EdgeOperation, number, ErrorCode])[] = [
    ["add", 404, "not_found"],
    ["update", 404, "not_found"],
    ["remove", 409, "rejected"],
    ["update", 409, "rejected"],
    ["add", 400, "rejected"],
    ["add", 401, "unauthorized"],
    ["remove", 401, "unauthorized"],
    ["add", 403, "forbidden"],
    ["add", 302, "bad_reply"],
    ["add", 501, "server_error"],
  ];
  for (const [operation, status, code] of errors) {
    test(`${operation} with ${status} is ${code}`, async () => {
      await rejectionOf(change(operation, answer(status)), code);
    });
  }

  test("with a login page is no success", async () => {
    await rejectionOf(change("add", answer(200, { body: "<html>" })), "bad_reply");
  });
});
