import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { askClouds } from "../../../src/lifecycle/cloud.ts";
import type { MetadataReply, MetadataRequest } from "../../../src/ports.ts";

type Answers = Readonly<Record<string, MetadataReply | string>>;

/** A metadata service that knows these paths; 404 for others, and what was asked. */
function createService(answers: Answers) {
  const asked: MetadataRequest[] = [];
  const ask = async (request: MetadataRequest): Promise<MetadataReply | undefined> => {
    asked.push(request);
    const answer = answers[request.path.split("?")[0] ?? ""];
    return typeof answer === "string"
      ? { status: 200, body: answer }
      : (answer ?? { status: 404, body: "" });
  };
  return { ask, asked };
}

const token = "/latest/api/token";
const state = "/latest/meta-data/autoscaling/target-lifecycle-state";
const action = "/latest/meta-data/spot/instance-action";
const events = "/metadata/scheduledevents";
const name = "/metadata/instance/compute/name";
const list = (resources: unknown) => [{ EventType: "Terminate", Resources: resources }];
const terminate = (resources: unknown) =>
  JSON.stringify({ DocumentIncarnation: 2, Events: list(resources) });

describe("the instance is going for good on", () => {
  for (const [what, answers, cloud, reason] of [
    [
      "EC2, Auto Scaling Terminated",
      { [token]: "T", [state]: "Terminated" },
      "EC2",
      "Auto Scaling says Terminated",
    ],
    [
      "EC2, a warm pool's Terminated",
      { [token]: "T", [state]: "Warmed:Terminated\n" },
      "EC2",
      "Auto Scaling says Warmed:Terminated",
    ],
    [
      "EC2, a spot action",
      { [token]: "T", [action]: '{"action":"terminate","time":"2017-09-18T08:22:00Z"}' },
      "EC2",
      "the spot instance is being terminated",
    ],
    [
      "EC2 with the longest token",
      { [token]: "T".repeat(512), [state]: "Terminated" },
      "EC2",
      "Auto Scaling says Terminated",
    ],
    [
      "Azure, an event that names it among others",
      { [events]: terminate(["set_1", "set_2"]), [name]: "set_2\n" },
      "Azure",
      "a Terminate event names set_2",
    ],
    [
      "Azure, the second of its events",
      {
        [events]: JSON.stringify({
          Events: [null, { EventType: "Reboot" }, ...list(["set_2"])],
        }),
        [name]: "set_2",
      },
      "Azure",
      "a Terminate event names set_2",
    ],
  ] as const) {
    test(what, async () =>
      assert.deepEqual(await askClouds(createService(answers).ask), {
        cloud,
        terminating: true,
        reason,
      }),
    );
  }
});

describe("nothing says that the instance is going for good on", () => {
  for (const [what, answers, cloud] of [
    ["EC2 in service", { [token]: "T", [state]: "InService" }, "EC2"],
    ["EC2, warmed and stopped", { [token]: "T", [state]: "Warmed:Stopped" }, "EC2"],
    ["EC2, a spot stop", { [token]: "T", [action]: '{"action":"stop"}' }, "EC2"],
    ["EC2, a spot action that is no JSON", { [token]: "T", [action]: "terminate" }, "EC2"],
    ["EC2 without any sign", { [token]: "T" }, "EC2"],
    ["EC2 with the service switched off", { [token]: { status: 403, body: "" } }, undefined],
    [
      "a token that could not be a header",
      { [token]: "a b\r\nX: y", [state]: "Terminated" },
      undefined,
    ],
    [
      "Azure, an event of another instance of the set",
      { [events]: terminate(["set_3"]), [name]: "set_2" },
      "Azure",
    ],
    ["Azure, events that are no list", { [events]: '{"Events":{}}', [name]: "set_2" }, undefined],
    [
      "Azure, resources that are no list",
      { [events]: terminate("set_2"), [name]: "set_2" },
      "Azure",
    ],
    [
      "Azure, a reboot that names it",
      {
        [events]: JSON.stringify({ Events: [{ EventType: "Reboot", Resources: ["set_2"] }] }),
        [name]: "set_2",
      },
      "Azure",
    ],
    ["Azure, events that are none", { [events]: '{"Events":[null,7]}', [name]: "set_2" }, "Azure"],
    ["Azure, events that are no JSON", { [events]: "<html>", [name]: "set_2" }, undefined],
    ["Azure, an answer that is no object", { [events]: "null", [name]: "set_2" }, undefined],
    [
      "Azure whose events are refused",
      { [events]: { status: 410, body: terminate(["set_2"]) }, [name]: "set_2" },
      undefined,
    ],
    [
      "Azure whose name is refused",
      { [events]: terminate(["set_2"]), [name]: { status: 500, body: "set_2" } },
      undefined,
    ],
    [
      "EC2 whose state is an error's page",
      { [token]: "T", [state]: { status: 500, body: "Terminated" } },
      "EC2",
    ],
    [
      "a refusal that looks like a token",
      { [token]: { status: 403, body: "T" }, [state]: "Terminated" },
      undefined,
    ],
    ["a token without a character", { [token]: " ", [state]: "Terminated" }, undefined],
    ["a token that is too long", { [token]: "T".repeat(513), [state]: "Terminated" }, undefined],
    ["Azure without the instance's name", { [events]: terminate([""]), [name]: "" }, "Azure"],
    ["a machine at home", {}, undefined],
  ] as const) {
    test(what, async () => {
      const verdict = await askClouds(createService(answers as Answers).ask);
      assert.deepEqual([verdict.terminating, verdict.cloud], [false, cloud]);
    });
  }

  for (const [what, answers, silent, cloud] of [
    ["EC2 that falls silent after its token", { [token]: "T" }, "/latest/meta-data/", "EC2"],
    [
      "Azure that does not say which instance this is",
      { [events]: terminate(["set_2"]) },
      name,
      undefined,
    ],
    ["Azure that gives a name and no events", { [name]: "set_2" }, events, undefined],
  ] as const) {
    test(what, async () => {
      const { ask } = createService(answers);
      const verdict = await askClouds(async (request) =>
        request.path.startsWith(silent) ? undefined : ask(request),
      );
      assert.deepEqual([verdict.terminating, verdict.cloud], [false, cloud]);
    });
  }

  test("a service that never answers", async () => {
    assert.equal((await askClouds(async () => undefined)).terminating, false);
  });
});

test("a state that is no end is told", async () => {
  const said = async (answers: Answers) => (await askClouds(createService(answers).ask)).reason;
  assert.equal(await said({ [token]: "T", [state]: "InService" }), "Auto Scaling says InService");
  assert.match(
    await said({ [token]: "T" }),
    /^EC2 does not say that the instance is being terminated/,
  );
  assert.match(await said({ [events]: '{"Events":[]}', [name]: "a" }), /^no Terminate event names/);
  assert.equal(await said({}), "no cloud metadata service answers");
});

test("EC2 decides where both seem to answer", async () => {
  const both = { [token]: "T", [events]: terminate(["set_2"]), [name]: "set_2" };
  const { cloud, terminating } = await askClouds(createService(both).ask);
  assert.deepEqual([cloud, terminating], ["EC2", false]);
});

test("each cloud is asked as its documentation says", async () => {
  const { ask, asked } = createService({ [token]: "T" });
  await askClouds(ask);
  const own = { "X-aws-ec2-metadata-token": "T" };
  assert.deepEqual(
    asked.toSorted((one, other) => one.path.localeCompare(other.path)),
    [
      {
        method: "PUT",
        path: "/latest/api/token",
        headers: { "X-aws-ec2-metadata-token-ttl-seconds": "60" },
      },
      {
        method: "GET",
        path: "/latest/meta-data/autoscaling/target-lifecycle-state",
        headers: own,
      },
      { method: "GET", path: "/latest/meta-data/spot/instance-action", headers: own },
      {
        method: "GET",
        path: "/metadata/instance/compute/name?api-version=2021-02-01&format=text",
        headers: { Metadata: "true" },
      },
      {
        method: "GET",
        path: "/metadata/scheduledevents?api-version=2020-07-01",
        headers: { Metadata: "true" },
      },
    ],
  );
});

test("EC2 is asked with a token that it gave, and no other secret", async () => {
  const { ask, asked } = createService({ [token]: "T0KEN\n" });
  await askClouds(ask);
  const read = asked.filter(({ path }) => path.startsWith("/latest/meta-data"));
  assert.equal(read.length, 2);
  for (const { headers } of read)
    assert.deepEqual(headers, { "X-aws-ec2-metadata-token": "T0KEN" });
});
