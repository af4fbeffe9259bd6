import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { createDemoHost, demoState, openSystem, startEmulator } from "../../src/index.ts";
import { errorOf } from "../support/expect-error.ts";
import { makeFolder } from "../support/temporary-folder.ts";

test("a signed request is one that the emulator takes", async (t) => {
  const host = createDemoHost(join(makeFolder(t), "host"));
  const emulator = await startEmulator({ now: Date.now, state: demoState(host, "host") });
  t.after(() => emulator.close());
  const system = openSystem({ agentConfig: host.agentConfig, url: emulator.origin });
  assert.equal(system.systemId, host.systemId);
  const request = system.sign("GET", "/api/systems/{id}?fields=hostname");
  const { Accept, "Content-Type": type } = request.headers;
  assert.deepEqual([Accept, type], ["application/json", "application/json"]);
  const reply = await fetch(request.url, request);
  assert.equal(reply.status, 200);
  assert.deepEqual(
    emulator.requests.map(({ verdict }) => verdict.valid),
    [true],
  );
});

test("without an address it is the console of the agent's region", (t) => {
  const host = createDemoHost(join(makeFolder(t), "host"));
  assert.match(openSystem({ agentConfig: host.agentConfig }).origin, /^https:\/\/console\./);
});

test("a host without an agent is told by its code", () => {
  errorOf(() => openSystem({ agentConfig: "/nonexistent/jcagent.conf" }), "agent_config_missing");
});
