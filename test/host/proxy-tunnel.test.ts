import assert from "node:assert/strict";
import { connect } from "node:net";
import { test } from "node:test";
import { openTunnel } from "../../src/host/proxy.ts";
import { httpAnswer, startRawServer } from "../support/raw-server.ts";

const origin = new URL("https://api.example");
const never = new AbortController().signal;

for (const [written, meant] of [
  ["user:p%40ss", "user:p@ss"],
  ["user:100%", "user:100%"],
] as const) {
  test(`a tunnel is asked for with the credentials of the proxy: ${written}`, async (t) => {
    const server = await startRawServer(t, (socket) => socket.write(httpAnswer("200 OK")));
    const proxy = new URL(server.origin.replace("//", `//${written}@`));
    const socket = connect(Number(proxy.port), proxy.hostname);
    t.after(() => socket.destroy());
    assert.equal(await openTunnel(socket, proxy, origin, never), socket);
    const [first, ...lines] = server.received[0]?.text.trimEnd().split("\r\n") ?? [];
    assert.equal(first, "CONNECT api.example:443 HTTP/1.1");
    assert.ok(lines.includes("host: api.example:443"));
    const credentials = Buffer.from(meant).toString("base64");
    assert.ok(lines.includes(`Proxy-Authorization: Basic ${credentials}`), lines.join("\n"));
  });
}
