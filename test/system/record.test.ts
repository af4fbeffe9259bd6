import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  deleteRecord,
  fetchRecord,
  getRecordRequest,
  putRecordRequest,
  updateRecord,
} from "../../src/system/record.ts";
import { rejectionOf } from "../support/expect-error.ts";
import { answer, answerJson, failure } from "../support/fake-transport.ts";
import { createRig, otherId, systemId } from "../support/rig.ts";

describe("the record", () => {
  test("is asked for whole, or by fields with %20 between them", () => {
    assert.deepEqual(getRecordRequest(systemId, []), {
      method: "GET",
      path: `/api/systems/${systemId}`,
    });
    assert.equal(
      getRecordRequest(systemId, ["hostname", "-os"]).path,
      `/api/systems/${systemId}?fields=hostname%20-os`,
    );
  });

  test("is changed by a PUT of the changes and nothing else", async () => {
    assert.deepEqual(putRecordRequest(systemId, { displayName: "a" }), {
      method: "PUT",
      path: `/api/systems/${systemId}`,
      body: '{"displayName":"a"}',
    });
    const { client } = createRig([answerJson(200, { _id: systemId, displayName: "a" })]);
    assert.equal(
      (await updateRecord(client, systemId, { displayName: "a" })).value["displayName"],
      "a",
    );
  });

  test("comes with unknown keys and without known ones", async () => {
    const record = { future: [1] };
    const { client } = createRig([answerJson(200, record)]);
    assert.deepEqual((await fetchRecord(client, systemId, [])).value, record);
  });

  test("of another system is bad_reply", async () => {
    const { client } = createRig([answerJson(200, { _id: otherId })]);
    assert.match(
      (await rejectionOf(fetchRecord(client, systemId, []), "bad_reply")).message,
      /another system/,
    );
  });
});

describe("deregistering", () => {
  const run = (...steps: Parameters<typeof createRig>[0]) =>
    deleteRecord(createRig(steps).client, systemId);

  test("is true with the record or with nothing in the answer", async () => {
    assert.equal(await run(answerJson(200, { _id: systemId })), true);
    assert.equal(await run(answer(204)), true);
  });

  for (const status of [404, 410]) {
    test(`is false with ${status}: the system was already gone`, async () => {
      assert.equal(await run(answer(status)), false);
    });

    test(`is true with ${status} after an attempt whose answer was lost`, async () => {
      assert.equal(
        await run(failure("connection_lost", { mayHaveArrived: true }), answer(status)),
        true,
      );
      assert.equal(await run(answer(502), answer(status)), true);
    });
  }

  test("with a 401 is refused, and never taken for gone", async () => {
    await rejectionOf(run(answer(401)), "unauthorized");
    await rejectionOf(run(answer(503), answer(401)), "unauthorized");
    await rejectionOf(run(failure("connect_failed"), answer(401)), "unauthorized");
  });

  test("with a 401 after an attempt whose answer was lost is probably_gone, and still no success", async () => {
    for (const lost of [failure("connection_lost", { mayHaveArrived: true }), answer(504)]) {
      const error = await rejectionOf(run(lost, answer(401)), "probably_gone");
      assert.equal(error.status, 401);
      assert.match(error.message, /did not confirm it/);
    }
  });

  for (const status of [403, 409, 429, 500]) {
    test(`with ${status} is an error`, async () => {
      await assert.rejects(
        deleteRecord(createRig([answer(status)], { policy: { retries: 0 } }).client, systemId),
      );
    });
  }

  test("with a login page is no success", async () => {
    await rejectionOf(run(answer(200, { body: "<html>" })), "bad_reply");
  });
});
