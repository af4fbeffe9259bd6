import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { test } from "node:test";
import { otherPrivateKey } from "./keys.ts";
import {
  frozenTime,
  ids,
  members,
  otherId,
  record,
  send,
  signHeaders,
  start,
  systemId,
  unauthorizedText,
  v2,
} from "./support.ts";
import type { Call } from "./support.ts";

const inSeconds = (seconds: number) => new Date(frozenTime + seconds * 1000).toUTCString();
const signed = signHeaders({ path: record })["Authorization"] ?? "";

const refusals: Record<string, Call> = {
  "no Authorization": { path: record, headers: { Authorization: undefined } },
  "no Date": { path: record, headers: { Date: undefined } },
  "another key": { path: record, key: otherPrivateKey },
  "a keyId that is no system": { path: record, keyId: "Test" },
  "an unknown system": { path: `/api/systems/${ids.unknown}`, keyId: `system/${ids.unknown}` },
  "a query that was not signed": {
    path: `${record}?fields=hostname`,
    signingString: `GET ${record} HTTP/1.1\ndate: ${inSeconds(0)}`,
  },
  "a newline at the end of the signing string": {
    path: record,
    signingString: `GET ${record} HTTP/1.1\ndate: ${inSeconds(0)}\n`,
  },
  "another method than the signed one": {
    method: "DELETE",
    path: record,
    signingString: `GET ${record} HTTP/1.1\ndate: ${inSeconds(0)}`,
  },
  "a Date that was not signed": { path: record, headers: { Date: inSeconds(1) } },
  "a Date 301 s old": { path: record, date: inSeconds(-301) },
  "a Date 301 s ahead": { path: record, date: inSeconds(301) },
  "a Date that is none": { path: record, date: "jeu., 05 janv. 2012 21:31:40 GMT" },
  "a Date with junk before it": { path: record, date: `+${inSeconds(0)}` },
  "a space after a comma": {
    path: record,
    headers: { Authorization: signed.replaceAll(",", ", ") },
  },
  "the scheme in lower case": {
    path: record,
    headers: { Authorization: signed.replace("Signature", "signature") },
  },
  "an API key": { path: record, headers: { Authorization: undefined, "x-api-key": "abc" } },
  "the record of another system": { path: `/api/systems/${otherId}` },
  "the groups of another system": { path: `/api/v2/systems/${otherId}/memberof` },
  "an encoded id": { path: `/api/systems/%35${systemId.slice(1)}` },
  "a path outside the eight": { path: "/api/v2/systemgroups" },
  "a system group by its id": { path: `/api/v2/systemgroups/${ids.group}` },
  "a method outside the eight": { method: "PUT", path: `${v2}/memberof`, body: {} },
  "a slash at the end": { path: `${record}/` },
  "the membership of another system": {
    method: "POST",
    path: members(ids.group),
    body: { op: "add", type: "system", id: otherId },
  },
};

for (const [name, call] of Object.entries(refusals)) {
  test(`answers the one 401 to ${name}`, async (t) => {
    const emulator = await start(t);
    const answer = await send(emulator, call);
    assert.equal(answer.status, 401);
    assert.equal(answer.text, unauthorizedText);
    assert.deepEqual(emulator.state.systems[otherId]?.groups, []);
  });
}

for (const seconds of [-300, -299, 299, 300]) {
  test(`accepts a Date ${seconds} s off`, async (t) => {
    const emulator = await start(t);
    const answer = await send(emulator, { path: record, date: inSeconds(seconds) });
    assert.equal(answer.status, 200);
  });
}

test("moves the window and the answer's Date with the server's clock", async (t) => {
  const emulator = await start(t, { clockOffset: 600_000 });
  const early = await send(emulator, { path: record });
  assert.equal(early.status, 401);
  assert.equal(early.headers.date, inSeconds(600));
  assert.equal((await send(emulator, { path: record, date: inSeconds(600) })).status, 200);
});

test("narrows the window on demand", async (t) => {
  const emulator = await start(t, { window: 10_000 });
  assert.equal((await send(emulator, { path: record, date: inSeconds(-10) })).status, 200);
  assert.equal((await send(emulator, { path: record, date: inSeconds(-11) })).status, 401);
});

test("accepts parameters in another order and a trailing comma", async (t) => {
  const emulator = await start(t);
  const parts = signed.replace("Signature ", "").split(",").toReversed().join(",");
  const answer = await send(emulator, {
    path: record,
    headers: { Authorization: `Signature ${parts},` },
  });
  assert.equal(answer.status, 200);
});

test("accepts the vector J2", async (t) => {
  // J2 of test/vectors/signatures.json: computed with Node and OpenSSL.
  const signature =
    "CZ5sjQAtmUHnKUg6G02bnWzaI+qumvcB3Zzyt8OHSJkjxqyA5W+e9l/GE40aMIIs+hrKervgSCJbYsO81bWPEfLutXBKHlzT+agzGdOQrZ6/jhUUcPxrbpgbpDx+s28fe5z0SeYnq3Y4OmqviBykvC8nu97YCBgPnSoZGZVnXqU=";
  const Authorization = `Signature keyId="system/${systemId}",headers="request-line date",algorithm="rsa-sha256",signature="${signature}"`;
  const emulator = await start(t);
  const path = `${record}?fields=hostname%20displayName`;
  const answer = await send(emulator, { path, headers: { Authorization } });
  assert.deepEqual(JSON.parse(answer.text), {
    _id: systemId,
    displayName: "demo-host",
    hostname: "web-1",
  });
});

test("refuses a signature that arrives over HTTP/1.0", async (t) => {
  const emulator = await start(t);
  const socket = connect(emulator.port, "127.0.0.1");
  const lines = Object.entries(signHeaders({ path: record })).map((pair) => pair.join(": "));
  socket.end([`GET ${record} HTTP/1.0`, ...lines, "", ""].join("\r\n"));
  let text = "";
  socket.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
  await once(socket, "close");
  assert.match(text, /^HTTP\/1\.1 401 /);
  assert.equal(emulator.requests[0]?.httpVersion, "1.0");
});

test("logs what arrived, what the signature is worth and what was answered", async (t) => {
  const seen: unknown[] = [];
  const emulator = await start(t, { onRequest: (entry) => seen.push(entry) });
  const body = '{"displayName":"a"}';
  await send(emulator, { method: "PUT", path: record, body, headers: { "User-Agent": "probe/1" } });
  await send(emulator, { path: record, date: inSeconds(-301) });
  const [first, second] = emulator.requests;
  assert.deepEqual(
    { method: first?.method, path: first?.path, body: first?.body, status: first?.status },
    { method: "PUT", path: record, body, status: 200 },
  );
  assert.equal(first?.headers["user-agent"], "probe/1");
  assert.equal(first?.headers["content-type"], "application/json");
  assert.equal(first?.headers.date, inSeconds(0));
  assert.deepEqual(first?.verdict, { valid: true, keyId: `system/${systemId}`, age: 0 });
  assert.equal(second?.verdict.valid === false && second.verdict.failure, "date_outside_window");
  assert.equal(second?.status, 401);
  assert.deepEqual(seen, emulator.requests);
});
