import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createPublicKey } from "node:crypto";
import { join } from "node:path";
import { describe, test } from "node:test";
import { assertDone, assertRefusedAsJson, assertTextFailure, failureOf } from "./support/expect.ts";
import { makeCertificate, openssl, writePrivate, type Host } from "./support/host.ts";
import { rig } from "./support/rig.ts";
import { publicTestKey, vectorDate, vectors, vectorSystem } from "./support/vectors.ts";

const target = "/api/systems/x?fields=os";

/** An Authorization header made by the openssl program, so that no code of ours is in it. */
function authorize(host: Host, date: string, method = "GET", path = target): string {
  const input = `${method} ${path} HTTP/1.1\ndate: ${date}`;
  const made = execFileSync("openssl", ["dgst", "-sha256", "-sign", host.keyFile], { input });
  return header(host.systemKey, made.toString("base64"));
}

function header(keyId: string, signature: string): string {
  return `Signature keyId="system/${keyId}",headers="request-line date",algorithm="rsa-sha256",signature="${signature}"`;
}

const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toUTCString();
const flags = (authorization: string, date: string) => [
  "--authorization",
  authorization,
  "--date",
  date,
];

describe("verify", { concurrency: 4 }, () => {
  test("accepts what openssl signed with this host's key", async (t) => {
    const { host, judge, run } = await rig(t);
    const date = ago(0);
    assertDone(await run(["verify", "GET", target, ...flags(authorize(host, date), date)]));
    assert.equal(judge.counts.connections, 0);
  });

  test("reads header lines from standard input, in any order and case", async (t) => {
    const { host, run } = await rig(t);
    const date = ago(0);
    const authorization = authorize(host, date);
    for (const stdin of [
      `Date: ${date}\nAuthorization: ${authorization}\n`,
      `Host: x\r\nauthorization: ${authorization}\r\ndate:${date}\r\n`,
    ])
      assertDone(await run(["verify", "GET", target], { stdin }));
  });

  test("accepts what sign printed", async (t) => {
    const { run } = await rig(t);
    const { stdout } = await run(["sign", "PUT", target]);
    assertDone(await run(["verify", "PUT", target], { stdin: stdout }));
    assertTextFailure(await run(["verify", "POST", target], { stdin: stdout }), 4);
  });

  test("accepts the vectors at their date", async (t) => {
    const { host, run } = await rig(t, { privatePem: publicTestKey, systemKey: vectorSystem });
    const file = join(host.dir, "public.pem");
    await writePrivate(file, host.publicPem);
    for (const { path, signature } of vectors) {
      const words = ["verify", "GET", path.replace("{id}", vectorSystem)];
      const pair = flags(header(vectorSystem, signature), vectorDate);
      const at = ["--public-key", file, "--at", vectorDate];
      assertDone(await run([...words, ...pair, ...at]));
    }
  });

  test("takes the key from a certificate or a public key file, also without an agent", async (t) => {
    const { host, run } = await rig(t);
    const certificate = await makeCertificate(host);
    const publicKey = join(host.dir, "public.pem");
    await writePrivate(publicKey, host.publicPem);
    const date = ago(0);
    const words = ["verify", "GET", target, ...flags(authorize(host, date), date)];
    const env = { SYSCTX_AGENT_CONFIG: "/nonexistent/jcagent.conf" };
    assertDone(await run([...words, "--certificate", certificate], { env }));
    assertDone(await run([...words, "--public-key", publicKey], { env }));
  });

  test("takes a parameter order, a trailing comma and an algorithm case that verifiers take", async (t) => {
    const { host, run } = await rig(t);
    const date = ago(0);
    const good = authorize(host, date);
    const [, signature = ""] = /signature="([^"]+)"/.exec(good) ?? [];
    for (const authorization of [
      `${good},`,
      good.replace("rsa-sha256", "RSA-SHA256"),
      `Signature signature="${signature}",algorithm="rsa-sha256",headers="request-line date",keyId="system/${host.systemKey}"`,
    ])
      assertDone(await run(["verify", "GET", target, ...flags(authorization, date)]));
  });

  test("judges the window: 300 s unless told otherwise", async (t) => {
    const { host, run } = await rig(t);
    const verdict = async (date: string, ...more: string[]) =>
      (await run(["verify", "GET", target, ...flags(authorize(host, date), date), ...more])).code;
    assert.equal(await verdict(ago(280)), 0);
    assert.equal(await verdict(ago(-280)), 0);
    assert.equal(await verdict(ago(310)), 4);
    assert.equal(await verdict(ago(-330)), 4);
    assert.equal(await verdict(ago(310), "--window", "10m"), 0);
    assert.equal(await verdict(ago(100), "--window", "60s"), 4);
    assert.equal(await verdict(vectorDate, "--at", "Thu, 05 Jan 2012 21:36:40 GMT"), 0);
    assert.equal(await verdict(vectorDate, "--at", "Thu, 05 Jan 2012 21:36:41 GMT"), 4);
  });
});

describe("verify says no to", { concurrency: 4 }, () => {
  const date = ago(0);
  const other = new Date(Date.parse(date) - 5_000).toUTCString();
  const spoilt: [what: string, spoil: (good: string) => string[]][] = [
    ["another path", (good) => ["GET", "/api/systems/y?fields=os", ...flags(good, date)]],
    ["another query", (good) => ["GET", "/api/systems/x?fields=arch", ...flags(good, date)]],
    ["another method", (good) => ["DELETE", target, ...flags(good, date)]],
    ["another date", (good) => ["GET", target, ...flags(good, other)]],
    ["a space after a comma", (good) => ["GET", target, ...flags(good.replace(",", ", "), date)]],
    [
      "a scheme in lower case",
      (good) => ["GET", target, ...flags(good.replace("Sig", "sig"), date)],
    ],
    ["a cut signature", (good) => ["GET", target, ...flags(good.slice(0, -40), date)]],
    ["another algorithm", (good) => ["GET", target, ...flags(good.replace("a256", "a1"), date)]],
    [
      "a date that is not signed",
      (g) => ["GET", target, ...flags(g.replace("-line date", "-line"), date)],
    ],
  ];
  for (const [what, spoil] of spoilt)
    test(what, async (t) => {
      const { host, run, lines } = await rig(t);
      const words = ["verify", ...spoil(authorize(host, date))];
      failureOf(await run([...words, "--json"]), 4, "signature_invalid");
      assert.deepEqual(lines(), []);
    });

  test("a date that no clock reads, although its signature is right", async (t) => {
    const { host, run } = await rig(t);
    for (const odd of ["jeu., 09 aout 2012 10:00:00 GMT", "tomorrow", `+${date}`]) {
      const words = ["verify", "GET", target, ...flags(authorize(host, odd), odd)];
      failureOf(await run([...words, "--json"]), 4, "signature_invalid");
    }
  });

  test("a signature of another key", async (t) => {
    const { host, run } = await rig(t);
    const file = join(host.dir, "other.pem");
    const other = createPublicKey(publicTestKey).export({ type: "spki", format: "pem" });
    await writePrivate(file, other.toString());
    const words = ["verify", "GET", target, ...flags(authorize(host, date), date)];
    failureOf(await run([...words, "--public-key", file, "--json"]), 4, "signature_invalid");
  });
});

describe("verify refuses", { concurrency: 4 }, () => {
  test("words it cannot use", async (t) => {
    for (const args of [
      ["GET"],
      ["GET", target, "--window", "abc", ...flags("x", ago(0))],
      ["GET", target, "--at", "yesterday", ...flags("x", ago(0))],
    ])
      await assertRefusedAsJson(await rig(t), ["verify", ...args], { exit: 2, code: "usage" });
  });

  test("a public key file that is missing or holds no RSA key", async (t) => {
    const made = await rig(t);
    const elliptic = join(made.host.dir, "ec.pem");
    const pem = await openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout");
    await writePrivate(
      elliptic,
      createPublicKey(pem).export({ type: "spki", format: "pem" }).toString(),
    );
    const garbage = join(made.host.dir, "garbage.pem");
    await writePrivate(garbage, "no key\n");
    for (const file of [elliptic, garbage, "/nonexistent/key.pem"]) {
      const words = [
        "verify",
        "GET",
        target,
        ...flags(header(made.host.systemKey, "AAAA"), ago(0)),
        "--public-key",
        file,
      ];
      const { code, stdout, stderr } = await made.run(words);
      assert.ok(code === 2 || code === 3, `${file}: exit ${code}: ${stderr}`);
      assert.equal(stdout, "");
      assert.match(stderr, /^error: .+\nhint: .+\n$/);
    }
  });
});
