import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findOrigin } from "../../src/system/regions.ts";
import { errorOf } from "../support/expect-error.ts";

describe("the API's origin", () => {
  for (const [server, origin] of [
    ["agent.jumpcloud.com", "https://console.jumpcloud.com"],
    ["agent.eu.jumpcloud.com", "https://console.eu.jumpcloud.com"],
    ["agent.in.jumpcloud.com", "https://console.in.jumpcloud.com"],
    ["Agent.EU.JumpCloud.com", "https://console.eu.jumpcloud.com"],
  ] as const) {
    test(`of ${server} is ${origin}`, () => assert.equal(findOrigin(server), origin));
  }

  for (const server of [
    undefined,
    "",
    "agent.xx.jumpcloud.com",
    "agent.jumpcloud.com.",
    "agent.jumpcloud.com.example",
    "console.jumpcloud.com",
    "constructor",
    "__proto__",
  ]) {
    test(`of ${JSON.stringify(server)} is unknown and never guessed`, () => {
      assert.match(errorOf(() => findOrigin(server), "region_unknown").hint ?? "", /--url/);
    });
  }
});
