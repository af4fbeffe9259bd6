/** Chains that a server sends, good and bad, and what else it may send with them. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { connect, createServer as createProxy, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer, type TLSSocket } from "node:tls";
import { after, before, describe, test, type TestContext } from "node:test";
import {
  makeAuthority,
  serverName,
  type Authority,
  type Leaf,
  type LeafOptions,
} from "../faults/support/certificates.ts";
import { httpAnswer } from "../support/raw-server.ts";
import { atEnd } from "./support/at-end.ts";
import { assertDone, failureOf } from "./support/expect.ts";
import { makeHost, type Host } from "./support/host.ts";
import { runProgram, type RunResult } from "./support/run.ts";

const here: LeafOptions = { host: "localhost" };

/** Sends these certificates, the first of which is its own; counts what is sent to it. */
async function serve(
  t: TestContext,
  { key }: Leaf,
  sent: readonly string[],
  answer = (socket: TLSSocket) =>
    void socket.write(httpAnswer("200 OK", '{"displayName":"web-1"}')),
) {
  const texts = await Promise.all(sent.map((file) => readFile(file, "utf8")));
  const sockets = new Set<TLSSocket>();
  const heard = { requests: 0 };
  const server = createServer(
    // Or OpenSSL would not even send weak ones.
    { key: await readFile(key), cert: texts.join(""), ciphers: "DEFAULT@SECLEVEL=0" },
    (socket) => {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("data", () => {
        heard.requests += 1;
        answer(socket);
      });
    },
  );
  server.listen(0, "localhost");
  await once(server, "listening");
  atEnd(t, () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { heard, origin: `https://localhost:${(server.address() as AddressInfo).port}` };
}

describe("a chain of certificates", { concurrency: 2 }, () => {
  let folder: string;
  let host: Host;
  let root: Authority;
  let good: Authority;
  let stranger: Authority;

  before(async () => {
    host = await makeHost();
    folder = await mkdtemp(join(tmpdir(), "sysctx-chains-"));
    root = await makeAuthority(folder, "root");
    good = await root.certify("good");
    stranger = await makeAuthority(folder, "stranger", { bits: 1024, digest: "sha1" });
  });
  after(async () => {
    await host.remove();
    await rm(folder, { recursive: true, force: true });
  });

  async function get(
    t: TestContext,
    leaf: Leaf,
    sent: readonly string[],
    trusted = root,
  ): Promise<{ result: RunResult; requests: number }> {
    const { heard, origin } = await serve(t, leaf, [leaf.certificate, ...sent]);
    const words = ["get", "displayName", "--json", "--cacert", trusted.certificate];
    const result = await runProgram(host, origin, words);
    return { result, requests: heard.requests };
  }

  async function assertRefused(words: RegExp, ...given: Parameters<typeof get>): Promise<void> {
    const { result, requests } = await get(...given);
    assert.match(failureOf(result, 6, "tls_failed").message, words);
    assert.equal(requests, 0, "something was sent");
  }

  const tooWeak = /^the certificate of localhost:\d+, or one above it, uses a key or a hash that/;
  const weak = { "a SHA-1 signature": { digest: "sha1" }, "a key of 1024 bits": { bits: 1024 } };

  for (const [fault, options] of Object.entries(weak)) {
    test(`is refused for ${fault} above the server's certificate`, async (t) => {
      const above = await root.certify(fault, options);
      const leaf = await above.sign("leaf", here);
      await assertRefused(tooWeak, t, leaf, [above.certificate]);
    });

    test(`is refused for ${fault} that other certificates stand before`, async (t) => {
      const above = await root.certify(`hidden ${fault}`, options);
      const leaf = await above.sign("leaf", here);
      const twice = [leaf.certificate, above.certificate];
      await assertRefused(tooWeak, t, leaf, twice);
      const unrelated = (await makeAuthority(folder, `beside ${fault}`)).certificate;
      await assertRefused(tooWeak, t, leaf, [unrelated, leaf.certificate, above.certificate]);
      await assertRefused(tooWeak, t, leaf, [unrelated, unrelated, above.certificate]);
    });
  }

  test("is refused for a root of 1024 bits, whatever is sent after it", async (t) => {
    const short = await makeAuthority(folder, "short", { bits: 1024 });
    const leaf = await short.sign("leaf", here);
    await assertRefused(tooWeak, t, leaf, [], short);
    await assertRefused(tooWeak, t, leaf, [root.certificate], short);
    await assertRefused(tooWeak, t, leaf, [leaf.certificate], short);
  });

  test("holds whatever signs a root, and in any order", async (t) => {
    const old = await makeAuthority(folder, "old", { digest: "sha1" });
    const middle = await old.certify("middle");
    const low = await middle.certify("low");
    const leaf = await low.sign("leaf", here);
    for (const sent of [
      [low, middle],
      [middle, low],
      [low, middle, old],
    ])
      assertDone(
        (
          await get(
            t,
            leaf,
            sent.map(({ certificate }) => certificate),
            old,
          )
        ).result,
      );
  });

  test("holds when a weak certificate that vouches for none of it is sent too", async (t) => {
    const leaf = await good.sign("accompanied", here);
    const sent = [good.certificate, stranger.certificate];
    assertDone((await get(t, leaf, sent)).result);
    assertDone((await get(t, leaf, sent.toReversed())).result);
  });

  test("is refused when its link is missing, or not the root's", async (t) => {
    const leaf = await good.sign("missing", here);
    const untrusted = /signed by an authority that this host does not trust/;
    await assertRefused(untrusted, t, leaf, []);
    await assertRefused(untrusted, t, leaf, [root.certificate]);
    // An authority that is not a root itself.
    await assertRefused(untrusted, t, leaf, [good.certificate], good);
  });

  test("of a server behind a proxy: a silent one is not told as the proxy", async (t) => {
    const leaf = await good.sign("silent");
    const sent = [leaf.certificate, good.certificate];
    const { heard, origin } = await serve(t, leaf, sent, () => undefined);
    const proxy = createProxy((socket) => {
      socket.on("error", () => undefined);
      socket.once("data", () => {
        const behind = connect(Number(new URL(origin).port), "localhost");
        behind.on("error", () => undefined);
        socket.write("HTTP/1.1 200 OK\r\n\r\n");
        socket.pipe(behind).pipe(socket);
      });
    });
    proxy.listen(0, "127.0.0.1");
    await once(proxy, "listening");
    atEnd(t, () => void proxy.close());
    const env = { HTTPS_PROXY: `127.0.0.1:${(proxy.address() as AddressInfo).port}` };
    const words = ["get", "--json", "--cacert", root.certificate, "--timeout", "3s"];
    const result = await runProgram(host, `https://${serverName}`, words, { env });
    const { message } = failureOf(result, 6, "timeout");
    assert.match(message, /: api\.sysctx\.test did not answer/);
    assert.equal(heard.requests, 1);
  });

  test("names the dates of an expired certificate above the server's", async (t) => {
    const from = "20200101000000Z";
    const expired = await root.certify("expired", { from, to: "20210301000000Z" });
    const leaf = await expired.sign("leaf", here);
    const words = /^a certificate above that of localhost:\d+ expired on 2021-03-01 .*clock says/;
    await assertRefused(words, t, leaf, [expired.certificate]);
  });
});
