import { basename, dirname } from "node:path";
import { SysctxError } from "../../src/errors.ts";
import type { AgentConfig, Environment, Files, Host, Machine } from "../../src/ports.ts";
import { createFakeOutput } from "./fake-output.ts";
import type { FakeOutput } from "./fake-output.ts";
import { createFakeTransport } from "./fake-transport.ts";
import type { FakeTransport, Step } from "./fake-transport.ts";
import { publishedKey } from "./keys.ts";
import { frozenTime, systemId } from "./rig.ts";
import { createVirtualClock } from "./virtual-clock.ts";
import type { VirtualClock } from "./virtual-clock.ts";

export interface FakeHost extends Host {
  readonly stdout: FakeOutput;
  readonly stderr: FakeOutput;
  readonly transport: FakeTransport;
  readonly clock: VirtualClock;
  /** What was read or opened, in order. */
  readonly used: readonly string[];
}

export interface FakeHostParts {
  readonly env?: Environment;
  readonly settings?: Record<string, unknown>;
  readonly agentConfig?: Partial<AgentConfig>;
  readonly steps?: readonly Step[];
  readonly stdin?: string;
}

export const agentConfigPath = "/opt/jc/jcagent.conf";

/**
 * A registered Linux host in memory. What no unit test needs (probes, the program's own file) is
 * not there.
 */
export function createFakeHost(parts: FakeHostParts = {}): FakeHost {
  const used: string[] = [];
  const [stdout, stderr] = [createFakeOutput(), createFakeOutput()];
  const transport = createFakeTransport(parts.steps ?? []);
  const settings = parts.settings ?? {};
  const unavailable = (what: string) => new SysctxError("input_failed", `there is no ${what} here`);
  const files: Partial<Files> = {
    defaultAgentConfig: agentConfigPath,
    readAgentConfig(path) {
      used.push(`agent config ${path}`);
      const files = { clientKey: "/opt/jc/client.key", clientCrt: undefined, caCrt: undefined };
      const rest = { agentServerHost: "agent.jumpcloud.com", certuuid: undefined };
      return { path, systemKey: systemId, ...files, ...rest, ...parts.agentConfig };
    },
    readPrivateKey(path) {
      used.push(`key ${path}`);
      return publishedKey.privateKey;
    },
    readPublicKey: (path) => {
      throw unavailable(path);
    },
    readCertificate: (path) => {
      throw unavailable(path);
    },
    readText: async (path) => `text of ${path}`,
  };
  const clock = createVirtualClock(frozenTime);
  const host: Partial<Host> = {
    runtime: { name: "bun", version: "1.2.3", isExecutable: true, architecture: "arm64" },
    platform: "linux",
    env: parts.env ?? {},
    random: () => 0.5,
    files: files as Files,
    terminal: {
      stdout,
      stderr,
      stdinIsTerminal: false,
      readStdin: async () => parts.stdin ?? "",
      ask: async () => "",
    },
    machine: createFakeMachine(),
    settings: {
      path: "/etc/sysctx/settings.json",
      async read() {
        used.push("settings");
        return settings;
      },
      change: async (edit) => edit(settings),
    },
    async openTransport({ origin }) {
      used.push(`transport ${origin}`);
      return transport;
    },
    untilStopped: () => new Promise(() => undefined),
  };
  return Object.assign(host as Host, { stdout, stderr, transport, clock, used });
}

/** A machine with nothing on it; what is written stays in memory. */
export function createFakeMachine(written: Map<string, string> = new Map()): Machine {
  return {
    isRoot: true,
    program: ["/usr/bin/sysctx"],
    stateFolder: "/var/lib/sysctx",
    identify: () => ({ hostname: "host", serialNumber: undefined, addresses: [] }),
    exists: (path) => written.has(path),
    list: (folder) =>
      [...written.keys()].filter((path) => dirname(path) === folder).map((path) => basename(path)),
    read: (path) => written.get(path),
    readHookFile: (path) => written.get(path),
    write: (path, text) => void written.set(path, text),
    remove: (path) => written.delete(path),
    run: async () => ({ exitCode: undefined, stdout: "", stderr: "" }),
    untilChange: async () => undefined,
  };
}
