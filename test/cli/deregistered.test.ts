import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createContext } from "../../src/cli/context.ts";
import {
  findDeregistration,
  forgetDeregistration,
  rememberDeregistration,
} from "../../src/cli/deregistered.ts";
import { createNotes } from "../../src/cli/output/notes.ts";
import { noPaint } from "../../src/cli/output/paint.ts";
import { createSilentObserver } from "../../src/cli/output/trace.ts";
import { main } from "../../src/main.ts";
import { createFakeHost, createFakeMachine } from "../support/fake-host.ts";
import { answer, answerJson } from "../support/fake-transport.ts";
import type { Step } from "../support/fake-transport.ts";
import { otherId, systemId } from "../support/rig.ts";

const path = "/var/lib/sysctx/deregistered.json";
const at = "2012-01-05T21:31:40.000Z";
const here = { systemId, origin: "https://console.jumpcloud.com" };
const elsewhere = { systemId, origin: "http://127.0.0.1:8080" };
const another = { ...here, systemId: otherId };
/** What versions before the origin was kept have written. */
const old = `${JSON.stringify({ schemaVersion: 1, systemId, at })}\n`;

/** A host whose machine keeps its files in `written`, and counts what is read. */
function setUp(written: Map<string, string>, steps: readonly Step[] = []) {
  const host = createFakeHost({ steps });
  const read: string[] = [];
  const machine = createFakeMachine(written);
  Object.assign(host, {
    machine: { ...machine, read: (file: string) => (read.push(file), machine.read(file)) },
  });
  const notes = createNotes(host.stderr, noPaint, { quiet: false, hold: () => false });
  const observe = () => createSilentObserver(notes);
  return { host, read, context: createContext({ host, notes, flags: {}, observe }) };
}

function remembered(): Map<string, string> {
  const written = new Map<string, string>();
  rememberDeregistration(here, setUp(written).host);
  return written;
}

describe("what is remembered of a deregistration", () => {
  test("is known of this system at this API, and of no other", () => {
    const machine = createFakeMachine(remembered());
    assert.equal(findDeregistration(here, machine), at);
    assert.equal(findDeregistration(elsewhere, machine), undefined);
    assert.equal(findDeregistration(another, machine), undefined);
  });

  test("is of any API where an earlier version kept none", () => {
    const machine = createFakeMachine(new Map([[path, old]]));
    assert.equal(findDeregistration(here, machine), at);
    assert.equal(findDeregistration(elsewhere, machine), at);
    assert.equal(findDeregistration(another, machine), undefined);
  });

  test("is forgotten with its system and API, and not with another's", () => {
    const written = remembered();
    const machine = createFakeMachine(written);
    forgetDeregistration(elsewhere, machine);
    forgetDeregistration(another, machine);
    assert.ok(written.has(path));
    forgetDeregistration(here, machine);
    assert.deepEqual([...written], []);
  });

  test("is nothing where the file is not ours to understand", () => {
    for (const text of ["", "{", "[]", `{"systemId":"${systemId}"}`, '{"at":1}']) {
      const written = new Map([[path, text]]);
      const machine = createFakeMachine(written);
      assert.equal(findDeregistration(here, machine), undefined, text);
      forgetDeregistration(here, machine);
      assert.equal(written.get(path), text);
    }
  });

  test("that can't be removed is no obstacle", () => {
    const machine = {
      ...createFakeMachine(remembered()),
      remove: () => assert.fail("read-only file system"),
    };
    forgetDeregistration(here, machine);
  });
});

test("the hook remembers it with the API that it was armed for", async () => {
  const settings = { url: elsewhere.origin };
  const armed = { action: "delete", when: "poweroff", machineId: "m", armedAt: at, settings };
  // A machine of sysvinit that goes to run level 0.
  const written = new Map([
    ["/etc/sysctx/hook.json", JSON.stringify(armed)],
    ["/etc/machine-id", "m\n"],
    ["/etc/inittab", ""],
    ["/etc/rc0.d", ""],
    ["/proc/1/comm", "init\n"],
  ]);
  const { host } = setUp(written, [answer(204)]);
  assert.equal(await main(["hook", "run"], { ...host, env: { RUNLEVEL: "0" } }), 0);
  assert.match(host.stdout.text(), /is deregistered/);
  const machine = createFakeMachine(written);
  assert.equal(findDeregistration(elsewhere, machine), at);
  assert.equal(findDeregistration(here, machine), undefined);
});

describe("the client of this host's system", () => {
  const get = { method: "GET", path: "/a" } as const;

  for (const [what, text] of [
    ["this API", () => remembered().get(path) ?? ""],
    ["an API that an earlier version did not keep", () => old],
  ] as const)
    test(`forgets a deregistration at ${what} with the first 2xx, and looks once`, async () => {
      const written = new Map([[path, text()]]);
      const { context, read } = setUp(written, [answerJson(200, {}), answer(204), answer(401)]);
      const client = await context.client();
      assert.deepEqual(read, []);
      await client.send(get);
      assert.deepEqual([...written], []);
      await client.send(get);
      assert.deepEqual(read, [path]);
      assert.equal((await client.send(get)).evidence?.deregisteredAt, undefined);
    });

  for (const status of [301, 400, 401, 403, 404])
    test(`remembers it with a ${status}, which proves nothing`, async () => {
      const written = remembered();
      const { context } = setUp(written, [answer(status)]);
      await (await context.client()).send(get);
      assert.ok(written.has(path));
    });

  test("explains a 401 with it at its own API only", async () => {
    for (const [origin, known] of [
      [here.origin, at],
      [elsewhere.origin, undefined],
    ] as const) {
      const { context } = setUp(remembered(), [answer(401)]);
      const client = await context.fresh({ flags: { url: origin } }).client();
      assert.equal((await client.send(get)).evidence?.deregisteredAt, known);
    }
  });
});
