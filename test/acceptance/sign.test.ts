import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { describe, test } from "node:test";
import { commandOf } from "../support/program.ts";
import { opensslVerifies } from "./judge/verify-signature.ts";
import { answerOf, assertDone, assertRefusedAsJson } from "./support/expect.ts";
import { rig } from "./support/rig.ts";
import { publicTestKey, vectorDate, vectors, vectorSystem } from "./support/vectors.ts";

const headersShape =
  /^Date: ([^\n]+)\nAuthorization: Signature keyId="system\/([0-9a-f]{24})",headers="request-line date",algorithm="rsa-sha256",signature="([A-Za-z0-9+/]+=*)"\n$/;

async function sh(
  command: string,
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<{ code: number; stdout: string }> {
  const env = { ...process.env, ...environment };
  const child = spawn("sh", ["-c", command], { cwd, env, stdio: ["ignore", "pipe", "ignore"] });
  const [stdout, [code]] = await Promise.all([text(child.stdout), once(child, "close")]);
  return { code: code as number, stdout };
}

/** A Date knows whole seconds only. */
function assertDatedSince(begin: number, date: string): void {
  const time = Date.parse(date);
  assert.ok(time > begin - 1_000 && time <= Date.now(), date);
}

describe("sign", { concurrency: 4 }, () => {
  for (const { name, path, signature } of vectors)
    test(`makes the signature of vector ${name}, byte for byte`, async (t) => {
      const { run } = await rig(t, { privatePem: publicTestKey, systemKey: vectorSystem });
      const { stdout } = await run(["sign", "GET", path, "--date", vectorDate, "--as", "headers"]);
      const [, date, keyId, made] = headersShape.exec(stdout) ?? assert.fail(stdout);
      assert.deepEqual([date, keyId, made], [vectorDate, vectorSystem, signature]);
    });

  test("prints exactly the bytes that are signed, without a newline at the end", async (t) => {
    const { host, run, lines } = await rig(t);
    const words = ["sign", "DELETE", "/api/systems/{id}", "--date", vectorDate];
    const { stdout, stderr } = await run([...words, "--as", "signing-string"]);
    assert.equal(stdout, `DELETE /api/systems/${host.systemKey} HTTP/1.1\ndate: ${vectorDate}`);
    assert.equal(stderr, "", "a note is for terminals");
    assert.deepEqual(lines(), []);
  });

  test("prints a signing string that `openssl dgst -sign` makes our signature of", async (t) => {
    const { host, run } = await rig(t);
    const words = ["sign", "GET", "/api/systems/{id}?fields=os%20arch", "--date", vectorDate];
    const { stdout } = await run([...words, "--as", "headers"]);
    const [, , , signature = ""] = headersShape.exec(stdout) ?? assert.fail(stdout);
    // Through a pipe of the shell, as in docs/signing.md.
    const line = [...commandOf(), ...words, "--as", "signing-string"].map((word) => `'${word}'`);
    const environment = { SYSCTX_AGENT_CONFIG: host.configFile, SYSCTX_CONFIG_DIR: host.dir };
    const made = await sh(
      `${line.join(" ")} | openssl dgst -sha256 -sign client.key | base64 -w 0`,
      host.dir,
      environment,
    );
    assert.deepEqual(made, { code: 0, stdout: signature });
  });

  test("without --as prints headers that openssl accepts, dated now", async (t) => {
    const { host, run, judge } = await rig(t);
    const begin = Date.now();
    const { stdout } = await run(["sign", "GET", "/api/systems/{id}?fields=os"]);
    const [, date = "", , signature = ""] = headersShape.exec(stdout) ?? assert.fail(stdout);
    assertDatedSince(begin, date);
    const signed = `GET /api/systems/${host.systemKey}?fields=os HTTP/1.1\ndate: ${date}`;
    assert.equal(await opensslVerifies(signed, signature, host.publicPem), true);
    assert.equal(judge.counts.connections, 0);
  });

  test("signs path and query byte for byte as given", async (t) => {
    const { run } = await rig(t);
    for (const path of ["/x?a=b+c%20d%2Fe'f~g*(h)!", "/x?", "/a//b"]) {
      const { stdout } = await run([
        "sign",
        "GET",
        path,
        "--date",
        vectorDate,
        "--as",
        "signing-string",
      ]);
      assert.equal(stdout, `GET ${path} HTTP/1.1\ndate: ${vectorDate}`);
    }
  });

  test("as json prints one object with date and authorization", async (t) => {
    const { run } = await rig(t, { privatePem: publicTestKey, systemKey: vectorSystem });
    const [vector] = vectors;
    const words = ["sign", "GET", "/api/systems/{id}", "--date", vectorDate];
    for (const flags of [["--as", "json"], ["--json"]]) {
      const answer = JSON.stringify(answerOf(await run([...words, ...flags])));
      assert.ok(answer.includes(vectorDate), answer);
      assert.ok(answer.includes(vector?.signature ?? "?"), answer);
    }
  });

  test("as curl prints a command that the API accepts", async (t) => {
    const { host, judge, run, recordPath } = await rig(t);
    const query = "?fields=os%20arch&x='$(touch$IFS$9pwned)';touch&y=[1]*!~@:,$HOME%60";
    for (const path of ["/api/systems/{id}", `/api/systems/${host.systemKey}${query}`]) {
      const { stdout } = await run(["sign", "GET", path, "--as", "curl"]);
      assert.match(stdout, /--http1\.1/);
      const { code, stdout: body } = await sh(stdout, host.dir);
      assert.equal(code, 0, stdout);
      assert.equal((JSON.parse(body) as { os: string }).os, "Ubuntu");
    }
    const sent = judge.requests.map(({ target }) => target);
    assert.deepEqual(sent, [recordPath, `${recordPath}${query}`]);
    assert.equal((await sh("ls pwned", host.dir)).code, 2);
  });

  for (const [region, agentServerHost, origin] of [
    ["US", "agent.jumpcloud.com", "https://console.jumpcloud.com"],
    ["EU", "agent.eu.jumpcloud.com", "https://console.eu.jumpcloud.com"],
    ["India", "agent.in.jumpcloud.com", "https://console.in.jumpcloud.com"],
  ] as const)
    test(`as curl knows the origin of the ${region} region from the agent config`, async (t) => {
      const { host, run } = await rig(t, { agentConfig: { agentServerHost } });
      const words = ["sign", "GET", "/api/systems/{id}", "--as", "curl"];
      const { stdout } = await run(words, { env: { SYSCTX_URL: undefined } });
      assert.ok(stdout.includes(`${origin}/api/systems/${host.systemKey}`), stdout);
    });

  test("gives the same bytes in any locale and time zone", async (t) => {
    const { run } = await rig(t);
    const words = ["sign", "GET", "/x"];
    const env = { LC_ALL: "de_DE.UTF-8", LANG: "fr_FR.UTF-8", TZ: "Asia/Tokyo" };
    const begin = Date.now();
    const result = await run(words, { env });
    assertDone(result);
    const date = headersShape.exec(result.stdout)?.[1] ?? "";
    assert.match(date, /^(Sun|Mon|Tue|Wed|Thu|Fri|Sat), .* GMT$/);
    assertDatedSince(begin, date);
  });

  const refused: [what: string, args: string[]][] = [
    ["no path", ["GET"]],
    ["a path that names another host", ["GET", "//evil.example/x"]],
    ["a line feed", ["GET", "/x\nhost: y"]],
    ["raw non-ASCII", ["GET", "/é"]],
    ["dots that climb", ["GET", "/api/systems/../x"]],
    ["a method that is no word", ["GE T", "/x"]],
    ["an unknown way to print", ["GET", "/x", "--as", "xml"]],
    ["a date of another shape", ["GET", "/x", "--date", "2012-01-05"]],
    ["a date that follows a locale", ["GET", "/x", "--date", "jeu., 09 aout 2012 10:00:00 GMT"]],
    ["a date with the wrong weekday", ["GET", "/x", "--date", "Fri, 05 Jan 2012 21:31:40 GMT"]],
  ];
  for (const [what, args] of refused)
    test(`refuses ${what}`, async (t) => {
      await assertRefusedAsJson(await rig(t), ["sign", ...args], { exit: 2, code: "usage" });
    });
});
