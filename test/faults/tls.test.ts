import assert from "node:assert/strict";
import { createPublicKey, verify } from "node:crypto";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { makeHost } from "../acceptance/support/host.ts";
import type { Host } from "../acceptance/support/host.ts";
import type { Authority } from "./support/certificates.ts";
import { makeAuthority, makeSelfSigned, serverName } from "./support/certificates.ts";
import { createCleaner } from "./support/cleaner.ts";
import { fakeClock } from "./support/fake-clock.ts";
import type { Namespace } from "./support/namespace.ts";
import { openNamespace, outside } from "./support/namespace.ts";
import type { Arrived, Nginx, Site } from "./support/nginx.ts";
import { startNginx } from "./support/nginx.ts";
import type { Ended, Launch } from "./support/program.ts";
import { commandOf, program, root } from "../support/program.ts";
import { errorLineOf, failureOf, faults, run, tell } from "./support/program.ts";
import { until } from "./support/until.ts";

/** What each fault is called, and the text that a person reads. */
const refused = {
  expired: /the certificate of api\.sysctx\.test:\d+ expired on 2021-01-01 .*clock says \d{4}-/,
  "not yet valid":
    /clock says \d{4}-.* certificate of api\.sysctx\.test:\d+ is valid from 2040-01-01/,
  "for another host": /certificate is not for the name api\.sysctx\.test:\d+/,
  "of an untrusted authority": /signed by an authority that this host does not trust/,
  "of 1024 bits": /uses a key or a hash that is too weak/,
  "signed with SHA-1": /uses a key or a hash that is too weak/,
  "for clients only": /is not a server certificate/,
  "self-signed": /is self-signed/,
  "behind TLS 1.0 and 1.1": /offers only TLS versions that are no longer safe/,
  "plain http": /does not speak TLS on this port/,
} as const;
type Fault = keyof typeof refused;

describe("TLS, against a real nginx", faults, () => {
  const cleaner = createCleaner();
  const ports = new Map<Fault | "good" | "http/2", number>();
  let host: Host;
  let authority: Authority;
  let namespace: Namespace;
  let nginx: Nginx;

  before(async () => {
    host = await makeHost();
    cleaner.later(host.remove);
    namespace = await openNamespace(cleaner, { hosts: [`${outside} ${serverName}`] });
    const dir = await cleaner.folder();
    authority = await makeAuthority(dir, "trusted");
    const { sign } = authority;
    const stranger = await makeAuthority(dir, "stranger");
    const good = await sign("good");
    const tls = (protocols: string) => `ssl_protocols ${protocols}; `;
    const weak = "ssl_conf_command CipherString ALL:@SECLEVEL=0; ";
    const sites: Record<Fault | "good" | "http/2", Omit<Site, "port">> = {
      good: { leaf: good },
      "http/2": { leaf: good, http2: true },
      expired: { leaf: await sign("old", { from: "20200601000000Z", to: "20210101000000Z" }) },
      "not yet valid": { leaf: await sign("new", { from: "20400101000000Z" }) },
      "for another host": { leaf: await sign("other", { host: "other.sysctx.test" }) },
      "of an untrusted authority": { leaf: await stranger.sign("stranger") },
      "of 1024 bits": { leaf: await sign("short", { bits: 1024 }), more: weak },
      "signed with SHA-1": { leaf: await sign("sha1", { digest: "sha1" }), more: weak },
      "for clients only": { leaf: await sign("client", { purpose: "clientAuth" }) },
      "self-signed": { leaf: await makeSelfSigned(dir) },
      "behind TLS 1.0 and 1.1": { leaf: good, more: tls("TLSv1 TLSv1.1") + weak },
      "plain http": {},
    };
    const numbered = Object.entries(sites).map(([name, site], at) => {
      ports.set(name as Fault, 9001 + at);
      return { ...site, port: 9001 + at };
    });
    nginx = await startNginx(cleaner, namespace, numbered, host.systemKey);
  });
  after(cleaner.clean);

  const urlOf = (name: Fault | "good" | "http/2") =>
    `https://${serverName}:${ports.get(name) ?? assert.fail(`no site ${name}`)}`;

  const get = (
    name: Fault | "good" | "http/2",
    words: readonly string[],
    env: Launch["env"] = {},
    command = commandOf(),
  ): Promise<Ended> =>
    run(host, ["get", "displayName", "--url", urlOf(name), ...words], {
      prefix: namespace.prefix,
      env,
      command,
    });

  /**
   * Variables by which one of the two runtimes, or its TLS, might be made to trust more. With most
   * of them the program is called as a file: what `node` itself obeys is not its own to refuse.
   */
  async function lax(): Promise<readonly (readonly [Record<string, string>, string[]])[]> {
    const config = join(await cleaner.folder(), "openssl.cnf");
    const section = "[init]\nssl_conf = ssl\n[ssl]\nsystem_default = all\n[all]\n";
    const weak = "CipherString = ALL:@SECLEVEL=0\nMinProtocol = TLSv1\nVerifyMode = None\n";
    const names = "openssl_conf = init\nnodejs_conf = init\n";
    await writeFile(config, `${names}${section}${weak}`);
    const options = [
      ...["--tls-min-v1.0", "--tls-cipher-list=ALL:@SECLEVEL=0", "--use-openssl-ca"],
      `--openssl-config=${config}`,
    ];
    const all = {
      PATH: `${join(root, "node_modules/.bin")}:${process.env["PATH"]}`,
      ...{ NODE_TLS_REJECT_UNAUTHORIZED: "0", NODE_USE_SYSTEM_CA: "1" },
      ...{ OPENSSL_CONF: config, NODE_OPTIONS: options.join(" ") },
    };
    return [
      [{ NODE_TLS_REJECT_UNAUTHORIZED: "0" }, [...commandOf()]],
      [all, [program]],
    ];
  }

  /** So many requests; nginx writes the last one down after its answer. */
  async function arrivedAt(name: "good" | "http/2", count: number): Promise<readonly Arrived[]> {
    const look = () => nginx.arrived(ports.get(name));
    const arrived = await until(look, ({ length }) => length >= count);
    assert.equal(arrived.length, count, name);
    return arrived;
  }

  /** Nothing that could be a request of ours. */
  async function assertNothingArrived(name: Fault | "good"): Promise<void> {
    const arrived = await nginx.arrived(ports.get(name));
    const requests = arrived.filter(
      ({ request, authorization }) => authorization !== "" || /^[A-Z]+ \//.test(request),
    );
    assert.deepEqual(requests, [], `a request reached the site that is ${name}`);
  }

  for (const [name, words] of Object.entries(refused) as [Fault, RegExp][]) {
    test(`refuses a server that is ${name}: exit 6, tls_failed, in plain words`, async () => {
      const trust = ["--cacert", authority.certificate];
      const failure = failureOf(await get(name, [...trust, "--json"]), 6, "tls_failed");
      assert.match(failure.message, words);
      assert.match(errorLineOf(await get(name, trust), 6), words);
      await assertNothingArrived(name);
    });

    test(`no variable changes that for a server that is ${name}`, async () => {
      const words = ["--cacert", authority.certificate, "--json", "-v"];
      for (const [env, command] of await lax()) {
        const result = await get(name, words, env, command);
        const said = `${JSON.stringify(env)}: ${tell(result)}`;
        assert.equal(result.code, 6, said);
        assert.match(result.stderr, /"code":"tls_failed"/, said);
      }
      await assertNothingArrived(name);
    });
  }

  test("NODE_TLS_REJECT_UNAUTHORIZED=0 adds nothing to what is said", async () => {
    const env = { NODE_TLS_REJECT_UNAUTHORIZED: "0" };
    const words = ["--cacert", authority.certificate];
    failureOf(await get("expired", [...words, "--json"], env), 6, "tls_failed");
    errorLineOf(await get("expired", words, env), 6);
  });

  test("refuses the good server as long as nothing vouches for it", async () => {
    failureOf(await get("good", ["--json"]), 6, "tls_failed");
    await assertNothingArrived("good");
  });

  test("refuses a certificate that --cacert does not cover, whatever the system trusts", async () => {
    const dir = await cleaner.folder();
    const other = await makeAuthority(dir, "elsewhere");
    const words = ["--cacert", other.certificate, "--json"];
    const { certificate } = authority;
    const trusted = { SSL_CERT_FILE: certificate, SSL_CERT_DIR: dirname(certificate) };
    for (const env of [
      trusted,
      { NODE_EXTRA_CA_CERTS: certificate },
      { ...trusted, NODE_EXTRA_CA_CERTS: certificate, NODE_USE_SYSTEM_CA: "1" },
    ])
      failureOf(await get("good", words, env), 6, "tls_failed");
  });

  test("--cacert, its twin, NODE_EXTRA_CA_CERTS and the system's store each vouch for it", async () => {
    const file = authority.certificate;
    const ways: [string, string[], Record<string, string>][] = [
      ["--cacert", ["--cacert", file], {}],
      ["SYSCTX_CACERT", [], { SYSCTX_CACERT: file }],
      ["NODE_EXTRA_CA_CERTS", [], { NODE_EXTRA_CA_CERTS: file }],
      ["SSL_CERT_FILE", [], { SSL_CERT_FILE: file }],
      ["SSL_CERT_DIR", [], { SSL_CERT_DIR: dirname(file) }],
    ];
    for (const [way, words, env] of ways) {
      const before = (await nginx.arrived(ports.get("good"))).length;
      const result = await get("good", words, env);
      assert.equal(result.code, 0, `${way}: ${tell(result)}`);
      assert.equal(result.stdout, "web-1\n", way);
      assert.equal(result.stderr, "", way);
      await arrivedAt("good", before + 1);
    }
  });

  test("SSLKEYLOGFILE writes the keys of no connection", async () => {
    const file = join(await cleaner.folder(), "keys");
    const words = ["--cacert", authority.certificate];
    const result = await get("good", words, { SSLKEYLOGFILE: file });
    assert.equal(result.code, 0, tell(result));
    assert.ok(!existsSync(file), "the keys of TLS were written");
  });

  test("what arrives is signed with this host's key", async () => {
    const before = (await nginx.arrived(ports.get("good"))).length;
    await get("good", ["--cacert", authority.certificate]);
    const last = (await arrivedAt("good", before + 1)).at(-1) ?? assert.fail("no request");
    assert.equal(last.request, `GET /api/systems/${host.systemKey}?fields=displayName HTTP/1.1`);
    const [, signature = ""] = /signature="([^"]*)"/.exec(last.authorization) ?? [];
    const text = Buffer.from(`${last.request}\ndate: ${last.date}`);
    const key = createPublicKey(host.publicPem);
    assert.ok(verify("sha256", text, key, Buffer.from(signature, "base64")), last.authorization);
  });

  test("speaks HTTP/1.1 to a server that would rather speak HTTP/2", async () => {
    const result = await get("http/2", ["--cacert", authority.certificate]);
    assert.equal(result.code, 0, tell(result));
    assert.deepEqual(
      (await arrivedAt("http/2", 1)).map(({ protocol }) => protocol),
      ["HTTP/1.1"],
    );
  });

  describe("when this host's clock is wrong", () => {
    const before2025 = [
      ["half a year before the certificate", "@2024-06-01 12:00:00", "2024-06-01 12:00"],
      ["a month before the authority", "@2019-12-01 12:00:00", "2019-12-01 12:00"],
      ["without a battery", "@1970-01-02 03:04:05", "1970-01-02 03:04"],
    ] as const;
    for (const [name, time, said] of before2025) {
      test(`${name}: names both times`, async () => {
        const words = ["--cacert", authority.certificate, "--json"];
        const { message, hint } = failureOf(
          await get("good", words, fakeClock(time)),
          6,
          "tls_failed",
        );
        assert.ok(message.includes(`clock says ${said} UTC`), message);
        assert.match(message, /valid from 2025-01-01 00:00 UTC/);
        assert.match(hint, /clock/);
      });
    }

    test("after the certificate's end: names both times", async () => {
      const words = ["--cacert", authority.certificate, "--json"];
      const clock = fakeClock("@2046-01-02 03:04:05");
      const { message, hint } = failureOf(await get("good", words, clock), 6, "tls_failed");
      assert.match(message, /expired on 2045-01-01 00:00 UTC/);
      assert.match(message, /clock says 2046-01-02 03:04 UTC/);
      assert.match(hint, /clock/);
    });
  });

  test("a --cacert that is no certificate is refused before anything is sent", async () => {
    const file = join(await cleaner.folder(), "empty.pem");
    await writeFile(file, "not a certificate\n");
    failureOf(await get("good", ["--cacert", file, "--json"]), 2, "input_failed");
  });
});
