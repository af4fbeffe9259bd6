import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { makers } from "../../src/cli/context-parts.ts";
import { resolveSettings } from "../../src/cli/settings.ts";
import type { Profile } from "../../src/cli/settings.ts";
import type { AgentConfig } from "../../src/ports.ts";
import { rejectionOf } from "../support/expect-error.ts";
import { createFakeHost } from "../support/fake-host.ts";
import { systemId } from "../support/rig.ts";

const give =
  <T>(value: T) =>
  async () =>
    value;
const never = () => Promise.reject(new Error("was not to be asked for"));
const settingsOf = (flags: Record<string, unknown>) =>
  give(resolveSettings({ flags, env: {}, file: {} }));
const agentConfig = (parts: Partial<AgentConfig>) =>
  give({ path: "/a.conf", clientKey: "/a.key", ...parts } as AgentConfig);
const oauthProfile: Profile = { name: "corp", settings: { clientId: "x" } };
const ownProfile: Profile = { name: "default", settings: {} };

describe("a part of the context", () => {
  test("origin: an address that is set needs no agent", async () => {
    const settings = settingsOf({ url: "https://a.example" });
    assert.equal(await makers.origin({ settings, agentConfig: never }), "https://a.example");
  });

  test("origin: else it is that of the agent's region", async () => {
    const config = agentConfig({ agentServerHost: "agent.eu.jumpcloud.com" });
    const origin = await makers.origin({ settings: settingsOf({}), agentConfig: config });
    assert.equal(origin, "https://console.eu.jumpcloud.com");
  });

  test("systemId: is the agent's, and without one it has not registered", async () => {
    assert.equal(
      await makers.systemId({ agentConfig: agentConfig({ systemKey: systemId }) }),
      systemId,
    );
    await rejectionOf(makers.systemId({ agentConfig: agentConfig({}) }), "not_registered");
  });

  test("privateKey: the key that is set comes before the agent's, which is not read", async () => {
    const host = createFakeHost({});
    const parts = { host, flags: {}, requireSystem: give(undefined) };
    await makers.privateKey({
      ...parts,
      settings: settingsOf({ key: "/b.key" }),
      agentConfig: never,
    });
    await makers.privateKey({ ...parts, settings: settingsOf({}), agentConfig: agentConfig({}) });
    assert.deepEqual(host.used, ["key /b.key", "key /a.key"]);
  });

  test("privateKey: is not read under an OAuth profile", async () => {
    const host = createFakeHost({});
    const requireSystem = () => makers.requireSystem({ profile: give(oauthProfile) });
    const parts = { host, flags: {}, settings: settingsOf({}), agentConfig: never, requireSystem };
    await rejectionOf(makers.privateKey(parts), "usage");
    assert.deepEqual(host.used, []);
  });

  test("requireSystem: is content with this host's own system", async () => {
    await makers.requireSystem({ profile: give(ownProfile) });
  });

  test("deadline: is the one that is set, else that of who waits; and it is closed", async () => {
    for (const [timeout, limit] of [
      [5_000, 5_000],
      [undefined, 7_000],
    ] as const) {
      const closers: (() => void)[] = [];
      const policy = { retries: 0, base: 0, cap: 0, total: 7_000, splay: 0 };
      const parts = {
        host: createFakeHost({}),
        policy,
        settings: settingsOf({ timeout }),
        closers,
      };
      assert.equal((await makers.deadline(parts)).limit, limit);
      assert.equal(closers.length, 1);
    }
  });

  test("profileClient: is the host's own or the OAuth client's, and the other is not opened", async () => {
    const client = { send: () => assert.fail("nothing is to be sent") };
    const own = { profile: give(ownProfile), client: give(client), oauth: never };
    assert.equal(await makers.profileClient(own), client);
    await assert.rejects(
      makers.profileClient({ ...own, profile: give(oauthProfile) }),
      /was not to be asked for/,
    );
  });
});
