import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { makeHost } from "../acceptance/support/host.ts";
import type { Host } from "../acceptance/support/host.ts";
import { createCleaner } from "./support/cleaner.ts";
import type { Namespace } from "./support/namespace.ts";
import { blackHole, dropPackets, openNamespace, outside } from "./support/namespace.ts";
import type { Running } from "./support/program.ts";
import { assertAsSoon, endInTime } from "../support/control.ts";
import { root } from "../support/program.ts";
import { errorLineOf, failureOf, faults, interrupt, launch, tell } from "./support/program.ts";
import { startService } from "./support/service.ts";

/** Milliseconds. */
const limit = 2_000;

const ports = {
  silent: 7001,
  drip: 7002,
  "drip-headers": 7003,
  "flood-103": 7004,
  "retry-after": 7005,
} as const;

interface Trouble {
  readonly name: string;
  readonly url: string;
  readonly env?: Readonly<Record<string, string>>;
  /** In which network; `calm` by default. */
  readonly network?: "calm" | "three servers";
  /** How it ends by itself. */
  readonly exit: number;
  readonly code: string | readonly string[];
}

const local = (port: number) => `http://127.0.0.1:${port}`;
const far = "https://api.sysctx.test";

const troubles: readonly Trouble[] = [
  {
    name: "a connection whose packets are dropped",
    url: `https://${blackHole}`,
    exit: 6,
    code: ["timeout", "connect_failed"],
  },
  {
    name: "a TLS handshake that stalls",
    url: `https://${outside}:${ports.silent}`,
    exit: 6,
    code: ["timeout", "connect_failed"],
  },
  {
    name: "a proxy that never answers CONNECT",
    url: far,
    env: { HTTPS_PROXY: `http://${outside}:${ports.silent}` },
    exit: 6,
    code: ["timeout", "proxy_failed"],
  },
  {
    name: "a server that accepts and never answers",
    url: local(ports.silent),
    exit: 6,
    code: "timeout",
  },
  { name: "a body that drips", url: local(ports.drip), exit: 6, code: "timeout" },
  { name: "headers that drip", url: local(ports["drip-headers"]), exit: 6, code: "timeout" },
  { name: "a flood of early hints", url: local(ports["flood-103"]), exit: 6, code: "timeout" },
  { name: "Retry-After: 60", url: local(ports["retry-after"]), exit: 7, code: "server_error" },
  {
    name: "a DNS server that is silent",
    url: far,
    exit: 6,
    code: ["timeout", "dns_failed"],
  },
  {
    name: "three DNS servers that are silent, and two search domains",
    url: far,
    network: "three servers",
    exit: 6,
    code: ["timeout", "dns_failed"],
  },
  {
    name: "a proxy's name and three silent DNS servers",
    url: far,
    env: { HTTPS_PROXY: "http://proxy.sysctx.test:3128" },
    network: "three servers",
    exit: 6,
    code: ["timeout", "proxy_failed", "dns_failed"],
  },
];

describe("the time limit, and being stopped", faults, () => {
  const cleaner = createCleaner();
  const networks = new Map<string, Namespace>();
  let host: Host;

  before(async () => {
    host = await makeHost();
    cleaner.later(host.remove);
    const calm = await openNamespace(cleaner, { resolver: ["nameserver 10.0.2.53"] });
    const three = await openNamespace(cleaner, {
      resolver: [
        ...[51, 52, 53].map((last) => `nameserver 10.0.2.${last}`),
        "search one.sysctx.test two.sysctx.test",
      ],
    });
    networks.set("calm", calm).set("three servers", three);
    await dropPackets(calm);
    await dropPackets(three);
    for (const [mode, port] of Object.entries(ports)) {
      const address = mode === "silent" ? "0.0.0.0" : "127.0.0.1";
      const server = `${root}/test/faults/support/bad-server.ts`;
      const words = [process.execPath, server, mode, address, String(port)];
      await startService(cleaner, [...calm.prefix, ...words]).says(/listening/);
    }
  });
  after(cleaner.clean);

  function start(trouble: Trouble, ...words: readonly string[]): Running {
    const { url, env = {}, network = "calm" } = trouble;
    const { prefix } = networks.get(network) ?? assert.fail(network);
    return launch(host, ["get", "--url", url, ...words], { prefix, env });
  }

  for (const trouble of troubles) {
    describe(trouble.name, () => {
      const inTime = (...words: readonly string[]) =>
        endInTime(start(trouble, "--timeout", `${limit}ms`, ...words).ended, limit);

      test(`--timeout ends it with exit ${trouble.exit}, in JSON`, async () => {
        const result = await inTime("--json");
        const { code } = failureOf(result, trouble.exit);
        assert.ok([trouble.code].flat().includes(code), tell(result));
      });

      test("and in text, with one error line", async () => {
        errorLineOf(await inTime(), trouble.exit);
      });

      test("--retries does not add to it", async () => {
        errorLineOf(await inTime("--retries", "50"), trouble.exit);
      });

      for (const [signal, number] of [
        ["SIGINT", 130],
        ["SIGTERM", 143],
      ] as const) {
        test(`${signal} ends it at once`, async () => {
          // Long enough for Retry-After, which is waited for; and in the first second a silent
          // resolver is waited for.
          const result = await interrupt(start(trouble, "--timeout", "4m"), signal, 500);
          assert.ok(result.signal === signal || result.code === number, tell(result));
          assertAsSoon(result.afterSignal, result.control, result);
          assert.doesNotMatch(result.stderr, /\n\s+at |internal|unexpected/, tell(result));
        });
      }
    });
  }

  test("many changes at once and silent DNS servers: in time, and the answer is whole", async () => {
    const { prefix } = networks.get("three servers") ?? assert.fail();
    const ids = Array.from({ length: 30 }, (_, n) => `5f${String(n).padStart(22, "0")}`);
    const words = ["groups", "add", ...ids, "--url", far, "--timeout", `${limit}ms`, "--json"];
    const result = await endInTime(launch(host, words, { prefix }).ended, limit);
    assert.equal(result.code, 6, tell(result));
    const { results } = JSON.parse(result.stdout) as { results: { id: string; error: object }[] };
    assert.deepEqual(
      results.map(({ id }) => id),
      ids,
    );
    assert.ok(results.every(({ error }) => error !== undefined));
  });

  test("--connect-timeout gives up on dropped packets before the whole limit", async () => {
    const { prefix } = networks.get("calm") ?? assert.fail();
    const words = ["--connect-timeout", "1s", "--retries", "0", "--json"];
    const call = launch(host, ["get", "--url", `https://${blackHole}`, ...words], { prefix });
    failureOf(await endInTime(call.ended, 1_000), 6, "connect_failed");
  });
});
