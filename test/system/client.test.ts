import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { SysctxError } from "../../src/errors.ts";
import type { ErrorCode } from "../../src/errors.ts";
import { verifyRequest } from "../../src/signing/verify.ts";
import type { ApiRequest } from "../../src/system/request.ts";
import { rejectionOf } from "../support/expect-error.ts";
import { answer, answerJson, failure } from "../support/fake-transport.ts";
import type { Step } from "../support/fake-transport.ts";
import { publishedKey } from "../support/keys.ts";
import { createRig, frozenTime, signedTime, systemId } from "../support/rig.ts";

const get: ApiRequest = { method: "GET", path: `/api/systems/${systemId}?fields=hostname%20os` };
const post: ApiRequest = {
  method: "POST",
  path: "/api/v2/systemgroups/x/members",
  body: '{"op":"add"}',
};

describe("an attempt", () => {
  test("is signed afresh: 503, 503, 200 gives three dates and three signatures that hold", async () => {
    const { client, transport, clock } = createRig(
      [answer(503), answer(503), answerJson(200, {})],
      {
        // Long enough that each date is another second.
        policy: { base: 4_000 },
      },
    );
    assert.equal((await client.send(get)).status, 200);
    const dates = transport.sent.map(({ headers }) => headers["Date"]);
    const signatures = transport.sent.map(({ headers }) => headers["Authorization"]);
    assert.equal(new Set(dates).size, 3, dates.join());
    assert.equal(new Set(signatures).size, 3);
    assert.deepEqual(clock.sleeps, [2_000, 4_000]);
    assert.deepEqual(transport.sent.map(signedTime), [
      frozenTime,
      frozenTime + 2_000,
      frozenTime + 6_000,
    ]);
    for (const { method, path, headers } of transport.sent) {
      const received = {
        method,
        path,
        date: headers["Date"],
        authorization: headers["Authorization"],
      };
      const options = { findKey: () => publishedKey.publicKey, now: frozenTime, window: 300_000 };
      assert.equal(verifyRequest(received, options).valid, true);
    }
  });

  test("is the same as the one before in all but Date and Authorization", async () => {
    const { client, transport } = createRig([answer(502), answer(204)]);
    await client.send(post);
    const credentials = ["Date", "Authorization"];
    const [first, second] = transport.sent.map(({ headers, ...rest }) => {
      const others = Object.entries(headers).filter(([name]) => !credentials.includes(name));
      return { ...rest, headers: Object.fromEntries(others) };
    });
    assert.deepEqual(first, second);
    assert.deepEqual(first, {
      ...post,
      headers: {
        Accept: "application/json",
        "Content-Type": "application/json",
        "User-Agent": "sysctx/test",
      },
    });
  });
});

describe("a request that is made for each attempt", () => {
  const made = (times: number[]) => (now: number) => {
    times.push(now);
    return { method: "POST", path: `/token/${times.length}`, changes: false } as const;
  };

  test("is a new one each time, and is signed at the time it was made for", async () => {
    const times: number[] = [];
    const { client, transport } = createRig([answer(503), answer(503), answer(200)], {
      policy: { base: 4_000 },
    });
    const reply = await client.send(made(times));
    const paths = ["/token/1", "/token/2", "/token/3"];
    assert.deepEqual(
      transport.sent.map(({ path }) => path),
      paths,
    );
    assert.deepEqual(times, [frozenTime, frozenTime + 2_000, frozenTime + 6_000]);
    assert.deepEqual(transport.sent.map(signedTime), times);
    assert.equal(reply.request.path, "/token/3");
  });

  test("is made for the server's time, once that is known", async () => {
    const times: number[] = [];
    const date = new Date(frozenTime + 600_000).toUTCString();
    const { client } = createRig([answer(401, { headers: { date } }), answer(200)]);
    await client.send(made(times));
    assert.deepEqual(times, [frozenTime, frozenTime + 600_000]);
  });

  test("that can't be made is sent nowhere, and says why", async () => {
    const { client, transport } = createRig([answer(200)]);
    const broken = () => {
      throw new SysctxError("key_malformed", "no such algorithm");
    };
    await rejectionOf(client.send(broken), "key_malformed");
    assert.equal(transport.sent.length, 0);
  });
});

describe("another attempt", () => {
  for (const status of [408, 425, 429, 500, 502, 503, 504]) {
    test(`follows a ${status}, for a read and for a change`, async () => {
      for (const request of [get, post]) {
        const { client, transport } = createRig([answer(status), answerJson(200, {})]);
        assert.equal((await client.send(request)).status, 200);
        assert.equal(transport.sent.length, 2);
      }
    });
  }

  for (const status of [
    200, 201, 204, 301, 302, 304, 307, 400, 401, 403, 404, 409, 410, 418, 422, 501, 505, 600, 999,
  ]) {
    test(`does not follow a ${status}`, async () => {
      const { client, transport, clock } = createRig([answer(status)]);
      assert.equal((await client.send(get)).status, status);
      assert.equal(transport.sent.length, 1);
      assert.deepEqual(clock.sleeps, []);
    });
  }

  test("follows a failure that can be repeated, and no other", async () => {
    const lost = createRig([failure("connection_lost"), answerJson(200, {})]);
    assert.equal((await lost.client.send(post)).status, 200);
    const refused = createRig([failure("tls_failed", { repeatable: false })]);
    await rejectionOf(refused.client.send(post), "tls_failed");
    assert.equal(refused.transport.sent.length, 1);
  });

  for (const retries of [0, 1, 5]) {
    test(`comes ${retries} times at most with ${retries} retries, and the last answer is the answer`, async () => {
      const steps = Array.from({ length: retries + 1 }, (_, index) =>
        answer(503, { body: String(index) }),
      );
      const { client, transport } = createRig(steps, { policy: { retries, base: 1 } });
      const reply = await client.send(get);
      assert.equal(transport.sent.length, retries + 1);
      assert.equal(Buffer.from(reply.body).toString(), String(retries));
    });
  }
});

describe("the wait before another attempt", () => {
  test("has Retry-After as its floor, with jitter", async () => {
    const busy = answer(503, { headers: { "Retry-After": "4" } });
    const { client, clock } = createRig([busy, busy, answerJson(200, {})], { random: () => 0.25 });
    await client.send(get);
    assert.deepEqual(clock.sleeps, [5_000, 5_000]);
  });

  test("takes a Retry-After that is a date by the server's clock, not by ours", async () => {
    const headers = {
      Date: "Thu, 05 Jan 2012 21:41:40 GMT",
      "Retry-After": "Thu, 05 Jan 2012 21:41:44 GMT",
    };
    const { client, clock } = createRig([answer(503, { headers }), answerJson(200, {})], {
      random: () => 0.5,
    });
    await client.send(get);
    assert.deepEqual(clock.sleeps, [6_000]);
  });

  test("is not begun when it would not end before the deadline", async () => {
    for (const [seconds, sent] of [
      ["20", 1],
      ["19", 2],
    ] as const) {
      const busy = answer(503, { headers: { "Retry-After": seconds } });
      const { client, transport, clock } = createRig([busy, answerJson(200, {})]);
      const reply = await client.send(get);
      assert.equal(transport.sent.length, sent);
      assert.equal(reply.status, sent === 1 ? 503 : 200);
      assert.equal(clock.sleeps.length, sent - 1);
    }
  });

  test("ignores a Retry-After that makes no sense", async () => {
    for (const value of ["-5", "soon", "1, 2", "1e9"]) {
      const busy = answer(503, { headers: { "Retry-After": value } });
      const { client, clock } = createRig([busy, answerJson(200, {})]);
      await client.send(get);
      assert.deepEqual(clock.sleeps, [250], value);
    }
  });
});

describe("the deadline", () => {
  test("ends the call when it comes during an attempt", async () => {
    const hang: Step = (_request, signal) =>
      new Promise((resolve) => {
        signal.addEventListener("abort", () =>
          resolve(
            failure("timeout", { repeatable: false, mayHaveArrived: true })(_request, signal),
          ),
        );
        rig.clock.advance(60_000);
      });
    const rig = createRig([hang]);
    const error = await rejectionOf(rig.client.send(get), "timeout");
    assert.match(error.message, /timed out after 30 s/);
  });

  test("ends the call when it comes during a wait", async () => {
    const slow: Step = (request, signal) => {
      rig.clock.advance(29_900);
      return failure("connection_lost")(request, signal);
    };
    const rig = createRig([slow], { random: () => 0.9 });
    await rejectionOf(rig.client.send(get), "connection_lost");
    assert.deepEqual(rig.clock.sleeps, []);
  });

  test("counts for all calls of the command together", async () => {
    const busy = answer(503, { headers: { "Retry-After": "9" } });
    const { client, transport } = createRig([
      busy,
      answerJson(200, {}),
      busy,
      answerJson(200, {}),
      busy,
    ]);
    assert.deepEqual(
      [(await client.send(get)).status, (await client.send(get)).status],
      [200, 200],
    );
    assert.equal((await client.send(get)).status, 503);
    assert.equal(transport.sent.length, 5);
  });

  test("that has passed lets no second attempt begin", async () => {
    const late: Step = (request, signal) => {
      rig.clock.advance(31_000);
      return answer(503)(request, signal);
    };
    const rig = createRig([late]);
    assert.equal((await rig.client.send(get)).status, 503);
  });
});

describe("an answer after others were lost is uncertain", () => {
  const cases: readonly (readonly [string, Step, boolean])[] = [
    ["after a 408", answer(408), true],
    ["after a 500", answer(500), true],
    ["after a 502", answer(502), true],
    ["after a 504", answer(504), true],
    ["but not after a 503: the server said that it did nothing", answer(503), false],
    ["but not after a 429", answer(429), false],
    ["but not after a 425", answer(425), false],
    [
      "after a request whose answer was lost",
      failure("connection_lost", { mayHaveArrived: true }),
      true,
    ],
    [
      "but not after a request that never left",
      failure("connect_failed", { mayHaveArrived: false }),
      false,
    ],
  ];
  for (const [what, first, uncertain] of cases) {
    test(what, async () => {
      const { client } = createRig([first, answer(409)]);
      assert.equal((await client.send(post)).uncertain, uncertain);
    });
  }

  test("and stays so when a certain failure follows", async () => {
    const { client } = createRig([answer(502), answer(503), answer(409)]);
    assert.equal((await client.send(post)).uncertain, true);
  });

  test("and is forgotten in the next call", async () => {
    const { client } = createRig([answer(502), answer(409), answer(409)]);
    assert.equal((await client.send(post)).uncertain, true);
    assert.equal((await client.send(post)).uncertain, false);
  });
});

describe("the error of a call without an answer", () => {
  const end = (request: ApiRequest, step: Step, code: ErrorCode, retries = 0) =>
    rejectionOf(createRig([step, step, step], { policy: { retries } }).client.send(request), code);

  test("says that a change may have been made", async () => {
    const error = await end(
      post,
      failure("connection_lost", { mayHaveArrived: true }),
      "connection_lost",
    );
    assert.match(error.hint ?? "", /again, which is safe: it is unknown/);
  });

  test("says so when only an earlier attempt may have arrived", async () => {
    const { client } = createRig(
      [failure("connection_lost", { mayHaveArrived: true }), failure("connect_failed")],
      {
        policy: { retries: 1 },
      },
    );
    assert.match((await rejectionOf(client.send(post), "connect_failed")).hint ?? "", /unknown/);
  });

  test("does not say so for a read, or for a change that never left", async () => {
    const arrived = failure("connection_lost", { mayHaveArrived: true });
    assert.equal((await end(get, arrived, "connection_lost")).hint, "look there");
    assert.equal((await end(post, failure("connect_failed"), "connect_failed")).hint, "look there");
    const harmless = { ...post, changes: false };
    assert.equal((await end(harmless, arrived, "connection_lost")).hint, "look there");
  });

  test("is that of the last attempt", async () => {
    const { client } = createRig(
      [failure("dns_failed"), failure("connect_failed", { message: "second" })],
      {
        policy: { retries: 1 },
      },
    );
    assert.equal((await rejectionOf(client.send(get), "connect_failed")).message, "second");
  });
});

describe("the observer", () => {
  test("is told every step, in order", async () => {
    const { client, told } = createRig([
      failure("connection_lost"),
      answer(503),
      answerJson(200, {}),
    ]);
    await client.send(get);
    assert.deepEqual(told, [
      "sending 1",
      "failed connection_lost",
      "waiting 250",
      "sending 2",
      "received 503",
      "waiting 500",
      "sending 3",
      "received 200",
    ]);
  });
});

describe("evidence", () => {
  test("is gathered for a 401 only", async () => {
    const evidence = {
      systemId,
      keyMatchesCertificate: true,
      certificateMatchesConfig: true,
      deregisteredAt: undefined,
    };
    const { client } = createRig([answer(403), answer(401)], { evidence });
    assert.equal((await client.send(get)).evidence, undefined);
    assert.equal((await client.send(get)).evidence, evidence);
  });
});
