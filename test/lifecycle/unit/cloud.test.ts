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
const terminate = (resources: unknown) =>
  JSON.stringify({
    DocumentIncarnation: 2,
    Events: [{ EventType: "Terminate", Resources: resources }],
  });

describe("the instance is going for good on", () => {
  for (const [what, answers] of [
    ["EC2, Auto Scaling Terminated", { [token]: "T", [state]: "Terminated" }],
    ["EC2, a warm pool's Terminated", { [token]: "T", [state]: "Warmed:Terminated\n" }],
    [
      "EC2, a spot action",
      { [token]: "T", [action]: '{"action":"terminate","time":"2017-09-18T08:22:00Z"}' },
    ],
    ["Azure, an event that names it", { [events]: terminate(["set_2"]), [name]: "set_2" }],
  ] as const) {
    test(what, async () =>
      assert.equal((await askClouds(createService(answers).ask)).terminating, true),
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
    ["Azure without the instance's name", { [events]: terminate([""]), [name]: "" }, "Azure"],
    ["a machine at home", {}, undefined],
  ] as const) {
    test(what, async () => {
      const verdict = await askClouds(createService(answers as Answers).ask);
      assert.deepEqual([verdict.terminating, verdict.cloud], [false, cloud]);
    });
  }

  test("a service that never answers", async () => {
    assert.equal((await askClouds(async () => undefined)).terminating, false);
  });
});

test("EC2 is asked with a token that it gave, and no other secret", async () => {
  const { ask, asked } = createService({ [token]: "T0KEN\n" });
  await askClouds(ask);
  const read = asked.filter(({ path }) => path.startsWith("/latest/meta-data"));
  assert.equal(read.length, 2);
  for (const { headers } of read)
    assert.deepEqual(headers, { "X-aws-ec2-metadata-token": "T0KEN" });
});
