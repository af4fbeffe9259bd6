import assert from "node:assert/strict";
import { once } from "node:events";
import { Agent } from "node:http";
import { connect } from "node:net";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import type { FaultAction } from "../../src/emulator/faults.ts";
import { startEmulator } from "../../src/emulator/server.ts";
import {
  createTestState,
  frozenTime,
  ids,
  members,
  read,
  record,
  send,
  signHeaders,
  start,
  systemId,
  v2,
} from "./support.ts";
import type { TestEmulator } from "./support.ts";

const join = {
  method: "POST",
  path: members(ids.group),
  body: { op: "add", type: "system", id: systemId },
};
const rename = { method: "PUT", path: record, body: { displayName: "new" } };
const readName = async (emulator: TestEmulator) =>
  ((await read(emulator, record)) as { displayName: string }).displayName;
const isReset = { code: "ECONNRESET" };

test("answers a status with its headers and body, once, and changes nothing", async (t) => {
  const headers = { "Retry-After": "5" };
  const action: FaultAction = { kind: "status", status: 503, headers, body: "busy" };
  const emulator = await start(t, { faults: [{ action }] });
  const answer = await send(emulator, join);
  assert.equal(answer.status, 503);
  assert.equal(answer.headers["retry-after"], "5");
  assert.equal(answer.text, "busy");
  assert.deepEqual(emulator.state.systems[systemId]?.groups, []);
  assert.equal((await send(emulator, join)).status, 204);
});

test("judges the signature of a request that a fault answers", async (t) => {
  const emulator = await start(t, { faults: [{ action: { kind: "status", status: 502 } }] });
  await send(emulator, { path: record });
  assert.equal(emulator.requests[0]?.verdict.valid, true);
  assert.equal(emulator.requests[0]?.status, 502);
});

test("spoils only what matches, lets the first pass, and stops after its times", async (t) => {
  const emulator = await start(t);
  const match = { method: "GET", path: `${v2}/` };
  emulator.addFault({ match, after: 1, times: 2, action: { kind: "status", status: 500 } });
  const statuses: number[] = [];
  for (const path of [record, ...Array.from({ length: 5 }, () => `${v2}/memberof`)]) {
    statuses.push((await send(emulator, { path })).status);
  }
  assert.deepEqual(statuses, [200, 200, 500, 500, 200, 200]);
  assert.equal((await send(emulator, join)).status, 204);
});

test("uses up one fault before the next", async (t) => {
  const faults = [500, 502].map((status) => ({ action: { kind: "status" as const, status } }));
  const emulator = await start(t, { faults });
  const statuses = [];
  for (let turn = 0; turn < 3; turn++)
    statuses.push((await send(emulator, { path: record })).status);
  assert.deepEqual(statuses, [500, 502, 200]);
});

test("goes on for ever until the faults are cleared", async (t) => {
  const emulator = await start(t);
  emulator.addFault({ times: Infinity, action: { kind: "status", status: 500 } });
  for (let turn = 0; turn < 3; turn++) {
    assert.equal((await send(emulator, { path: record })).status, 500);
  }
  emulator.clearFaults();
  assert.equal((await send(emulator, { path: record })).status, 200);
});

test("delays, then serves as ever", async (t) => {
  const emulator = await start(t, { faults: [{ action: { kind: "delay", ms: 40 } }] });
  const begin = performance.now();
  assert.equal((await send(emulator, { path: record })).status, 200);
  assert.ok(performance.now() - begin >= 39);
});

test("drops the connection before the change", async (t) => {
  const emulator = await start(t, { faults: [{ action: { kind: "drop" } }] });
  await assert.rejects(send(emulator, join), isReset);
  assert.deepEqual(emulator.state.systems[systemId]?.groups, []);
  assert.equal(emulator.requests[0]?.status, undefined);
});

test("drops the connection after the change: the retry meets a 409", async (t) => {
  const emulator = await start(t, { faults: [{ action: { kind: "dropAfter" } }] });
  await assert.rejects(send(emulator, join), isReset);
  assert.equal((await send(emulator, join)).status, 409);
});

test("cuts an answer: its whole length declared, half of it sent", async (t) => {
  const emulator = await start(t, { faults: [{ action: { kind: "cut" } }] });
  const whole = JSON.stringify(emulator.state.systems[systemId]?.record);
  const socket = connect(emulator.port, "127.0.0.1").setEncoding("utf8");
  const lines = Object.entries(signHeaders({ path: record })).map((pair) => pair.join(": "));
  socket.write([`GET ${record} HTTP/1.1`, "Host: localhost", ...lines, "", ""].join("\r\n"));
  let text = "";
  socket.on("data", (chunk: string) => (text += chunk));
  await once(socket, "close");
  assert.match(text, new RegExp(`content-length: ${whole.length}\r\n`, "i"));
  assert.equal(text.split("\r\n\r\n")[1], whole.slice(0, Math.floor(whole.length / 2)));
});

test("lets a client notice the cut", async (t) => {
  const emulator = await start(t, { faults: [{ action: { kind: "cut" } }] });
  await assert.rejects(send(emulator, { path: record }), isReset);
});

test("ends an answer without a body before it begins", async (t) => {
  const emulator = await start(t, { faults: [{ action: { kind: "cut" } }] });
  await assert.rejects(send(emulator, join), isReset);
});

test("loses a PUT: answered as done, never stored, and no GET is spoiled", async (t) => {
  const emulator = await start(t, { faults: [{ action: { kind: "lose" } }] });
  assert.equal(await readName(emulator), "demo-host");
  const answer = await send(emulator, rename);
  assert.equal(answer.status, 200);
  assert.match(answer.text, /"displayName":"new"/);
  assert.equal(await readName(emulator), "demo-host");
  await send(emulator, rename);
  assert.equal(await readName(emulator), "new");
});

test("stores a PUT and takes it back after a while", async (t) => {
  const emulator = await start(t, { faults: [{ action: { kind: "lose", revertAfter: 300 } }] });
  await send(emulator, rename);
  assert.equal(await readName(emulator), "new");
  while ((await readName(emulator)) === "new") await sleep(5);
  assert.equal(await readName(emulator), "demo-host");
});

test("never answers a request that hangs, and serves the others", async (t) => {
  const seen: unknown[] = [];
  const onRequest = (entry: unknown) => seen.push(entry);
  const emulator = await start(t, { faults: [{ action: { kind: "hang" } }], onRequest });
  const hanging = send(emulator, { path: record });
  const caught = assert.rejects(hanging, isReset);
  while (seen.length === 0) await sleep(1);
  assert.equal((await send(emulator, { path: record })).status, 200);
  await emulator.close();
  await caught;
});

test("closes at once while answers are delayed and changes wait to be taken back", async () => {
  const seen: unknown[] = [];
  const emulator = await startEmulator({
    now: () => frozenTime,
    state: createTestState(),
    onRequest: (entry) => seen.push(entry),
    faults: [
      { action: { kind: "lose", revertAfter: 60_000 } },
      { match: { method: "GET" }, action: { kind: "delay", ms: 60_000 } },
    ],
  });
  await send(emulator, rename);
  const delayed = assert.rejects(send(emulator, { path: record }), isReset);
  while (emulator.requests.length < 2) await sleep(1);
  await emulator.close();
  await delayed;
  await assert.rejects(send(emulator, { path: record }), { code: "ECONNREFUSED" });
});

test("serves one client over one connection", async (t) => {
  const emulator = await start(t);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  t.after(() => agent.destroy());
  for (let turn = 0; turn < 3; turn++) await send(emulator, { path: record, agent });
  assert.equal(emulator.connections, 1);
  await send(emulator, { path: record });
  assert.equal(emulator.connections, 2);
});

test("reports a port that is taken as a usage error", async (t) => {
  const emulator = await start(t);
  await assert.rejects(start(t, { port: emulator.port }), { code: "usage", message: /EADDRINUSE/ });
});
