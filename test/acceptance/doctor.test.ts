/** Every row of `doctor` seen failing, with its advice, as the built program prints it. */
import assert from "node:assert/strict";
import { chmod, mkdir, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, join } from "node:path";
import { describe, test } from "node:test";
import type { TestContext } from "node:test";
import { makeCertificate, openssl, writePrivate } from "./support/host.ts";
import { rig } from "./support/rig.ts";
import type { Rig, RigOptions } from "./support/rig.ts";
import type { RunOptions } from "./support/run.ts";
import { copyProgram, program } from "../support/program.ts";

interface Row {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly advice?: string;
  readonly code?: string;
}

/** A host whose files are all in order. */
async function readyRig(t: TestContext, options: RigOptions = {}): Promise<Rig> {
  const made = await rig(t, options);
  await makeCertificate(made.host);
  // The record of this very machine.
  Object.assign(made.judge.state.record ?? {}, { hostname: hostname(), networkInterfaces: [] });
  return made;
}

/** The rows of one run, its exit code, and that text and JSON agree. */
async function examine({ run }: Rig, options: RunOptions = {}, words: string[] = []) {
  const limits = ["--timeout", "20s", "--retries", "0", ...words];
  const asJson = await run(["doctor", "--json", ...limits], options);
  const asText = await run(["doctor", ...limits], options);
  assert.equal(asText.code, asJson.code);
  assert.equal(asText.stderr, "", "the page itself tells the failures");
  const { checks, status } = JSON.parse(asJson.stdout) as { checks: Row[]; status: string };
  for (const { name, status: mark } of checks)
    assert.match(asText.stdout, new RegExp(`^${mark} +${name} `, "m"));
  return { checks, status, code: asJson.code, text: asText.stdout, stderr: asJson.stderr };
}

function rowOf(checks: readonly Row[], name: string): Row {
  const row = checks.find((check) => check.name === name);
  assert.ok(row, `there is no row ${name}`);
  return row;
}

test("a host that is in order has only good rows, one for each check", async (t) => {
  const made = await readyRig(t);
  const { checks, status, code, stderr } = await examine(made);
  assert.deepEqual([status, code, stderr], ["ok", 0, ""]);
  const names = [
    "program",
    "settings",
    "agent config",
    "registration",
    "private key",
    "certificate",
  ];
  assert.deepEqual(
    checks.map(({ name }) => name),
    [...names, "region", "proxy", "dns", "tls", "clock", "signed request", "identity"],
  );
  assert.match(rowOf(checks, "private key").message, /^RSA 2048, SHA256:[A-Za-z0-9+/]{43}$/);
  assert.match(
    rowOf(checks, "certificate").message,
    /matches the private key; valid for 1 more day$/,
  );
});

describe("a row fails with what to do:", () => {
  const bad = (
    name: string,
    file: (made: Rig) => Promise<void>,
    row: Partial<Record<keyof Row, RegExp>>,
    exit: number,
  ): void => {
    test(name, async (t) => {
      const made = await readyRig(t, { mayBeRefused: true });
      await file(made);
      const { checks, code, status } = await examine(made);
      const first = checks.find((check) => check.status === "fail");
      assert.ok(first, "no row failed");
      for (const [key, pattern] of Object.entries(row))
        assert.match(String(first[key as keyof Row]), pattern);
      assert.match(first.advice ?? "", /\w{3}/);
      assert.deepEqual([code, status], [exit, "fail"]);
    });
  };

  bad(
    "settings that are no JSON",
    async ({ host }) => {
      await mkdir(host.settingsDir, { mode: 0o700 });
      await writePrivate(join(host.settingsDir, "settings.json"), "{");
    },
    { name: /^settings$/, message: /is not a JSON object/, advice: /Fix it in an editor/ },
    2,
  );
  bad(
    "an agent config that is not there",
    ({ host }) => rm(host.configFile),
    { name: /^agent config$/, message: /does not exist/, advice: /agent is installed/ },
    3,
  );
  bad(
    "an agent config that others can write",
    ({ host }) => chmod(host.configFile, 0o666),
    { name: /^agent config$/, message: /mode 0666/, advice: /chmod go-w/ },
    3,
  );
  bad(
    "an agent that has not registered",
    async ({ host }) => writePrivate(host.configFile, JSON.stringify({ clientKey: host.keyFile })),
    { name: /^registration$/, message: /not registered yet/, advice: /jcagent\.log/ },
    3,
  );
  bad(
    "a key that others can read",
    ({ host }) => chmod(host.keyFile, 0o644),
    { name: /^private key$/, message: /mode 0644/, advice: /chmod 600/ },
    3,
  );
  bad(
    "a key that is not there",
    ({ host }) => rm(host.keyFile),
    { name: /^private key$/, message: /does not exist/, advice: /--key/ },
    3,
  );
  bad(
    "a certificate of another key",
    async ({ host }) => {
      const other = join(host.dir, "other.key");
      await openssl("genrsa", "-out", other, "2048");
      await openssl("req", "-x509", "-key", other, "-subj", "/CN=x", "-out", host.certificateFile);
    },
    {
      name: /^certificate$/,
      message: /\(SHA256:.*\) does not match the private key \(SHA256:/,
      advice: /mixed/,
    },
    4,
  );
  bad(
    "a certificate that the config does not name",
    async ({ host }) => {
      await openssl(
        "req",
        "-x509",
        "-key",
        host.keyFile,
        "-subj",
        "/CN=someone-else",
        "-out",
        host.certificateFile,
      );
    },
    { name: /^certificate$/, message: /certuuid/, advice: /mixed/ },
    4,
  );
});

describe("a row of the network fails with what to do:", () => {
  const region = { SYSCTX_URL: undefined };

  test("an unknown region", async (t) => {
    const made = await readyRig(t, { agentConfig: { agentServerHost: "agent.mars.example" } });
    const { checks, code } = await examine(made, { env: region });
    assert.match(rowOf(checks, "region").message, /agent\.mars\.example/);
    assert.match(rowOf(checks, "region").advice ?? "", /--url/);
    assert.equal(code, 3);
  });

  test("a proxy that is no address", async (t) => {
    const made = await readyRig(t);
    const { checks, code } = await examine(made, {
      env: { SYSCTX_URL: "https://x.invalid", HTTPS_PROXY: "ftp://u:hunter22@p" },
    });
    const row = rowOf(checks, "proxy");
    assert.match(row.message, /HTTPS_PROXY is not the address/);
    assert.match(row.advice ?? "", /HOST:PORT/);
    assert.doesNotMatch(JSON.stringify(checks), /hunter22/);
    assert.equal(code, 2);
  });

  test("a proxy in use is named, without its password", async (t) => {
    const made = await readyRig(t);
    const { checks } = await examine(made, {
      env: { SYSCTX_URL: "https://x.invalid", HTTPS_PROXY: "http://u:hunter22@127.0.0.1:9" },
    });
    assert.match(rowOf(checks, "proxy").message, /through 127\.0\.0\.1:9/);
    assert.doesNotMatch(JSON.stringify(checks), /hunter22/);
  });

  test("a name that does not resolve", async (t) => {
    const made = await readyRig(t);
    const { checks, code } = await examine(made, { env: { SYSCTX_URL: "https://sysctx.invalid" } });
    assert.match(rowOf(checks, "dns").message, /sysctx\.invalid/);
    assert.match(rowOf(checks, "dns").advice ?? "", /DNS/);
    assert.equal(rowOf(checks, "tls").status, "skip");
    assert.equal(code, 6);
  });

  test("a server that refuses the connection", async (t) => {
    const made = await readyRig(t);
    const { checks, code } = await examine(made, { env: { SYSCTX_URL: "https://127.0.0.1:9" } });
    assert.match(rowOf(checks, "tls").message, /refused the connection/);
    assert.equal(code, 6);
  });

  test("a certificate that nobody trusts, and the same with --cacert", async (t) => {
    const dir = (await rig(t)).host.dir;
    const files = { key: join(dir, "server.key"), cert: join(dir, "server.crt") };
    const names = [
      "-subj",
      "/CN=localhost",
      "-addext",
      "subjectAltName=DNS:localhost,IP:127.0.0.1",
      "-days",
      "30",
    ];
    await openssl(
      "req",
      "-x509",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-keyout",
      files.key,
      "-out",
      files.cert,
      ...names,
    );
    const { readFile } = await import("node:fs/promises");
    const tls = {
      key: await readFile(files.key, "utf8"),
      cert: await readFile(files.cert, "utf8"),
    };
    const made = await readyRig(t, { judge: { tls } });
    const refused = await examine(made);
    assert.match(rowOf(refused.checks, "tls").message, /self-signed/);
    assert.match(rowOf(refused.checks, "tls").advice ?? "", /--cacert/);
    assert.equal(rowOf(refused.checks, "clock").status, "skip");
    assert.equal(refused.code, 6);
    const trusted = await examine(made, {}, ["--cacert", files.cert]);
    assert.match(
      rowOf(trusted.checks, "tls").message,
      /^TLSv1\.3, certificate issued by localhost, valid for 29 more days$/,
    );
    assert.equal(trusted.code, 0);
  });

  test("a clock that the server would refuse", async (t) => {
    const made = await readyRig(t, { judge: { clockOffset: 2 * 3_600_000 }, mayBeRefused: true });
    const { checks, code } = await examine(made);
    assert.match(rowOf(checks, "clock").message, /clock is 2 h behind/);
    assert.match(rowOf(checks, "clock").advice ?? "", /timedatectl|chronyc/);
    assert.equal(code, 4);
  });

  test("a clock that is off by a minute is a warning", async (t) => {
    const made = await readyRig(t, { judge: { clockOffset: -60_000 } });
    const { checks, status, code } = await examine(made);
    assert.match(rowOf(checks, "clock").message, /clock is (59|60|61)(\.\d)? s ahead/);
    assert.deepEqual([status, code], ["warn", 0]);
  });

  test("a host that the server refuses although all else is right: its enrolment", async (t) => {
    const made = await readyRig(t, { mayBeRefused: true });
    const { generateKeyPairSync } = await import("node:crypto");
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    await writePrivate(made.host.keyFile, privateKey.export({ type: "pkcs1", format: "pem" }));
    await makeCertificate(made.host);
    const { checks, code } = await examine(made);
    const row = rowOf(checks, "signed request");
    assert.equal(row.status, "fail");
    assert.match(
      row.advice ?? "",
      /Apple ADE, an MDM or the User Portal.*provisionMetadata\.provisioner\.type/s,
    );
    assert.equal(code, 4);
  });

  test("a record that says that this host was enrolled by an MDM is a warning", async (t) => {
    const made = await readyRig(t);
    assert.ok(made.judge.state.record);
    Object.assign(made.judge.state.record, { provisionMetadata: { provisioner: { type: "mdm" } } });
    const { checks, status } = await examine(made);
    assert.match(rowOf(checks, "signed request").message, /enrolled by mdm/);
    assert.equal(status, "warn");
  });
});

describe("a row warns:", () => {
  test("a record that looks like another machine's", async (t) => {
    const made = await readyRig(t);
    Object.assign(made.judge.state.record ?? {}, { hostname: "golden-image" });
    const { checks, status } = await examine(made);
    assert.match(
      rowOf(checks, "identity").message,
      /hostname is golden-image, and this machine is/,
    );
    assert.match(rowOf(checks, "identity").advice ?? "", /enrol this machine again.*image/);
    assert.equal(status, "warn");
  });

  test("a key shorter than 2048 bits", async (t) => {
    const made = await rig(t, { privatePem: await openssl("genrsa", "-traditional", "1024") });
    await makeCertificate(made.host);
    const { checks } = await examine(made);
    assert.match(rowOf(checks, "private key").message, /RSA 1024.*shorter than 2048/);
    assert.match(rowOf(checks, "private key").advice ?? "", /Enrol/);
  });

  test("an agent config that names no certificate: the requests need none", async (t) => {
    const made = await readyRig(t, { agentConfig: { clientCrt: undefined } });
    const { checks, code, status } = await examine(made);
    const message =
      "the agent config names no certificate (clientCrt), and requests do not need one";
    assert.deepEqual(rowOf(checks, "certificate"), { name: "certificate", status: "ok", message });
    assert.deepEqual([code, status], [0, "ok"]);
  });

  for (const [what, spoil, message] of [
    ["is not there", ({ host }) => rm(host.certificateFile), /cannot be read .*nothing to compare/],
    [
      "is none",
      ({ host }) => writePrivate(host.certificateFile, "x"),
      /contains no certificate in PEM format: nothing to compare/,
    ],
  ] as readonly (readonly [string, (made: Rig) => Promise<void>, RegExp])[])
    test(`a certificate that ${what}: the requests need none`, async (t) => {
      const made = await readyRig(t);
      await spoil(made);
      const { checks, code, status } = await examine(made);
      const row = rowOf(checks, "certificate");
      assert.match(row.message, message);
      assert.match(row.advice ?? "", /^Restore.*requests do not need it/);
      assert.deepEqual([row.status, code, status], ["warn", 0, "warn"]);
    });

  test("a program that others can change", async (t) => {
    const made = await readyRig(t);
    const copy = join(made.host.dir, basename(program));
    copyProgram(made.host.dir);
    await chmod(copy, 0o777);
    const { checks, status } = await examine(made, { program: copy });
    assert.match(rowOf(checks, "program").message, /mode 0777/);
    assert.match(rowOf(checks, "program").advice ?? "", /chmod go-w/);
    assert.equal(status, "warn");
  });
});
