import assert from "node:assert/strict";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { describe, test } from "node:test";
import type { TestContext } from "node:test";
import { setImmediate as turn, setTimeout } from "node:timers/promises";
import { openTransport } from "../../src/host/transport.ts";
import type { Delivery, Transport, WireReply, WireRequest } from "../../src/ports.ts";
import { httpAnswer, startRawServer } from "../support/raw-server.ts";

const request: WireRequest = { method: "GET", path: "/a", headers: { Accept: "x" } };
const never = new AbortController().signal;

async function open(t: TestContext, origin: string, connections = 6): Promise<Transport> {
  const options = { origin, cacert: undefined, connectTimeout: 5_000, connections };
  const transport = await openTransport(options, {});
  t.after(() => transport.close());
  return transport;
}

function replyOf(delivery: Delivery): WireReply {
  if (delivery.kind === "failure") throw delivery.failure.error;
  return delivery.reply;
}

function failureOf(delivery: Delivery) {
  assert.equal(delivery.kind, "failure");
  return delivery.kind === "failure" ? delivery.failure : assert.fail();
}

const headEnds = (text: string) => text.includes("\r\n\r\n");

describe("a request", () => {
  for (const path of [
    "/a?b=%20c&d='(e)'",
    "/%2e%2e/b",
    "/a/./b",
    "/a;b=c/%2F",
    "/a?b=c?d=e",
    "/a?%zz",
  ]) {
    test(`goes out over HTTP/1.1 with its path byte for byte: ${path}`, async (t) => {
      const server = await startRawServer(t, (socket) => socket.write(httpAnswer("200 OK", "{}")));
      const transport = await open(t, server.origin);
      assert.equal(replyOf(await transport.send({ ...request, path }, never)).status, 200);
      assert.equal(server.received[0]?.text.split("\r\n")[0], `GET ${path} HTTP/1.1`);
    });
  }

  test("has our headers and no other than Host and Connection", async (t) => {
    const server = await startRawServer(t, (socket) => socket.write(httpAnswer("204 No Content")));
    const transport = await open(t, server.origin);
    await transport.send(request, never);
    const [, ...lines] = server.received[0]?.text.trimEnd().split("\r\n") ?? [];
    const names = lines.map((line) => line.replace(/:.*/, "").toLowerCase());
    assert.deepEqual(names.sort(), ["accept", "connection", "host"]);
  });

  test("has its body, and the length of its bytes", async (t) => {
    const server = await startRawServer(t, (socket, text) => {
      if (text.endsWith("}")) socket.write(httpAnswer("200 OK", "{}"));
    });
    const transport = await open(t, server.origin);
    await transport.send({ ...request, method: "PUT", body: '{"a":"é"}' }, never);
    assert.match(server.received[0]?.text ?? "", /content-length: 10\r\n/i);
  });

  test("uses a connection again: five in a row need one", async (t) => {
    const server = await startRawServer(t, (socket) => socket.write(httpAnswer("200 OK", "{}")));
    const transport = await open(t, server.origin);
    for (let count = 0; count < 5; count += 1) replyOf(await transport.send(request, never));
    assert.equal(server.received.length, 1);
  });
});

describe("an answer", () => {
  const answerWith = async (t: TestContext, text: string | Buffer, end = false) => {
    const server = await startRawServer(t, (socket, got) => {
      if (!headEnds(got)) return;
      if (end) socket.end(text);
      else socket.write(text);
    });
    return (await open(t, server.origin)).send(request, never);
  };

  test("gives status, headers in lower case and the bytes of the body", async (t) => {
    const reply = replyOf(
      await answerWith(t, httpAnswer("401 No", "\u00e9", ["Date: D", "X-A: 1", "X-A: 2"])),
    );
    assert.equal(reply.status, 401);
    assert.equal(reply.headers.get("date"), "D");
    assert.equal(reply.headers.get("x-a"), "1, 2");
    assert.equal(Buffer.from(reply.body).toString(), "\u00e9");
  });

  test("that redirects is an answer like others: its target gets no connection", async (t) => {
    const target = await startRawServer(t, (socket) => socket.write(httpAnswer("200 OK", "{}")));
    for (const status of ["301 M", "302 F", "303 S", "307 T", "308 P"]) {
      const reply = replyOf(
        await answerWith(t, httpAnswer(status, "", [`Location: ${target.origin}/`])),
      );
      assert.equal(reply.status, Number(status.slice(0, 3)));
      assert.equal(reply.headers.get("location"), `${target.origin}/`);
    }
    assert.equal(target.received.length, 0);
  });

  test("that comes after others of status 1xx is the one that counts", async (t) => {
    const early = "HTTP/1.1 103 Early Hints\r\nX-Early: 1\r\n\r\n";
    const reply = replyOf(await answerWith(t, early + early + httpAnswer("200 OK", "{}")));
    assert.equal(reply.status, 200);
    assert.equal(reply.headers.has("x-early"), false);
  });

  test("is not inflated, whatever it says it is", async (t) => {
    const reply = replyOf(
      await answerWith(t, httpAnswer("200 OK", "zip", ["Content-Encoding: gzip"])),
    );
    assert.equal(Buffer.from(reply.body).toString(), "zip");
  });

  const hostile: readonly (readonly [string, string, string, boolean])[] = [
    ["is not HTTP", "hello\r\n\r\n", "bad_reply", true],
    [
      "is cut in its body",
      "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{",
      "connection_lost",
      true,
    ],
    ["is cut in its head", "HTTP/1.1 200 OK\r\nContent-", "connection_lost", true],
    ["is nothing", "", "connection_lost", true],
    [
      "has a wrong chunk",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
      "bad_reply",
      false,
    ],
    [
      "has two lengths",
      "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
      "bad_reply",
      false,
    ],
    [
      "has length and chunks",
      "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      "bad_reply",
      false,
    ],
    [
      "has a head of a megabyte",
      `HTTP/1.1 200 OK\r\nX: ${"x".repeat(1_000_000)}\r\n\r\n`,
      "bad_reply",
      false,
    ],
  ];
  for (const [what, text, code, end] of hostile) {
    test(`that ${what} is ${code}`, async (t) => {
      const failure = failureOf(await answerWith(t, text, end));
      assert.equal(failure.error.code, code, failure.error.message);
      assert.equal(failure.mayHaveArrived, true);
    });
  }

  test("of which a part arrived is not told as none", async (t) => {
    const head = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n";
    assert.match(failureOf(await answerWith(t, `${head}{`, true)).error.message, /was truncated/);
    assert.match(failureOf(await answerWith(t, "", true)).error.message, /before it answered/);
    const server = await startRawServer(t, (socket) => socket.write(head));
    const limit = AbortSignal.timeout(200);
    const { error } = failureOf(await (await open(t, server.origin)).send(request, limit));
    assert.equal(error.code, "timeout");
    assert.match(error.message, /the response of 127\.0\.0\.1:\d+ did not end/);
  });

  test("without an end stops at 4 MiB", async (t) => {
    const server = await startRawServer(t, (socket, got) => {
      if (!headEnds(got)) return;
      socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
      const chunk = `10000\r\n${"x".repeat(0x10000)}\r\n`;
      const pump = () => {
        if (!socket.destroyed) socket.write(chunk, () => setImmediate(pump));
      };
      pump();
    });
    const transport = await open(t, server.origin);
    const failure = failureOf(await transport.send(request, never));
    assert.equal(failure.error.code, "bad_reply");
    assert.match(failure.error.message, /4 MiB/);
    assert.equal(failure.repeatable, false);
  });
});

describe("a failure", () => {
  test("to connect says that nothing can have arrived", async (t) => {
    const server = await startRawServer(t, () => undefined);
    const transport = await open(t, server.origin.replace(/:\d+$/, ":1"));
    const failure = failureOf(await transport.send(request, never));
    assert.equal(failure.error.code, "connect_failed");
    assert.equal(failure.repeatable, true);
    assert.equal(failure.mayHaveArrived, false);
  });

  test("after the request has gone out says that it may have arrived", async (t) => {
    const server = await startRawServer(t, (socket) => socket.destroy());
    const transport = await open(t, server.origin);
    const failure = failureOf(
      await transport.send({ ...request, method: "POST", body: "{}" }, never),
    );
    assert.equal(failure.error.code, "connection_lost");
    assert.equal(failure.repeatable, true);
    assert.equal(failure.mayHaveArrived, true);
  });

  test("names no header and no secret", async (t) => {
    const server = await startRawServer(t, (socket) => socket.destroy());
    const transport = await open(t, server.origin);
    const headers = { Authorization: 'Signature keyId="x",signature="hunter2"' };
    const { error } = failureOf(await transport.send({ ...request, headers }, never));
    assert.doesNotMatch(`${error.message} ${error.hint} ${JSON.stringify(error)}`, /hunter2/);
  });
});

describe("an aborted signal", () => {
  test("gives a timeout at once while the server says nothing", async (t) => {
    const controller = new AbortController();
    const server = await startRawServer(t, () => controller.abort());
    const transport = await open(t, server.origin);
    const failure = failureOf(await transport.send(request, controller.signal));
    assert.equal(failure.error.code, "timeout");
    assert.equal(failure.repeatable, false);
    assert.equal(failure.mayHaveArrived, true);
  });

  test("sends nothing when it was aborted before", async (t) => {
    const server = await startRawServer(t, (socket) => socket.write(httpAnswer("200 OK", "{}")));
    const transport = await open(t, server.origin);
    const failure = failureOf(await transport.send(request, AbortSignal.abort()));
    assert.equal(failure.error.code, "timeout");
    assert.equal(failure.mayHaveArrived, false);
    // The connection itself was begun when the transport was opened.
    assert.ok(server.received.every(({ text }) => text === ""));
  });

  test("sends nothing afterwards, when the request was still waiting for a connection", async (t) => {
    const held = Promise.withResolvers<void>();
    const server = await startRawServer(t, (socket, text) => {
      if (text.includes("/first"))
        void held.promise.then(() => socket.write(httpAnswer("200 OK", "{}")));
      if (text.includes("/third")) socket.write(httpAnswer("200 OK", "{}"));
    });
    const transport = await open(t, server.origin, 1);
    const first = transport.send({ ...request, path: "/first" }, never);
    const controller = new AbortController();
    const second = transport.send(
      { ...request, method: "DELETE", path: "/second" },
      controller.signal,
    );
    controller.abort();
    assert.equal(failureOf(await second).mayHaveArrived, false);
    held.resolve();
    replyOf(await first);
    // A third request shows that the connection has gone on, and what came over it before.
    replyOf(await transport.send({ ...request, path: "/third" }, never));
    assert.doesNotMatch(server.received.map(({ text }) => text).join(""), /second/);
  });
});

describe("a transport", () => {
  test("is trusted over TLS and on loopback", async (t) => {
    for (const origin of [
      "https://127.0.0.1:1",
      "http://127.0.0.1:1",
      "http://localhost:1",
      "http://[::1]:1",
    ]) {
      assert.equal((await open(t, origin)).trusted, true, origin);
    }
  });

  test("tells its proxy without the password", async (t) => {
    const options = {
      origin: "https://a.example",
      cacert: undefined,
      connectTimeout: 1,
      connections: 1,
    };
    const env = { HTTPS_PROXY: "http://user:hunter2@127.0.0.1:1" };
    const transport = await openTransport(options, env);
    t.after(() => transport.close());
    assert.equal(transport.proxy, "127.0.0.1:1");
  });

  for (const how of ["end", "resetAndDestroy"] as const) {
    test(`whose first connection the server gives up makes another: ${how}`, async (t) => {
      const server = createServer((socket) => {
        socket.on("error", () => undefined);
        if (connections++ === 0) void setTimeout(50).then(() => socket[how]());
        else socket.once("data", () => socket.end(httpAnswer("200 OK", "{}")));
      });
      let connections = 0;
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      t.after(() => server.close());
      const { port } = server.address() as AddressInfo;
      const transport = await open(t, `http://127.0.0.1:${port}`);
      await setTimeout(200);
      // And once past whatever lies in its sockets, however late this process is.
      await turn();
      await turn();
      assert.equal(replyOf(await transport.send(request, never)).status, 200);
      assert.equal(connections, 2);
    });
  }

  test("that is closed gives no answer any more", async (t) => {
    const server = await startRawServer(t, () => undefined);
    const transport = await open(t, server.origin);
    const pending = transport.send(request, never);
    transport.close();
    failureOf(await pending);
    failureOf(await transport.send(request, never));
  });
});
