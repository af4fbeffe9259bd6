import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createPublicKey } from "node:crypto";
import { chmod, chown, mkdir, rename, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import { assertDone, assertRefused, assertRefusedAsJson, type Refusal } from "./support/expect.ts";
import { agentConfigText, openssl, sharedKey, writePrivate, type Host } from "./support/host.ts";
import { rig } from "./support/rig.ts";

const root = process.getuid?.() === 0;

interface Defect {
  what: string;
  /** Spoils a host that was ready. */
  spoil: (host: Host) => Promise<unknown>;
  code: string | string[];
  hint?: RegExp;
  skip?: boolean | string;
  asOtherUser?: true;
  connects?: true;
}

const inText = new Set<string>();

/** Each defect in JSON; the first of each error code in text too. */
function told({ what, spoil, code, hint, skip, asOtherUser, connects }: Defect): void {
  const first = !skip && !inText.has(String(code));
  if (first) inText.add(String(code));
  test(what, { skip: skip ?? false }, async (t) => {
    const made = await rig(t);
    await spoil(made.host);
    const refusal: Refusal = { exit: 3, code, options: { asOtherUser: asOtherUser ?? false } };
    if (hint) refusal.hint = hint;
    if (connects) refusal.connects = connects;
    await (first ? assertRefused : assertRefusedAsJson)(made, ["get"], refusal);
  });
}

const config = (changes: Record<string, unknown>) => (host: Host) =>
  writePrivate(host.configFile, agentConfigText(host, changes));
const configText = (text: string | Buffer) => (host: Host) => writePrivate(host.configFile, text);
const key = (make: () => Promise<string>) => async (host: Host) =>
  writePrivate(host.keyFile, await make());
const fifo = async (file: string) => {
  await rm(file);
  execFileSync("mkfifo", ["-m", "600", file]);
};

describe("the agent config", { concurrency: 4 }, () => {
  const malformed = "agent_config_malformed";
  const defects: Defect[] = [
    { what: "missing", spoil: (h) => rm(h.configFile), code: "agent_config_missing" },
    { what: "empty", spoil: configText(""), code: malformed },
    { what: "not JSON", spoil: configText("{agent: 1"), code: malformed },
    {
      what: "cut in the middle",
      spoil: (h) => configText(agentConfigText(h).slice(0, 200))(h),
      code: malformed,
    },
    { what: "a list", spoil: configText("[]"), code: malformed },
    {
      what: "bytes that are no text",
      spoil: configText(Buffer.from([0xff, 0xfe, 0])),
      code: malformed,
    },
    { what: "an empty object", spoil: configText("{}"), code: "not_registered" },
    { what: "without systemKey", spoil: config({ systemKey: undefined }), code: "not_registered" },
    { what: "with an empty systemKey", spoil: config({ systemKey: "" }), code: "not_registered" },
    {
      what: "with a systemKey too short",
      spoil: config({ systemKey: "5e30c0b9890a7a4766268b6" }),
      code: malformed,
    },
    {
      what: "with a systemKey that climbs",
      spoil: config({ systemKey: "../../systems/00000000000" }),
      code: malformed,
    },
    {
      what: "with a systemKey that is not hex",
      spoil: config({ systemKey: "5e30c0b9890a7a4766268b6z" }),
      code: malformed,
    },
    {
      what: "with a systemKey and a line feed",
      spoil: config({ systemKey: "5e30c0b9890a7a4766268b60\n" }),
      code: malformed,
    },
    { what: "with a systemKey that is a number", spoil: config({ systemKey: 5 }), code: malformed },
    {
      what: "with a clientKey that is a list",
      spoil: config({ clientKey: ["x"] }),
      code: malformed,
    },
    {
      what: "writable by others",
      spoil: (h) => chmod(h.configFile, 0o666),
      code: "agent_config_unsafe",
      hint: /chmod/,
    },
    {
      what: "writable by the group",
      spoil: (h) => chmod(h.configFile, 0o660),
      code: "agent_config_unsafe",
      hint: /chmod/,
    },
    {
      what: "a folder",
      spoil: async (h) => {
        await rm(h.configFile);
        await mkdir(h.configFile);
      },
      code: ["agent_config_unreadable", "agent_config_unsafe"],
    },
    {
      what: "a FIFO, which must not hang",
      spoil: (h) => fifo(h.configFile),
      code: ["agent_config_unreadable", "agent_config_unsafe"],
    },
    {
      what: "unreadable for this user",
      spoil: (h) => chmod(h.dir, 0o755),
      asOtherUser: true,
      skip: !root && "needs root, to become another user with setpriv",
      code: "agent_config_unreadable",
      hint: /sudo/,
    },
    {
      what: "owned by another user",
      spoil: (h) => chown(h.configFile, 65534, 65534),
      skip: !root && "needs root, for chown",
      code: "agent_config_unsafe",
    },
  ];
  for (const defect of defects) told({ ...defect, what: `${defect.what}: exit code 3` });

  test("spread over lines and readable for others is fine", async (t) => {
    const { host, run } = await rig(t);
    const value: unknown = JSON.parse(agentConfigText(host));
    await writePrivate(host.configFile, `\n ${JSON.stringify(value, null, 2)}\n\n`);
    await chmod(host.configFile, 0o644);
    assertDone(await run(["get"]));
  });

  test("of an unknown region is refused, never guessed as US", async (t) => {
    for (const agentServerHost of [
      "agent.au.jumpcloud.com",
      "agent.jumpcloud.com.evil.example",
      "",
    ]) {
      const made = await rig(t, { agentConfig: { agentServerHost } });
      const options = { env: { SYSCTX_URL: undefined } };
      await assertRefused(made, ["get"], {
        exit: 3,
        code: "region_unknown",
        hint: /--url|SYSCTX_URL/,
        options,
      });
    }
  });

  test("of an unknown region is fine when --url says where to go", async (t) => {
    const { run } = await rig(t, { agentConfig: { agentServerHost: "agent.au.jumpcloud.com" } });
    assertDone(await run(["get"]));
  });
});

describe("the private key", { concurrency: 4 }, () => {
  const malformed = "key_malformed";
  const rsaPss = () =>
    openssl("genpkey", "-algorithm", "RSA-PSS", "-pkeyopt", "rsa_keygen_bits:2048");
  const elliptic = () => openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout");
  const edwards = () => openssl("genpkey", "-algorithm", "ED25519");
  const publicOnly = async () =>
    createPublicKey(await sharedKey())
      .export({ type: "spki", format: "pem" })
      .toString();
  const encrypted =
    (...how: string[]) =>
    async (h: Host) => {
      const plain = join(h.dir, "plain.key");
      await writePrivate(plain, h.privatePem);
      await writePrivate(h.keyFile, await openssl(...how, "-in", plain, "-passout", "pass:x"));
    };
  const defects: Defect[] = [
    { what: "missing", spoil: (h) => rm(h.keyFile), code: "key_missing" },
    { what: "an empty file", spoil: key(async () => ""), code: malformed },
    { what: "no PEM", spoil: key(async () => "hello\n"), code: malformed },
    { what: "an EC key", spoil: key(elliptic), code: malformed, hint: /rsa/i },
    { what: "an Ed25519 key", spoil: key(edwards), code: malformed, hint: /rsa/i },
    { what: "an RSA-PSS key", spoil: key(rsaPss), code: malformed, hint: /rsa/i },
    { what: "a public key", spoil: key(publicOnly), code: malformed },
    {
      what: "cut in the middle",
      spoil: key(async () => (await sharedKey()).slice(0, 800)),
      code: malformed,
    },
    {
      what: "without its last line",
      spoil: key(async () => (await sharedKey()).replace(/-----END[^]*/, "")),
      code: malformed,
    },
    { what: "encrypted, PKCS#8", spoil: encrypted("pkcs8", "-topk8"), code: malformed },
    {
      what: "encrypted, PKCS#1",
      spoil: encrypted("rsa", "-traditional", "-aes128"),
      code: malformed,
    },
    {
      what: "longer than any key",
      spoil: async (h) => writePrivate(h.keyFile, (await sharedKey()) + "#".repeat(100_000)),
      code: [malformed, "key_unsafe"],
    },
    {
      what: "readable by others",
      spoil: (h) => chmod(h.keyFile, 0o644),
      code: "key_unsafe",
      hint: /chmod (0?600|0?400|go|og)/,
    },
    {
      what: "readable by the group",
      spoil: (h) => chmod(h.keyFile, 0o640),
      code: "key_unsafe",
      hint: /chmod/,
    },
    {
      what: "writable by others",
      spoil: (h) => chmod(h.keyFile, 0o602),
      code: "key_unsafe",
      hint: /chmod/,
    },
    {
      what: "a folder",
      spoil: async (h) => {
        await rm(h.keyFile);
        await mkdir(h.keyFile);
      },
      code: ["key_unreadable", "key_unsafe"],
    },
    {
      what: "a FIFO, which must not hang",
      spoil: (h) => fifo(h.keyFile),
      code: ["key_unreadable", "key_unsafe"],
    },
    {
      what: "a symbolic link",
      spoil: async (h) => {
        const real = join(h.dir, "real.key");
        await rename(h.keyFile, real);
        await symlink(real, h.keyFile);
      },
      code: ["key_unsafe", "key_unreadable"],
    },
    {
      what: "in a folder that others can write",
      spoil: async (h) => {
        const open = join(h.dir, "open");
        await mkdir(open);
        await chmod(open, 0o777);
        await writePrivate(join(open, "client.key"), h.privatePem);
        await writePrivate(
          h.configFile,
          agentConfigText(h, { clientKey: join(open, "client.key") }),
        );
      },
      code: "key_unsafe",
    },
    {
      what: "unreadable for this user",
      spoil: async (h) => {
        await chmod(h.dir, 0o755);
        await chmod(h.configFile, 0o644);
      },
      asOtherUser: true,
      skip: !root && "needs root, to become another user with setpriv",
      code: "key_unreadable",
      hint: /sudo/,
    },
    {
      what: "of mode 000",
      spoil: (h) => chmod(h.keyFile, 0),
      skip: root && "root can read it; see: unreadable for this user",
      code: "key_unreadable",
    },
    {
      what: "owned by another user",
      spoil: (h) => chown(h.keyFile, 65534, 65534),
      skip: !root && "needs root, for chown",
      code: "key_unsafe",
    },
  ];
  for (const defect of defects)
    told({ ...defect, what: `${defect.what}: exit code 3`, connects: true });

  test("in PKCS#8, with CRLF, or with text around it is fine", async (t) => {
    const { host, run, lines } = await rig(t);
    const plain = join(host.dir, "plain.key");
    await writePrivate(plain, host.privatePem);
    const pkcs8 = await openssl("pkcs8", "-topk8", "-nocrypt", "-in", plain);
    for (const text of [
      pkcs8,
      host.privatePem.replaceAll("\n", "\r\n"),
      `\n${host.privatePem}\n\n`,
    ]) {
      await writePrivate(host.keyFile, text);
      assertDone(await run(["get"]));
    }
    assert.equal(lines().length, 3);
  });

  test("is the file that the agent config names, or the one beside it", async (t) => {
    const { host, run } = await rig(t);
    const elsewhere = join(host.dir, "elsewhere");
    await mkdir(elsewhere, { mode: 0o700 });
    const moved = join(elsewhere, "k.pem");
    await rename(host.keyFile, moved);
    await writePrivate(host.configFile, agentConfigText(host, { clientKey: moved }));
    assertDone(await run(["get"]));
  });
});

test("settings that name no agent at all leave the exit code at 3", async (t) => {
  const made = await rig(t);
  for (const args of [
    ["update", "displayName=x"],
    ["delete", "--yes"],
    ["users", "list"],
  ]) {
    const options = { env: { SYSCTX_AGENT_CONFIG: join(made.host.dir, "none.conf") } };
    await assertRefusedAsJson(made, args, { exit: 3, code: "agent_config_missing", options });
  }
});
