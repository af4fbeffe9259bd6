import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { makeHost } from "../acceptance/support/host.ts";
import type { Host } from "../acceptance/support/host.ts";
import type { Authority } from "./support/certificates.ts";
import { makeAuthority, serverName } from "./support/certificates.ts";
import { createCleaner } from "./support/cleaner.ts";
import type { Namespace } from "./support/namespace.ts";
import { blackHole, dropPackets, openNamespace, outside } from "./support/namespace.ts";
import type { Nginx } from "./support/nginx.ts";
import { startNginx } from "./support/nginx.ts";
import type { Ended } from "./support/program.ts";
import { endInTime } from "../support/control.ts";
import { root } from "../support/program.ts";
import { errorLineOf, failureOf, faults, run, tell } from "./support/program.ts";
import type { Proxy } from "./support/proxies.ts";
import {
  deniedName,
  openSquidPort,
  proxyPassword,
  proxyUser,
  squidPort,
  startSquid,
  startTinyproxy,
  tinyproxyPort,
} from "./support/proxies.ts";
import { startService } from "./support/service.ts";
import { until } from "./support/until.ts";

const proxyName = "proxy.sysctx.test";
const credentials = `${proxyUser}:${proxyPassword}`;
const wrongPassword = "wr0ng-Pr0xy-Passw0rd";
const openProxy = `http://${proxyName}:${openSquidPort}`;
const nobody = `http://${outside}:9`;
const silentPort = 7001;

describe("proxies, real ones", faults, () => {
  const cleaner = createCleaner();
  let host: Host;
  let authority: Authority;
  let namespace: Namespace;
  let nginx: Nginx;
  let squid: Proxy;
  let tinyproxy: Proxy;

  before(async () => {
    const made = await makeHost();
    cleaner.later(made.remove);
    host = { ...made, secrets: [...made.secrets, proxyPassword, wrongPassword] };
    namespace = await openNamespace(cleaner, {
      hosts: [`${outside} ${serverName} ${proxyName} ${deniedName}`],
    });
    await dropPackets(namespace);
    // But not at the resolver, whose refusal is what a name that nobody knows gets here.
    await namespace.exec("iptables", "-I", "INPUT", "-d", outside, "-j", "ACCEPT");
    authority = await makeAuthority(await cleaner.folder(), "trusted");
    const leaf = await authority.sign("good");
    const sites = [443, 8443].map((port) => ({ port, leaf }));
    nginx = await startNginx(cleaner, namespace, sites, host.systemKey);
    squid = await startSquid(cleaner, namespace);
    tinyproxy = await startTinyproxy(cleaner, namespace);
    const server = `${root}/test/faults/support/bad-server.ts`;
    const words = [process.execPath, server, "silent", outside, String(silentPort)];
    await startService(cleaner, [...namespace.prefix, ...words]).says(/listening/);
  });
  after(cleaner.clean);

  interface Call {
    readonly env?: Readonly<Record<string, string>>;
    readonly words?: readonly string[];
    readonly url?: string;
  }

  const get = ({ env = {}, words = [], url = `https://${serverName}` }: Call): Promise<Ended> =>
    run(host, ["get", "displayName", "--url", url, "--cacert", authority.certificate, ...words], {
      prefix: namespace.prefix,
      env,
    });

  /** What the proxies were asked for, and how many requests arrived at the server. */
  interface Way {
    readonly squid: readonly string[];
    readonly tinyproxy: readonly string[];
    readonly arrived: number;
  }

  interface Journey extends Way {
    readonly result: Ended;
  }

  /** Until squid has nobody on the line: it writes its log when a tunnel has closed. */
  async function hangUp(): Promise<void> {
    const ports = ["sport", "=", `:${squidPort}`, "or", "sport", "=", `:${openSquidPort}`];
    const look = () => namespace.exec("ss", "-Htn", "state", "established", ...ports);
    assert.equal(await until(look, (table) => table === ""), "", "squid holds a tunnel open");
    await wait(50);
  }

  /** Runs and says which way the request took, once that is all in the logs. */
  async function travel(call: Call, isAll: (way: Way) => boolean): Promise<Journey> {
    const look = async () => ({
      squid: (await squid.tunnels()).map(({ method, target }) => `${method} ${target}`),
      tinyproxy: (await tinyproxy.tunnels()).map(({ method, target }) => `${method} ${target}`),
      arrived: (await nginx.arrived()).length,
    });
    await hangUp();
    const earlier = await look();
    const result = await get(call);
    await hangUp();
    const lookAgain = async () => {
      const now = await look();
      return {
        squid: now.squid.slice(earlier.squid.length),
        tinyproxy: now.tinyproxy.slice(earlier.tinyproxy.length),
        arrived: now.arrived - earlier.arrived,
      };
    };
    return { result, ...(await until(lookAgain, isAll)) };
  }

  const tunnel = `CONNECT ${serverName}:443`;

  async function assertProxied(call: Call, why: string): Promise<void> {
    const isAll = ({ squid, arrived }: Way) => squid.length > 0 && arrived > 0;
    const { result, squid: asked, arrived } = await travel(call, isAll);
    assert.equal(result.code, 0, `${why}: ${tell(result)}`);
    assert.equal(result.stdout, "web-1\n", why);
    assert.deepEqual(asked, [tunnel], `${why}: not through squid`);
    assert.equal(arrived, 1, why);
  }

  async function assertDirect(call: Call, why: string): Promise<void> {
    const { result, squid: asked, arrived } = await travel(call, (way) => way.arrived > 0);
    assert.equal(result.code, 0, `${why}: ${tell(result)}`);
    assert.deepEqual(asked, [], `${why}: through squid`);
    assert.equal(arrived, 1, why);
  }

  test("HTTPS_PROXY opens a tunnel to the server", async () => {
    await assertProxied({ env: { HTTPS_PROXY: openProxy } }, "HTTPS_PROXY");
  });

  test("without a proxy the request goes straight to the server", async () => {
    await assertDirect({}, "no variable");
  });

  test("the server's certificate is judged through the tunnel too", async () => {
    const words = ["--json"];
    const env = { HTTPS_PROXY: openProxy };
    const url = `https://${serverName}`;
    const bare = await run(host, ["get", "--url", url, ...words], {
      prefix: namespace.prefix,
      env,
    });
    failureOf(bare, 6, "tls_failed");
  });

  test("NODE_EXTRA_CA_CERTS and the system's store vouch through the tunnel too", async () => {
    for (const name of ["NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE"]) {
      const env = { HTTPS_PROXY: openProxy, [name]: authority.certificate };
      const words = ["get", "displayName", "--url", `https://${serverName}`];
      const result = await run(host, words, { prefix: namespace.prefix, env });
      assert.equal(result.code, 0, `${name}: ${tell(result)}`);
    }
  });

  for (const [name, port] of [
    ["squid", squidPort],
    ["tinyproxy", tinyproxyPort],
  ] as const) {
    test(`${name} opens the tunnel for the right password`, async () => {
      const env = { HTTPS_PROXY: `http://${credentials}@${proxyName}:${port}` };
      const isAll = (way: Way) => way[name].length > 0 && way.arrived > 0;
      const journey = await travel({ env, words: ["-v"] }, isAll);
      assert.equal(journey.result.code, 0, tell(journey.result));
      assert.deepEqual(journey[name], [tunnel]);
      assert.equal(journey.arrived, 1);
    });

    const wrong = {
      "a wrong password": `${proxyUser}:${wrongPassword}@`,
      "no password": "",
    };
    for (const [what, userinfo] of Object.entries(wrong)) {
      test(`${name} refuses ${what}: exit 6, proxy_failed, not repeated`, async () => {
        const env = { HTTPS_PROXY: `http://${userinfo}${proxyName}:${port}` };
        const journey = await travel({ env, words: ["--json"] }, (way) => way[name].length > 0);
        const { message, hint } = failureOf(journey.result, 6, "proxy_failed");
        // tinyproxy answers 401 to a wrong password; both are the proxy's refusal.
        assert.match(message, /the proxy .*\((407|401)\)/);
        assert.match(hint, /HTTPS_PROXY/);
        assert.ok(journey[name].length <= 1, `${journey[name].length} attempts`);
        assert.equal(journey.arrived, 0);
        errorLineOf(await get({ env }), 6);
        const verbose = await get({ env, words: ["-v"] });
        assert.equal(verbose.code, 6, tell(verbose));
      });
    }
  }

  test("a password with characters that a URL must escape", async () => {
    const env = {
      HTTPS_PROXY: `http://${proxyUser}:${proxyPassword.replaceAll("-", "%2D")}@${proxyName}:${squidPort}`,
    };
    const result = await get({ env });
    assert.equal(result.code, 0, tell(result));
  });

  test("a proxy that forbids the server is proxy_failed and says 403", async () => {
    const env = { HTTPS_PROXY: openProxy };
    const result = await get({ env, url: `https://${deniedName}`, words: ["--json"] });
    const { message } = failureOf(result, 6, "proxy_failed");
    assert.match(message, /the proxy refused .*\(403\)/);
    errorLineOf(await get({ env, url: `https://${deniedName}` }), 6);
  });

  test("a proxy that is down is proxy_failed, and the proxy is named", async () => {
    const env = { HTTPS_PROXY: `http://${credentials}@${outside}:9` };
    const result = await get({ env, words: ["--json", "--retries", "0"] });
    const { message } = failureOf(result, 6, "proxy_failed");
    assert.match(message, /the proxy 10\.0\.2\.2:9 refused the connection/);
  });

  test("a proxy whose name does not resolve is proxy_failed, and the proxy is named", async () => {
    const env = { HTTPS_PROXY: `http://${credentials}@nosuch.sysctx.test:3128` };
    const result = await get({ env, words: ["--json", "--retries", "0"] });
    const { message } = failureOf(result, 6, "proxy_failed");
    assert.match(message, /could not resolve the proxy nosuch\.sysctx\.test:3128/);
  });

  const deaf = {
    "accepts and never answers CONNECT": `http://${credentials}@${outside}:${silentPort}`,
    "does not even accept": `http://${credentials}@${blackHole}:3128`,
  };
  for (const [what, proxy] of Object.entries(deaf)) {
    test(`--timeout ends it when the proxy ${what}`, async () => {
      const env = { HTTPS_PROXY: proxy };
      failureOf(await endInTime(get({ env, words: ["--json", "--timeout", "2s"] }), 2_000), 6);
    });
  }

  test("a proxy without a scheme is an http proxy", async () => {
    const bare = `${proxyName}:${openSquidPort}`;
    await assertProxied({ env: { HTTPS_PROXY: bare } }, bare);
    const withPassword = `${credentials}@${proxyName}:${squidPort}`;
    await assertProxied({ env: { HTTPS_PROXY: withPassword } }, "with a password");
  });

  test("a proxy that is no address is refused without quoting it", async () => {
    for (const value of [`http://${credentials}@:bad`, `socks5://${credentials}@${proxyName}`]) {
      const result = await get({ env: { HTTPS_PROXY: value }, words: ["--json"] });
      failureOf(result, 2, "usage");
    }
  });

  test("lower-case variables win over upper-case ones", async () => {
    const proxied = { https_proxy: openProxy, HTTPS_PROXY: nobody };
    await assertProxied({ env: proxied }, "https_proxy");
    const listed = { HTTPS_PROXY: openProxy, no_proxy: "elsewhere.test", NO_PROXY: "*" };
    await assertProxied({ env: listed }, "no_proxy");
  });

  test("HTTP_PROXY and ALL_PROXY are not for https, and NODE_USE_ENV_PROXY changes nothing", async () => {
    const env = { HTTP_PROXY: openProxy, http_proxy: openProxy, NODE_USE_ENV_PROXY: "1" };
    await assertDirect({ env }, "HTTP_PROXY");
  });

  const exempt = [
    serverName,
    serverName.toUpperCase(),
    "sysctx.test",
    ".sysctx.test",
    "*.sysctx.test",
    `${serverName}:443`,
    "*",
    `elsewhere.test,${serverName}`,
    `elsewhere.test, ${serverName}`,
  ];
  for (const value of exempt) {
    test(`NO_PROXY=${JSON.stringify(value)} leaves ${serverName} out`, async () => {
      await assertDirect({ env: { HTTPS_PROXY: openProxy, NO_PROXY: value } }, value);
    });
  }

  const irrelevant = [`${serverName}:8443`, "ysctx.test", "i.sysctx.test", "elsewhere.test", ""];
  for (const value of irrelevant) {
    test(`NO_PROXY=${JSON.stringify(value)} does not`, async () => {
      await assertProxied({ env: { HTTPS_PROXY: openProxy, NO_PROXY: value } }, value);
    });
  }

  test("NO_PROXY with a port is for that port of the server", async () => {
    const env = { HTTPS_PROXY: nobody, NO_PROXY: `${serverName}:8443` };
    await assertDirect({ env, url: `https://${serverName}:8443` }, "8443");
  });

  test("the verbose trace names the proxy, without its password", async () => {
    const env = { HTTPS_PROXY: `http://${credentials}@${outside}:9` };
    const result = await get({ env, words: ["-v", "--retries", "0"] });
    assert.match(result.stderr, /10\.0\.2\.2:9/, tell(result));
    const well = await get({
      env: { HTTPS_PROXY: `http://${credentials}@${proxyName}:${squidPort}` },
      words: ["-v"],
    });
    assert.equal(well.code, 0, tell(well));
    assert.ok(well.stderr.includes(`${proxyName}:${squidPort}`), tell(well));
  });

  test("in all of this no proxy saw an Authorization, and no server the proxy's password", async () => {
    const seen = await squid.tunnels();
    assert.ok(seen.length >= 10, `only ${seen.length} requests in squid's log`);
    for (const { method, target, authorization } of seen) {
      assert.equal(authorization, "-", `squid saw an Authorization for ${target}`);
      assert.equal(method, "CONNECT", target);
    }
    for (const { method, target } of await tinyproxy.tunnels()) {
      assert.equal(method, "CONNECT", target);
    }
    for (const { request, proxyAuthorization, authorization } of await nginx.arrived()) {
      assert.equal(proxyAuthorization, "", request);
      assert.match(authorization, /^Signature /, request);
    }
  });
});
