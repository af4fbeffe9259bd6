import assert from "node:assert/strict";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { once } from "node:events";
import { describe, test, type TestContext } from "node:test";
import { endInTime } from "../support/control.ts";
import type { RunResult } from "./support/run.ts";
import { atEnd } from "./support/at-end.ts";
import { failureOf } from "./support/expect.ts";
import { rig } from "./support/rig.ts";

/** Resolves with the run; fails unless its limit ended it: not before, and not much after. */
async function endAt(limit: number, running: Promise<RunResult>): Promise<RunResult> {
  const result = await endInTime(running, limit);
  assert.ok(result.took >= limit, `too early: ${result.took} ms`);
  return result;
}

/** A server that accepts and never answers. */
async function silentPort(t: TestContext): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.resume();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  atEnd(t, () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

describe("--timeout bounds the whole command", { concurrency: 4 }, () => {
  test("when the server never answers", async (t) => {
    const { judge, run } = await rig(t);
    judge.next({ hold: true, times: 9 });
    const result = await endAt(700, run(["get", "--json", "--timeout", "700ms"]));
    failureOf(result, 6, "timeout");
  });

  test("when the body drips for ever", async (t) => {
    const { judge, run } = await rig(t);
    const pieces = {
      *[Symbol.iterator]() {
        yield "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n{";
        for (;;) yield " ";
      },
    };
    judge.next({ drip: { pieces, pause: 50 }, times: 9 });
    const result = await endAt(700, run(["get", "--json", "--timeout", "700ms"]));
    failureOf(result, 6, "timeout");
  });

  test("when early hints never end", async (t) => {
    const { judge, run } = await rig(t);
    const pieces = {
      *[Symbol.iterator]() {
        for (;;) yield "HTTP/1.1 103 Early Hints\r\n\r\n";
      },
    };
    judge.next({ drip: { pieces, pause: 50 }, times: 9 });
    const result = await endInTime(run(["get", "--json", "--timeout", "700ms"]), 700);
    assert.ok(result.code === 6 || result.code === 7, result.stderr);
  });

  test("when retries would take longer, and reports the last answer", async (t) => {
    const { judge, run } = await rig(t);
    judge.next({ status: 503, body: "{}", times: 99 });
    const words = ["get", "--json", "--retries", "50", "--timeout", "1500ms"];
    failureOf(await endInTime(run(words), 1_500), 7, "server_error");
  });

  test("when a TLS handshake stalls", async (t) => {
    const { run } = await rig(t);
    const url = `https://127.0.0.1:${await silentPort(t)}`;
    const words = ["get", "--json", "--url", url, "--timeout", "700ms"];
    failureOf(await endAt(700, run(words)), 6, "timeout");
  });

  test("when a proxy never answers", async (t) => {
    const { run } = await rig(t);
    const env = { HTTPS_PROXY: `http://127.0.0.1:${await silentPort(t)}` };
    const words = ["get", "--json", "--url", "https://console.jumpcloud.com", "--timeout", "700ms"];
    const result = await endAt(700, run(words, { env }));
    assert.equal(result.code, 6, result.stderr);
  });

  test("when many requests wait at once", async (t) => {
    const { judge, run } = await rig(t);
    judge.next({ hold: true, times: 99 });
    const ids = Array.from({ length: 30 }, (_, n) => `5f${String(n).padStart(22, "0")}`);
    const words = ["groups", "add", ...ids, "--json", "--timeout", "700ms"];
    const result = await endAt(700, run(words));
    assert.equal(result.code, 6, result.stderr);
  });

  test("--connect-timeout ends an attempt that gets no connection", async (t) => {
    const { run } = await rig(t);
    const url = `https://127.0.0.1:${await silentPort(t)}`;
    const words = ["get", "--json", "--url", url, "--connect-timeout", "500ms", "--retries", "0"];
    const result = await endInTime(run(words), 500);
    assert.equal(result.code, 6, result.stderr);
  });
});
