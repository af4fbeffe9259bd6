import assert from "node:assert/strict";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { join } from "node:path";
import { describe, test, type TestContext } from "node:test";
import { endInTime } from "../support/control.ts";
import { startJudge, type Judge } from "./judge-server.ts";
import { atEnd } from "./support/at-end.ts";
import { assertDone, assertTextFailure, failureOf } from "./support/expect.ts";
import { openssl, type Host } from "./support/host.ts";
import { assertWireKept, rig } from "./support/rig.ts";

/** A judge behind TLS with a certificate that nobody knows; `cacert` is that certificate. */
async function tlsJudge(t: TestContext, host: Host): Promise<{ judge: Judge; cacert: string }> {
  const [keyFile, cacert] = [join(host.dir, "tls.key"), join(host.dir, "tls.crt")];
  const names = ["-subj", "/CN=judge", "-addext", "subjectAltName=IP:127.0.0.1", "-days", "2"];
  await openssl(
    "req",
    "-x509",
    "-newkey",
    "rsa:2048",
    "-nodes",
    "-keyout",
    keyFile,
    ...names,
    "-out",
    cacert,
  );
  const tls = { key: await readFile(keyFile, "utf8"), cert: await readFile(cacert, "utf8") };
  const judge = await startJudge({ systemKey: host.systemKey, publicPem: host.publicPem, tls });
  atEnd(t, async () => {
    await judge.close();
    assertWireKept(judge, false);
  });
  return { judge, cacert };
}

/** A proxy that answers every request with the same bytes, and remembers what it was asked. */
async function proxy(t: TestContext, answer: string): Promise<{ port: number; asked: string[] }> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("data", (chunk) => {
      asked.push(String(chunk));
      socket.end(answer);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  atEnd(t, () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, asked };
}

describe("TLS", { concurrency: 4 }, () => {
  test("refuses a certificate that nobody vouches for, even if the environment waves it through", async (t) => {
    const { host, run } = await rig(t);
    const { judge } = await tlsJudge(t, host);
    const words = ["get", "--url", judge.origin];
    failureOf(await run([...words, "--json"]), 6, "tls_failed");
    const env = { NODE_TLS_REJECT_UNAUTHORIZED: "0" };
    assert.equal((await run(words, { env })).code, 6);
    assert.equal(judge.requests.length, 0);
    assertTextFailure(await run(words), 6);
  });

  test("--cacert and its twin vouch for it, and the wire is HTTP/1.1", async (t) => {
    const { host, run } = await rig(t);
    const { judge, cacert } = await tlsJudge(t, host);
    assertDone(await run(["get", "--url", judge.origin, "--cacert", cacert]));
    assertDone(await run(["get", "--url", judge.origin], { env: { SYSCTX_CACERT: cacert } }));
    assertDone(await run(["get", "--url", judge.origin], { env: { NODE_EXTRA_CA_CERTS: cacert } }));
    assert.equal(judge.requests.length, 3);
  });

  test("finds the system's authorities for connections that are made at the same time", async (t) => {
    const { run, host } = await rig(t);
    const { judge, cacert } = await tlsJudge(t, host);
    const ids = Array.from({ length: 12 }, (_, n) => `5f${String(n).padStart(22, "0")}`);
    const words = ["groups", "add", ...ids, "--url", judge.origin];
    assertDone(await run(words, { env: { SSL_CERT_FILE: cacert } }));
    assert.equal(judge.state.groups.length, ids.length);
  });

  test("refuses a certificate for another name", async (t) => {
    const { host, run } = await rig(t);
    const { judge, cacert } = await tlsJudge(t, host);
    const url = `https://localhost:${judge.port}`;
    failureOf(await run(["get", "--url", url, "--cacert", cacert, "--json"]), 6, "tls_failed");
  });

  test("https to a port that speaks plain http is a TLS failure, not repeated", async (t) => {
    const { judge, run } = await rig(t);
    const url = `https://127.0.0.1:${judge.port}`;
    const result = await run(["get", "--url", url, "--json"]);
    failureOf(result, 6, "tls_failed");
    // The bytes of a TLS greeting are not a request: that is the point here.
    judge.malformed.length = 0;
  });
});

describe("connections", { concurrency: 4 }, () => {
  test("a port where nobody listens is connect_failed", async (t) => {
    const { judge, run } = await rig(t);
    await judge.close();
    const words = ["get", "--retries", "0"];
    failureOf(await run([...words, "--json"]), 6, "connect_failed");
    assertTextFailure(await run(words), 6);
    judge.close = async () => undefined;
  });

  test("a reset before the answer is connection_lost", async (t) => {
    const { judge, run } = await rig(t);
    judge.next({ drop: true, times: 2 });
    const words = ["get", "--retries", "0"];
    failureOf(await run([...words, "--json"]), 6, "connection_lost");
    assertTextFailure(await run(words), 6);
  });

  test("an answer shorter than its Content-Length is connection_lost", async (t) => {
    const { judge, run } = await rig(t);
    judge.next({ raw: `HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"_id":"${judge.state.id}"}` });
    failureOf(await run(["get", "--retries", "0", "--json"]), 6, "connection_lost");
  });

  test("a name that does not exist is dns_failed", async (t) => {
    const { run } = await rig(t);
    const words = ["get", "--url", "https://nosuch.invalid", "--retries", "0", "--timeout", "50s"];
    failureOf(await run([...words, "--json"]), 6, "dns_failed");
  });

  test("many pages go over the same few connections", async (t) => {
    const { judge, run } = await rig(t);
    judge.state.groups = Array.from({ length: 1050 }, (_, n) => ({
      id: `g${n}`,
      type: "system_group",
    }));
    assertDone(await run(["groups", "list"]));
    assert.equal(judge.requests.length, 11);
    assert.ok(judge.counts.connections <= 2, `${judge.counts.connections} connections`);
  });

  test("the program ends although the server keeps the connection open", async (t) => {
    const { run } = await rig(t);
    assertDone(await endInTime(run(["get"]), 1_000));
  });
});

describe("proxies", { concurrency: 4 }, () => {
  const url = "https://console.jumpcloud.com";

  test("https goes through HTTPS_PROXY; a refusing proxy is proxy_failed and its password stays secret", async (t) => {
    const { host, run } = await rig(t);
    for (const status of ["407 Proxy Authentication Required", "403 Forbidden"]) {
      const { port, asked } = await proxy(t, `HTTP/1.1 ${status}\r\nContent-Length: 0\r\n\r\n`);
      const env = { HTTPS_PROXY: `http://someone:pr0xyPassw0rd@127.0.0.1:${port}` };
      host.secrets.push("pr0xyPassw0rd");
      const result = await run(["get", "--json", "--url", url, "--retries", "0"], { env });
      failureOf(result, 6, "proxy_failed");
      await run(["get", "-v", "--url", url, "--retries", "0"], { env });
      assert.match(asked[0] ?? "", /^CONNECT console\.jumpcloud\.com:443 HTTP\/1\.1\r\n/);
      for (const text of asked) assert.doesNotMatch(text, /Signature|keyId/);
    }
  });

  for (const [name, answer] of [
    ["closes the connection", ""],
    ["answers with 100", "HTTP/1.1 100 Continue\r\n\r\n"],
    ["does not speak HTTP", "SSH-2.0-OpenSSH_9.2\r\n"],
  ] as const)
    test(`a proxy that ${name} is asked once, and proxy_failed`, async (t) => {
      const { run } = await rig(t);
      const { port, asked } = await proxy(t, answer);
      const env = { HTTPS_PROXY: `http://127.0.0.1:${port}` };
      const words = ["get", "--json", "--url", url, "--retries", "0", "--timeout", "5s"];
      const { message } = failureOf(await run(words, { env }), 6, "proxy_failed");
      assert.match(message, new RegExp(`the proxy 127\\.0\\.0\\.1:${port}`));
      assert.equal(asked.length, 1);
    });

  test("a proxy that is not there is proxy_failed", async (t) => {
    const { run } = await rig(t);
    const env = { HTTPS_PROXY: "http://127.0.0.1:1" };
    const result = await run(["get", "--json", "--url", url, "--retries", "0"], { env });
    failureOf(result, 6, "proxy_failed");
  });

  test("a proxy without a scheme is taken as http, as curl does", async (t) => {
    const { run } = await rig(t);
    const { port, asked } = await proxy(t, "HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n");
    const env = { HTTPS_PROXY: `127.0.0.1:${port}` };
    await run(["get", "--json", "--url", url, "--retries", "0"], { env });
    assert.equal(asked.length, 1);
  });

  test("plain http to loopback never goes through a proxy", async (t) => {
    const { run, lines } = await rig(t);
    const { port, asked } = await proxy(t, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
    const at = `http://127.0.0.1:${port}`;
    const env = {
      HTTP_PROXY: at,
      http_proxy: at,
      HTTPS_PROXY: at,
      ALL_PROXY: at,
      NODE_USE_ENV_PROXY: "1",
    };
    assertDone(await run(["get"], { env }));
    assert.deepEqual(asked, []);
    assert.equal(lines().length, 1);
  });

  test("NO_PROXY keeps a host from the proxy", async (t) => {
    const { host, run } = await rig(t);
    const { judge, cacert } = await tlsJudge(t, host);
    const { port, asked } = await proxy(t, "HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n");
    const env = { HTTPS_PROXY: `http://127.0.0.1:${port}`, NO_PROXY: "127.0.0.1" };
    assertDone(await run(["get", "--url", judge.origin, "--cacert", cacert], { env }));
    assert.deepEqual(asked, []);
  });
});
