import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createContext } from "../../src/cli/context.ts";
import { createNotes } from "../../src/cli/output/notes.ts";
import { noPaint } from "../../src/cli/output/paint.ts";
import { createSilentObserver } from "../../src/cli/output/trace.ts";
import { resolveIds } from "../../src/cli/resolve-ids.ts";
import { rejectionOf } from "../support/expect-error.ts";
import { agentConfigPath, createFakeHost } from "../support/fake-host.ts";
import type { FakeHostParts } from "../support/fake-host.ts";
import { answerJson } from "../support/fake-transport.ts";
import { groupId, otherId, systemId } from "../support/rig.ts";

function setUp(parts: FakeHostParts = {}, flags: Record<string, unknown> = {}) {
  const host = createFakeHost(parts);
  const notes = createNotes(host.stderr, noPaint, { quiet: false, hold: () => false });
  const context = createContext({ host, notes, flags, observe: () => createSilentObserver(notes) });
  return { host, context };
}

describe("the context", () => {
  test("opens nothing until it is asked, and each thing once", async () => {
    const { host, context } = setUp({ steps: [answerJson(200, {})] });
    assert.deepEqual(host.used, []);
    await Promise.all([context.client(), context.client(), context.systemId(), context.origin()]);
    await context.privateKey();
    assert.deepEqual(host.used, [
      "settings",
      `agent config ${agentConfigPath}`,
      "transport https://console.jumpcloud.com",
      "key /opt/jc/client.key",
    ]);
  });

  test("signs as this system and sends to its region", async () => {
    const { host, context } = setUp({
      steps: [answerJson(200, {})],
      agentConfig: { agentServerHost: "agent.eu.jumpcloud.com" },
    });
    await (await context.client()).send({ method: "GET", path: "/a" });
    assert.ok(host.used.includes("transport https://console.eu.jumpcloud.com"));
    assert.match(
      host.transport.sent[0]?.headers["Authorization"] ?? "",
      new RegExp(`keyId="system/${systemId}"`),
    );
  });

  test("takes config, key and address from where they are set", async () => {
    const { host, context } = setUp(
      {},
      { agentConfig: "/x.conf", key: "/x.key", url: "https://a.example" },
    );
    await context.client();
    assert.deepEqual(host.used, [
      "settings",
      "agent config /x.conf",
      "transport https://a.example",
      "key /x.key",
    ]);
  });

  test("of an agent that has not registered has no id", async () => {
    const { host, context } = setUp({ agentConfig: { systemKey: undefined } });
    const error = await rejectionOf(context.client(), "not_registered");
    assert.ok(error.message.includes(agentConfigPath));
    assert.ok(!host.used.some((it) => it.startsWith("transport")));
  });

  test("of an unknown region has no address, unless it is given", async () => {
    const agentConfig = { agentServerHost: "agent.xx.jumpcloud.com" };
    await rejectionOf(setUp({ agentConfig }).context.client(), "region_unknown");
    assert.equal(
      await setUp({ agentConfig }, { url: "https://a.example" }).context.origin(),
      "https://a.example",
    );
  });

  test("tells the same error again and does not try again", async () => {
    const { host, context } = setUp({ settings: { nonsense: 1 } });
    const [first, second] = [
      await rejectionOf(context.settings(), "settings_invalid"),
      await rejectionOf(context.settings(), "settings_invalid"),
    ];
    assert.equal(first, second);
    assert.deepEqual(host.used, ["settings"]);
  });
});

describe("ids", () => {
  const settings = { alias: { web: groupId } };

  test("are ids or aliases, each once, in the order given", async () => {
    const { context } = setUp({ settings });
    assert.deepEqual(await resolveIds([otherId, "web", groupId], "group", context), [
      otherId,
      groupId,
    ]);
  });

  test("are refused all together when one is neither", async () => {
    const { context } = setUp({ settings });
    const error = await rejectionOf(
      resolveIds(["web", "wbe"], "group's id", context),
      "invalid_id",
    );
    assert.match(error.message, /"wbe" is not a group's id/);
  });
});
