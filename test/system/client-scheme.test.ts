import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { AuthScheme } from "../../src/auth/scheme.ts";
import { SysctxError } from "../../src/errors.ts";
import type { WireReply } from "../../src/ports.ts";
import { formatHttpDate } from "../../src/signing/http-date.ts";
import type { ApiRequest } from "../../src/system/request.ts";
import { rejectionOf } from "../support/expect-error.ts";
import { answer, answerJson, failure, wireReply } from "../support/fake-transport.ts";
import type { Step } from "../support/fake-transport.ts";
import { createRig, frozenTime, systemId } from "../support/rig.ts";
import type { RigOptions } from "../support/rig.ts";

const get: ApiRequest = { method: "GET", path: `/api/systems/${systemId}` };
const hour = 3_600_000;
const dated = (status: number, skew: number) =>
  answer(status, { headers: { Date: formatHttpDate(frozenTime + skew) } });

/** A client whose scheme has another credential for a 401, as often as it is asked. */
function setUp(steps: readonly Step[], options: RigOptions = {}) {
  const asked: number[] = [];
  const scheme: Partial<AuthScheme> = {
    timeRefusals: [],
    async repair({ status }: WireReply) {
      asked.push(status);
      return status === 401;
    },
    ...options.scheme,
  };
  return { ...createRig(steps, { ...options, scheme }), asked };
}

describe("a scheme that has another credential for a refused one", () => {
  test("gets one more attempt at once, even where none is to be repeated", async () => {
    const rig = setUp([answer(401), answerJson(200, {})], { policy: { retries: 0 } });
    assert.equal((await rig.client.send(get)).status, 200);
    assert.deepEqual(rig.clock.sleeps, []);
    assert.deepEqual(rig.asked, [401, 200], "and is asked again after the next answer");
  });

  test("is asked three times a call: the fourth refusal is the answer", async () => {
    const refusals = [answer(401), answer(401), answer(401), answer(401)];
    const rig = setUp([...refusals, answer(401), answerJson(200, {})]);
    assert.equal((await rig.client.send(get)).status, 401);
    assert.equal(rig.transport.sent.length, 4);
    assert.equal((await rig.client.send(get)).status, 200, "and again in the next call");
    assert.deepEqual(rig.asked, [401, 401, 401, 401, 200]);
  });

  test("is told how often it was asked in the same call, and ends it when it wants", async () => {
    const told: number[] = [];
    const scheme: Partial<AuthScheme> = {
      async repair(_reply, earlier) {
        told.push(earlier);
        return earlier === 0;
      },
    };
    const rig = setUp([answer(401), answer(401), answer(401), answer(401)], { scheme });
    assert.equal((await rig.client.send(get)).status, 401);
    assert.equal(rig.transport.sent.length, 2);
    assert.equal((await rig.client.send(get)).status, 401);
    assert.deepEqual(told, [0, 1, 0, 1]);
  });

  test("is believed when it has none", async () => {
    const rig = setUp([answer(403)]);
    assert.equal((await rig.client.send(get)).status, 403);
    assert.deepEqual(rig.asked, [403]);
  });

  test("is not asked where there was no answer", async () => {
    const lost = failure("connection_lost", { repeatable: false });
    const rig = setUp([lost]);
    await rejectionOf(rig.client.send(get), "connection_lost");
    assert.deepEqual(rig.asked, []);
  });

  test("is not asked after the deadline", async () => {
    const late: Step = (request, signal) => {
      rig.clock.advance(31_000);
      return answer(401)(request, signal);
    };
    const rig = setUp([late]);
    assert.equal((await rig.client.send(get)).status, 401);
    assert.deepEqual(rig.asked, []);
  });

  test("is asked after the clock's repair: the right time may be refused for another reason", async () => {
    const scheme = { timeRefusals: [401] };
    const rig = setUp([dated(401, hour), answer(401), answer(200)], { scheme });
    assert.equal((await rig.client.send(get)).status, 200);
    assert.deepEqual(rig.asked, [401, 200]);
  });

  test("leaves the clock its one repair", async () => {
    const scheme = { timeRefusals: [401] };
    const rig = setUp([answer(401), dated(401, hour), answer(200)], { scheme });
    assert.equal((await rig.client.send(get)).status, 200);
    assert.deepEqual([rig.transport.sent.length, rig.asked], [3, [401, 200]]);
  });
});

describe("a scheme without a time of its own", () => {
  test("is not repeated because of the clock, and nobody is warned", async () => {
    const rig = createRig([dated(401, hour)], { scheme: { timeRefusals: [] } });
    const reply = await rig.client.send(get);
    assert.deepEqual([reply.status, reply.skew], [401, hour]);
    assert.deepEqual(rig.warnings, []);
  });
});

describe("what the scheme makes of an answer", () => {
  test("is its body without secrets, and what the refusal means", async () => {
    const explained = new SysctxError("unauthorized", "the secret is wrong");
    const scheme: Partial<AuthScheme> = {
      clean: ({ status }) => wireReply(status, { body: "cleaned" }),
      explain: ({ body }) => (Buffer.from(body).equals(Buffer.from("raw")) ? explained : undefined),
    };
    const { client } = createRig([answer(403, { body: "raw" }), answer(200)], { scheme });
    const reply = await client.send(get);
    assert.equal(Buffer.from(reply.body).toString(), "cleaned");
    assert.equal(reply.explained, explained);
    assert.equal((await client.send(get)).explained, undefined);
  });

  test("is the answer itself where the scheme says nothing", async () => {
    const { client } = createRig([answer(403, { body: "raw" })]);
    const reply = await client.send(get);
    assert.deepEqual([Buffer.from(reply.body).toString(), reply.explained], ["raw", undefined]);
    assert.deepEqual(reply.request, get);
  });
});

describe("the observer is told", () => {
  test("what was signed, the proxy, and how long the answer took", async () => {
    const told: unknown[] = [];
    const slow: Step = (request, signal) => {
      rig.clock.advance(1_234);
      return answer(200)(request, signal);
    };
    const rig = createRig([slow], {
      proxy: "proxy.example:3128",
      observer: {
        sending: ({ headers }, attempt, proxy) =>
          told.push([headers["Authorization"] !== undefined, attempt, proxy]),
        received: (_reply, milliseconds) => told.push(milliseconds),
      },
    });
    rig.clock.advance(5_000);
    await rig.client.send(get);
    assert.deepEqual(told, [[true, 1, "proxy.example:3128"], 1_234]);
  });

  test("once of a wrong clock, however many calls it spoils", async () => {
    const { client, warnings } = createRig([
      dated(401, hour),
      answerJson(200, {}),
      dated(401, 3 * hour),
      answerJson(200, {}),
    ]);
    await client.send(get);
    await client.send(get);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? "", /clock is 60 min behind.*server's time/);
  });

  test("and the first attempt of each call is number one", async () => {
    const { client, told } = createRig([answer(503), answer(200), answer(200)]);
    await client.send(get);
    await client.send(get);
    const sending = told.filter((line) => line.startsWith("sending"));
    assert.deepEqual(sending, ["sending 1", "sending 2", "sending 1"]);
  });
});

test("what this host knows of itself is gathered for 401, 404 and 410, where it may explain them", async () => {
  const evidence = {
    systemId,
    keyMatchesCertificate: true,
    certificateMatchesConfig: true,
    deregisteredAt: undefined,
  };
  for (const [status, wanted] of [
    [200, undefined],
    [400, undefined],
    [401, evidence],
    [403, undefined],
    [404, evidence],
    [409, undefined],
    [410, evidence],
    [500, undefined],
  ] as const) {
    const { client } = createRig([answer(status)], { evidence, policy: { retries: 0 } });
    assert.equal((await client.send(get)).evidence, wanted, String(status));
  }
});

describe("the deadline", () => {
  test("that comes while the host sleeps longer than it meant to lets no attempt follow", async () => {
    const { client, clock, transport } = createRig([answer(503)]);
    // A laptop's lid: the sleep was to be short, and the clock says otherwise.
    const sleep = clock.sleep.bind(clock);
    clock.sleep = (milliseconds, signal) => {
      clock.advance(60_000);
      return sleep(milliseconds, signal);
    };
    assert.equal((await client.send(get)).status, 503);
    assert.equal(transport.sent.length, 1);
  });

  test("lets no attempt follow that only the clock's repair would be for", async () => {
    const late: Step = (request, signal) => {
      rig.clock.advance(31_000);
      const headers = { Date: formatHttpDate(rig.clock.now() + hour) };
      return answer(401, { headers })(request, signal);
    };
    const rig = createRig([late]);
    assert.equal((await rig.client.send(get)).status, 401);
    assert.deepEqual(rig.warnings, []);
  });

  test("is named only where it ended the call", async () => {
    const { client } = createRig([failure("dns_failed", { repeatable: false })]);
    assert.equal((await rejectionOf(client.send(get), "dns_failed")).message, "no answer");
    const { client: timed } = createRig([failure("timeout", { repeatable: false })]);
    const { message } = await rejectionOf(timed.send(get), "timeout");
    assert.equal(message, "timed out after 30 s: no answer");
  });
});

test("an answer without a Date says nothing of the clock", async () => {
  const { client } = createRig([answer(200)]);
  assert.equal((await client.send(get)).skew, undefined);
});

test("the cause of a failure stays behind its error, for a trace", async () => {
  const cause = new Error("ECONNRESET");
  const error = new SysctxError("connection_lost", "lost", { cause });
  const { client } = createRig([
    () => ({ kind: "failure", failure: { error, repeatable: false, mayHaveArrived: true } }),
  ]);
  assert.equal((await rejectionOf(client.send(get), "connection_lost")).cause, cause);
});
