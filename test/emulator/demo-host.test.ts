import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createPrivateKey } from "node:crypto";
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { demoSecrets } from "../../src/emulator/demo-config.ts";
import { createDemoHost, environmentLines } from "../../src/emulator/demo-host.ts";
import { demoIds, demoState } from "../../src/emulator/demo-state.ts";
import { makeFolder, read, send, start } from "./support.ts";
import type { Answer } from "./support.ts";

const openssl = (...words: string[]) => execFileSync("openssl", words, { encoding: "utf8" });
const modeOf = (path: string) => statSync(path).mode & 0o777;

test("makes a key and a certificate that OpenSSL finds to belong together", (t) => {
  const host = createDemoHost(join(makeFolder(t), "jc"));
  const pem = readFileSync(host.key, "utf8");
  assert.match(pem, /^-----BEGIN RSA PRIVATE KEY-----\n/);
  assert.equal(createPrivateKey(pem).asymmetricKeyDetails?.modulusLength, 2048);
  assert.equal(openssl("rsa", "-in", host.key, "-pubout"), host.publicKeyPem);
  assert.equal(openssl("x509", "-in", host.certificate, "-noout", "-pubkey"), host.publicKeyPem);
});

test("makes a certificate that OpenSSL verifies, with the agent's subject, from 2020 to 2040", (t) => {
  const { certificate } = createDemoHost(makeFolder(t));
  assert.match(openssl("verify", "-CAfile", certificate, certificate), /: OK/);
  const shown = openssl(
    "x509",
    "-in",
    certificate,
    "-noout",
    "-subject",
    "-dates",
    "-nameopt",
    "RFC2253",
  );
  assert.match(shown, new RegExp(`subject=O=JumpCloud,CN=${demoSecrets.certuuid}\n`));
  assert.match(shown, /notBefore=Jan {2}1 00:00:00 2020 GMT/);
  assert.match(shown, /notAfter=Jan {2}1 00:00:00 2040 GMT/);
});

test("writes a config of one line that names its own files and the made-up secrets", (t) => {
  const host = createDemoHost(makeFolder(t), { systemId: "5e42f4885826553ee6383aa4" });
  const text = readFileSync(host.agentConfig, "utf8");
  assert.doesNotMatch(text, /\n/);
  const config = JSON.parse(text) as Record<string, unknown>;
  assert.equal(config["systemKey"], "5e42f4885826553ee6383aa4");
  assert.equal(config["clientKey"], host.key);
  assert.equal(config["clientCrt"], host.certificate);
  assert.equal(config["agentServerHost"], "agent.jumpcloud.com");
  assert.equal(config["systemToken"], demoSecrets.systemToken);
  assert.match(text, new RegExp(demoSecrets.bindPassword));
});

test("keeps the folder, the config and the key to their owner", (t) => {
  const host = createDemoHost(join(makeFolder(t), "a", "jc"));
  assert.equal(modeOf(host.dir), 0o700);
  assert.equal(modeOf(host.agentConfig), 0o600);
  assert.equal(modeOf(host.key), 0o600);
  assert.deepEqual(readdirSync(host.dir).sort(), [
    "ca.crt",
    "client.crt",
    "client.key",
    "jcagent.conf",
  ]);
});

test("gives back the host that it made before, with its key and id", (t) => {
  const folder = makeFolder(t);
  const first = createDemoHost(folder, { systemId: "5e42f4885826553ee6383aa4" });
  assert.deepEqual(createDemoHost(folder), first);
});

test("never writes over the files of a real agent", (t) => {
  const folder = makeFolder(t);
  const config = '{"systemKey":"5e42f4885826553ee6383aa4","systemToken":"real"}';
  writeFileSync(join(folder, "jcagent.conf"), config);
  writeFileSync(join(folder, "client.key"), "real key");
  assert.throws(() => createDemoHost(folder), { code: "usage" });
  assert.equal(readFileSync(join(folder, "client.key"), "utf8"), "real key");
  assert.deepEqual(readdirSync(folder).sort(), ["client.key", "jcagent.conf"]);
});

test("leaves a lone key alone", (t) => {
  const folder = makeFolder(t);
  writeFileSync(join(folder, "client.key"), "real key");
  chmodSync(folder, 0o755);
  assert.throws(() => createDemoHost(folder), { code: "usage" });
  assert.equal(modeOf(folder), 0o755);
});

test("quotes the environment for sh", (t) => {
  const host = createDemoHost(join(makeFolder(t), "it's $HOME"));
  const script = [
    ...environmentLines("http://127.0.0.1:1", host),
    'echo "$SYSCTX_AGENT_CONFIG $SYSCTX_URL"',
  ];
  const shown = execFileSync("sh", ["-c", script.join("\n")], { encoding: "utf8" });
  assert.equal(shown, `${host.agentConfig} http://127.0.0.1:1\n`);
});

test("serves the demo state to the demo host's key: users direct, through a group, and both", async (t) => {
  const host = createDemoHost(makeFolder(t));
  const emulator = await start(t, { state: demoState(host) });
  const call = {
    path: `/api/v2/systems/${host.systemId}/users`,
    key: readFileSync(host.key, "utf8"),
    keyId: `system/${host.systemId}`,
  };
  const answer: Answer = await send(emulator, call);
  const users = JSON.parse(answer.text) as { id: string; paths: unknown[][] }[];
  const lengths = Object.fromEntries(
    users.map(({ id, paths }) => [id, paths.map((it) => it.length)]),
  );
  const { ada, grace, linus } = demoIds.users;
  assert.deepEqual(lengths, { [ada]: [1], [linus]: [1, 2], [grace]: [2] });
  await assert.rejects(read(emulator, call.path), /401/);
});
