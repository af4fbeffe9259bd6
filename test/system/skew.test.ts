import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { formatHttpDate } from "../../src/signing/http-date.ts";
import type { Client } from "../../src/system/client.ts";
import type { ApiRequest } from "../../src/system/request.ts";
import { describeSkew, measureSkew } from "../../src/system/skew.ts";
import { answer, answerJson } from "../support/fake-transport.ts";
import type { Step } from "../support/fake-transport.ts";
import { createRig, frozenTime, signedTime } from "../support/rig.ts";
import { readVectors } from "../support/vectors.ts";
import { createVirtualClock } from "../support/virtual-clock.ts";

const get: ApiRequest = { method: "GET", path: "/api/systems/525ee96f52e144993e000015" };
const minute = 60_000;
const hour = 60 * minute;

interface VectorAttempt {
  readonly sent: string;
  readonly received: string;
  readonly sign: string;
  readonly status: number;
  readonly date?: string;
  readonly age?: number;
}

interface VectorOperation {
  readonly attempts: readonly VectorAttempt[];
}

interface SkewVectors {
  readonly cases: readonly (VectorOperation & {
    readonly name: string;
    /** Operations of the same client before this one. */
    readonly before: readonly VectorOperation[];
    readonly startSkew: number;
    readonly maxAttempts?: number;
    readonly skewAfter: number;
    readonly outcome: "success" | "error";
  })[];
}

const at = (time: string) => Date.parse(`2026-01-01T${time}Z`);

describe("the published clock skew vector", () => {
  for (const it of readVectors<SkewVectors>("clock-skew").cases) {
    test(it.name, async () => {
      const clock = createVirtualClock(at("00:00:00") - hour);
      const steps: Step[] = [];
      const { client, transport } = createRig(steps, {
        clock,
        policy: { retries: (it.maxAttempts ?? 3) - 1, total: 48 * hour },
      });
      // A client's skew can't be set: it is learned. A published start skew without operations
      // before it is taught by one operation of the hour before, whose answer is that much ahead.
      if (it.before.length === 0 && it.startSkew !== 0) await teach(it.startSkew * 1000);
      for (const operation of it.before) await perform(operation);
      assert.equal(await findSkew(), it.startSkew * 1000, "start skew");

      const status = await perform(it);
      assert.equal(status === 200, it.outcome === "success", `status ${status}`);
      assert.equal(await findSkew(), it.skewAfter * 1000, "skew after");

      /**
       * Runs one operation: each attempt must leave when the vector says, signed with the vector's
       * time.
       */
      async function perform({ attempts }: VectorOperation): Promise<number> {
        const first = transport.sent.length;
        const sentAt: number[] = [];
        for (const { received, status: code, date, age } of attempts) {
          steps.push((request, signal) => {
            sentAt.push(clock.now());
            clock.moveTo(at(received));
            const headers = {
              ...(date === undefined ? {} : { Date: formatHttpDate(at(date)) }),
              ...(age === undefined ? {} : { Age: String(age) }),
            };
            return answerWithHeaders(code, headers)(request, signal);
          });
        }
        clock.moveTo(Math.max(clock.now(), at(attempts[0]?.sent ?? "")));
        const reply = await client.send(get);
        assert.deepEqual(
          sentAt,
          attempts.map(({ sent }) => at(sent)),
          "times of sending",
        );
        const signed = transport.sent.slice(first).map(signedTime);
        assert.deepEqual(
          signed,
          attempts.map(({ sign }) => at(sign)),
          "signed times",
        );
        return reply.status;
      }

      async function teach(skew: number): Promise<void> {
        steps.push((request, signal) =>
          answerWithHeaders(200, { Date: formatHttpDate(clock.now() + skew) })(request, signal),
        );
        await client.send(get);
      }

      /** What the next request would be signed with, found by one whose answer teaches nothing. */
      async function findSkew(): Promise<number> {
        steps.push(answerWithHeaders(200, {}));
        await client.send(get);
        return signedTime(transport.sent.at(-1)) - clock.now();
      }
    });
  }
});

function answerWithHeaders(status: number, headers: Record<string, string>): Step {
  return answer(status, { headers, body: "{}" });
}

/** An answer whose Date is that far from this host's clock. */
const dated = (status: number, skew: number) =>
  answerWithHeaders(status, { Date: formatHttpDate(frozenTime + skew) });

async function skewOf(
  client: Client,
  sent: readonly Parameters<typeof signedTime>[0][],
): Promise<number> {
  await client.send(get);
  return signedTime(sent.at(-1)) - frozenTime;
}

describe("a 401 that shows that this host's clock is wrong", () => {
  test("is followed by one attempt with the server's time, at once, and a warning", async () => {
    const { client, transport, clock, warnings } = createRig([
      dated(401, -2 * hour),
      answerJson(200, {}),
    ]);
    assert.equal((await client.send(get)).status, 200);
    assert.deepEqual(transport.sent.map(signedTime), [frozenTime, frozenTime - 2 * hour]);
    assert.deepEqual(clock.sleeps, []);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? "", /clock is 2 h ahead/);
  });

  test("is repaired once a call, even if the server's time flips", async () => {
    const flips = [dated(401, hour), dated(401, -hour), dated(401, hour)];
    const { client, transport } = createRig(flips, { policy: { retries: 9 } });
    assert.equal((await client.send(get)).status, 401);
    assert.equal(transport.sent.length, 2);
  });

  test("may be repaired again in the next call", async () => {
    const steps = [
      dated(401, hour),
      answerJson(200, {}),
      dated(401, 3 * hour),
      answerJson(200, {}),
    ];
    const { client, transport } = createRig(steps);
    await client.send(get);
    assert.equal((await client.send(get)).status, 200);
    assert.equal(transport.sent.length, 4);
  });

  test("takes one of the attempts", async () => {
    const { client, transport } = createRig([dated(401, hour), answer(503), answer(503)], {
      policy: { base: 1 },
    });
    assert.equal((await client.send(get)).status, 503);
    assert.equal(transport.sent.length, 3);
    const none = createRig([dated(401, hour)], { policy: { retries: 0 } });
    assert.equal((await none.client.send(get)).status, 401);
  });

  test("is not repeated at four minutes or less", async () => {
    for (const skew of [4 * minute, -4 * minute, minute, 0]) {
      const { client, transport } = createRig([dated(401, skew)]);
      await client.send(get);
      assert.equal(transport.sent.length, 1, String(skew));
    }
    const beyond = createRig([dated(401, 4 * minute + 1000), answerJson(200, {})]);
    assert.equal((await beyond.client.send(get)).status, 200);
  });

  test("is not repeated when the request was signed with that very time", async () => {
    const { client, transport } = createRig([dated(200, hour), dated(401, hour)]);
    await client.send(get);
    assert.equal((await client.send(get)).status, 401);
    assert.equal(transport.sent.length, 2);
  });

  for (const status of [200, 400, 403, 404, 500]) {
    test(`is a matter of 401: a ${status} with the same Date is not repaired`, async () => {
      const { client, transport } = createRig([dated(status, hour), answerJson(200, {})], {
        policy: { retries: 0 },
      });
      await client.send(get);
      assert.equal(transport.sent.length, 1);
    });
  }

  test("tells in the end how far the signed time was off, and not the clock", async () => {
    const { client } = createRig([dated(401, hour), dated(401, hour)]);
    assert.equal((await client.send(get)).skew, 0);
    const first = createRig([dated(401, hour)], { policy: { retries: 0 } });
    assert.equal((await first.client.send(get)).skew, hour);
  });
});

describe("a Date that cannot be believed", () => {
  test("from a transport that is not trusted is neither followed nor kept", async () => {
    const steps = [dated(401, hour), answerJson(200, {})];
    const { client, transport, warnings } = createRig(steps, { trusted: false });
    assert.equal((await client.send(get)).status, 401);
    assert.equal(await skewOf(client, transport.sent), 0);
    assert.equal(transport.sent.length, 2);
    assert.deepEqual(warnings, []);
  });

  for (const skew of [24 * hour + 1000, -24 * hour - 1000, 48 * hour, 365 * 24 * hour]) {
    test(`is one that is ${describeSkew(skew)}: no attempt follows and nothing is kept`, async () => {
      const { client, transport } = createRig([
        dated(401, skew),
        answerJson(200, {}),
        answerJson(200, {}),
      ]);
      assert.equal((await client.send(get)).status, 401);
      assert.equal(transport.sent.length, 1);
      assert.equal(await skewOf(client, transport.sent), 0);
    });

    test(`but is told: ${describeSkew(skew)}`, async () => {
      const { client } = createRig([dated(401, skew)], { policy: { retries: 0 } });
      assert.equal((await client.send(get)).skew, skew);
    });
  }

  test("is followed up to 24 hours", async () => {
    const { client, transport } = createRig([dated(401, 24 * hour), answerJson(200, {})]);
    assert.equal((await client.send(get)).status, 200);
    assert.equal(signedTime(transport.sent[1]), frozenTime + 24 * hour);
  });
});

describe("measuring", () => {
  const trip = { sent: frozenTime, received: frozenTime + 2_000 };
  const measure = (headers: Record<string, string>, roundTrip = trip) =>
    measureSkew(new Map(Object.entries(headers)), roundTrip);
  const date = formatHttpDate(frozenTime + 301_000);

  test("takes the midpoint of the round trip", () => assert.equal(measure({ date }), 300_000));

  test("takes nothing from a cache, from no Date or from one that is none", () => {
    assert.equal(measure({ date, age: "0" }), undefined);
    assert.equal(measure({}), undefined);
    for (const bad of ["", "now", "Thu, 05 Jan 2012 21:31:40", "1325799100", `${date}, ${date}`]) {
      assert.equal(measure({ date: bad }), undefined, bad);
    }
  });

  test("takes nothing from a round trip of more than 15 minutes", () => {
    const end = (milliseconds: number) => ({
      sent: frozenTime,
      received: frozenTime + milliseconds,
    });
    assert.notEqual(measure({ date }, end(15 * minute)), undefined);
    assert.equal(measure({ date }, end(15 * minute + 1)), undefined);
  });

  test("says on which side the clock is", () => {
    assert.equal(describeSkew(300_000), "5 min behind");
    assert.equal(describeSkew(-7_500_000), "2 h 5 min ahead");
  });
});
