// Tests of the judge: requests signed by the openssl program, sent as raw bytes, good and spoilt.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { describe, test, type TestContext } from "node:test";
import { startJudge, type Judge } from "./judge-server.ts";
import { groupEntry, idOf } from "./judge/state.ts";
import { opensslAccepts } from "./judge/verify-signature.ts";
import { atEnd } from "./support/at-end.ts";
import { makeHost, systemKey, type Host } from "./support/host.ts";

interface Stranger {
  host: Host;
  judge: Judge;
  /** Status of the answer and its body; `change` spoils the bytes before they are sent. */
  send(
    method: string,
    target: string,
    options?: { body?: string; date?: string; change?: (bytes: string) => string },
  ): Promise<{ status: number; body: string }>;
}

async function stranger(t: TestContext): Promise<Stranger> {
  const host = await makeHost();
  const judge = await startJudge({ systemKey, publicPem: host.publicPem });
  atEnd(t, async () => {
    await judge.close();
    await host.remove();
  });
  const sign = (input: string) =>
    execFileSync("openssl", ["dgst", "-sha256", "-sign", host.keyFile], { input });
  return {
    host,
    judge,
    send: async (method, target, options = {}) => {
      const date = options.date ?? new Date().toUTCString();
      const signature = sign(`${method} ${target} HTTP/1.1\ndate: ${date}`).toString("base64");
      const authorization = `Signature keyId="system/${systemKey}",headers="request-line date",algorithm="rsa-sha256",signature="${signature}"`;
      const { body = "" } = options;
      const length = body ? `Content-Length: ${Buffer.byteLength(body)}\r\n` : "";
      const bytes = `${method} ${target} HTTP/1.1\r\nHost: 127.0.0.1:${judge.port}\r\nDate: ${date}\r\nAuthorization: ${authorization}\r\nAccept: application/json\r\nContent-Type: application/json\r\n${length}\r\n${body}`;
      return exchange(judge.port, options.change?.(bytes) ?? bytes);
    },
  };
}

async function exchange(port: number, bytes: string): Promise<{ status: number; body: string }> {
  const socket = connect(port, "127.0.0.1");
  // Half-closing tells the judge nothing; its own close after the answer would. So read until the
  // body is whole.
  socket.write(bytes);
  let seen = "";
  for await (const chunk of socket) {
    seen += String(chunk);
    const [head = "", body = ""] = seen.split("\r\n\r\n");
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
    if (seen.includes("\r\n\r\n") && Buffer.byteLength(body) >= length) break;
  }
  const [head = "", body = ""] = seen.split("\r\n\r\n");
  return { status: Number(head.split(" ")[1]), body };
}

const recordPath = `/api/systems/${systemKey}`;
const graphPath = `/api/v2/systems/${systemKey}`;

describe("the judge", { concurrency: 4 }, () => {
  test("accepts what openssl signed, and openssl accepts what it recorded", async (t) => {
    const { judge, host, send } = await stranger(t);
    assert.equal((await send("GET", `${recordPath}?fields=hostname%20os`)).status, 200);
    const [request] = judge.requests;
    assert.ok(request);
    assert.deepEqual([request.faults, request.refused], [[], undefined]);
    assert.equal(await opensslAccepts(request, host.publicPem), true);
    assert.equal(
      await opensslAccepts({ ...request, line: "GET / HTTP/1.1" }, host.publicPem),
      false,
    );
  });

  test("refuses a signature that does not fit the request line", async (t) => {
    const { judge, send } = await stranger(t);
    const change = (bytes: string) => bytes.replace(" HTTP/1.1", "?fields=os HTTP/1.1");
    assert.equal((await send("GET", recordPath, { change })).status, 401);
    assert.match(judge.requests[0]?.refused ?? "", /does not fit/);
  });

  test("refuses a Date that is out of the window or not RFC 1123 in GMT", async (t) => {
    const { send } = await stranger(t);
    const past = new Date(Date.now() - 301_000).toUTCString();
    for (const date of [past, "jeu., 09 aout 2012 10:00:00 GMT", new Date().toISOString()])
      assert.equal((await send("GET", recordPath, { date })).status, 401, date);
    const recent = new Date(Date.now() - 290_000).toUTCString();
    assert.equal((await send("GET", recordPath, { date: recent })).status, 200);
  });

  test("notices every broken rule of the wire", async (t) => {
    const { judge, send } = await stranger(t);
    const spoil = async (from: string | RegExp, to: string, fault: RegExp, method = "GET") => {
      const body = method === "PUT" ? "{}" : "";
      await send(method, recordPath, { body, change: (bytes) => bytes.replace(from, to) });
      assert.match(judge.requests.at(-1)?.faults.join() ?? "", fault);
    };
    await spoil(",headers", ", headers", /Authorization/);
    await spoil(/(,headers="[^"]*")(,algorithm="[^"]*")/, "$2$1", /Authorization/);
    await spoil(`system/${systemKey}"`, `system/${idOf(1)}"`, /another system/);
    await spoil("HTTP/1.1", "HTTP/1.0", /version/);
    await spoil("Accept: application/json", "Accept: */*", /accept: \*/);
    await spoil("Accept:", "x-org-id: 1\r\nAccept:", /x-org-id/);
    await spoil("Host: 127.0.0.1", "Host: example.com", /Host/);
    await spoil("\r\n\r\n", "\r\nContent-Length: 2\r\n\r\n{}", /a body on GET/);
    await spoil("Content-Type: application/json", "Content-Type: text/plain", /content-type: t/);
    for (const method of ["GET", "DELETE", "PUT"])
      await spoil("Content-Type: application/json\r\n", "", /content-type: $/, method);
    await spoil(/\r\n\r\n\{\}/, "\r\n\r\n[}", /not JSON/, "PUT");
  });

  test("says when bytes are no request or do not fit Content-Length", async (t) => {
    const { judge, send } = await stranger(t);
    assert.equal((await send("GET", "/a b")).status, 400);
    await send("PUT", recordPath, { body: "{}", change: (bytes) => `${bytes}x` });
    assert.match(judge.malformed.join("\n"), /4 words[^]*after the body: x/);
  });

  test("pages with a limit of 10 unless asked, and never more than 100", async (t) => {
    const { judge, send } = await stranger(t);
    judge.state.groups = Array.from({ length: 120 }, (_, n) => groupEntry(idOf(n)));
    const count = async (query: string) => {
      const { status, body } = await send("GET", `${graphPath}/memberof${query}`);
      return status === 200 ? (JSON.parse(body) as unknown[]).length : status;
    };
    const queries = [
      "",
      "?limit=100&skip=0",
      "?limit=100&skip=100",
      "?limit=101",
      "?limit=1&limit=2",
    ];
    const counts = [];
    for (const query of queries) counts.push(await count(query));
    assert.deepEqual(counts, [10, 100, 20, 400, 400]);
  });

  test("keeps the rules of changes: 204, 409, 404, whole sudo, own system only", async (t) => {
    const { send } = await stranger(t);
    const post = async (change: object) =>
      (await send("POST", `${graphPath}/associations`, { body: JSON.stringify(change) })).status;
    const edge = { type: "user", id: idOf(1) };
    const sudo = { enabled: false, withoutPassword: true };
    assert.equal(await post({ op: "remove", ...edge }), 404);
    assert.equal(await post({ op: "add", ...edge }), 204);
    assert.equal(await post({ op: "add", ...edge }), 409);
    assert.equal(await post({ op: "update", ...edge, attributes: { sudo } }), 400);
    const members = `/api/v2/systemgroups/${idOf(2)}/members`;
    const join = async (id: string) =>
      (await send("POST", members, { body: JSON.stringify({ op: "add", type: "system", id }) }))
        .status;
    assert.deepEqual([await join(idOf(3)), await join(systemKey)], [403, 204]);
  });

  test("answers 401 to every path but the eight, and to everything after DELETE", async (t) => {
    const { judge, send } = await stranger(t);
    for (const target of ["/", "/api/systems", `/api/systems/${idOf(1)}`, `${graphPath}/groups`])
      assert.equal((await send("GET", target)).status, 401, target);
    assert.equal((await send("DELETE", recordPath)).status, 200);
    assert.equal((await send("GET", recordPath)).status, 401);
    judge.state.afterDelete = 404;
    assert.equal((await send("GET", recordPath)).status, 404);
  });

  test("misbehaves as ordered", async (t) => {
    const { judge, send } = await stranger(t);
    judge.next({ status: 503, headers: [["Retry-After", "1"]], body: "no" });
    judge.next({ drop: true, apply: true, when: ({ method }) => method === "DELETE" });
    judge.next({ raw: "HTTP/1.1 200 OK\r\n\r\n{" });
    assert.deepEqual(await send("GET", recordPath), { status: 503, body: "no" });
    await assert.rejects(send("DELETE", recordPath));
    assert.equal(judge.state.record, undefined);
    const socket = connect(judge.port, "127.0.0.1");
    socket.write(`GET / HTTP/1.1\r\nHost: x\r\n\r\n`);
    assert.equal(await text(socket), "HTTP/1.1 200 OK\r\n\r\n{");
  });
});
