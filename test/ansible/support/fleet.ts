/**
 * Several hosts, each with an agent config and a key of its own, before one emulator that verifies
 * all of them.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { createDemoHost } from "../../../src/emulator/demo-host.ts";
import type { DemoHost } from "../../../src/emulator/demo-host.ts";
import { demoIds, demoState } from "../../../src/emulator/demo-state.ts";
import { saveStateFile } from "../../../src/emulator/state-file.ts";
import { addSystem } from "../../../src/emulator/state.ts";
import type { EmulatorState, SystemState } from "../../../src/emulator/state.ts";
import type { Cleaner } from "../../faults/support/cleaner.ts";
import { assertNoLeak } from "../../faults/support/leak.ts";
import { commandOf } from "../../support/program.ts";
import { startService } from "../../faults/support/service.ts";

/** A request as the emulator logged it. */
export interface Logged {
  readonly method: string;
  readonly path: string;
  readonly status: string;
  /** The system that signed it, or why the signature does not hold. */
  readonly verdict: string;
}

export interface Fleet {
  /** A temporary folder of this fleet. */
  readonly dir: string;
  readonly origin: string;
  readonly hosts: Readonly<Record<string, DemoHost>>;
  /** The program as one executable file. */
  readonly executable: string;
  /** What the server holds of a host now. */
  readonly stateOf: (name: string) => Promise<SystemState>;
  /** The requests since the last call. */
  readonly takeRequests: () => readonly Logged[];
  /** Fails if a text holds a part of a key or a secret of a host. */
  readonly assertNoLeak: (text: string) => Promise<void>;
}

export const systemId = (index: number) =>
  `5f3c0de0000000000000${String(index + 1).padStart(4, "0")}`;

export interface FleetOptions {
  /** Hosts whose key is not the one that the server knows. */
  readonly strangers?: readonly string[];
  /** System groups that the server knows besides those of the demo. */
  readonly groups?: readonly string[];
  readonly toId?: (index: number) => string;
}

/** Starts the emulator with a system for each name and each stranger. */
export async function startFleet(
  cleaner: Cleaner,
  names: readonly string[],
  { strangers = [], groups = [], toId = systemId }: FleetOptions = {},
): Promise<Fleet> {
  const dir = await cleaner.folder();
  const hosts = Object.fromEntries(
    [...names, ...strangers].map((name, index) => [
      name,
      createDemoHost(join(dir, name), { systemId: toId(index) }),
    ]),
  );
  const [first] = Object.values(hosts);
  if (first === undefined) throw new Error("a fleet has a host");
  const statePath = join(dir, "state.json");
  const state = describeFleet(hosts, first, strangers);
  for (const group of groups) state.systemGroups[group] = { name: group, associations: [] };
  saveStateFile(statePath, state);
  const words = ["emulator", "--host-dir", first.dir, "--state", statePath];
  const service = startService(cleaner, [...commandOf(), ...words]);
  const [, origin = ""] = await service.says(/export SYSCTX_URL='([^']+)'/);
  let taken = 0;
  return {
    dir,
    origin,
    hosts,
    executable: await writeExecutable(dir),
    stateOf: async (name) => {
      const state = JSON.parse(await readFile(statePath, "utf8")) as EmulatorState;
      const found = state.systems[hosts[name]?.systemId ?? ""];
      if (found === undefined) throw new Error(`the server has no ${name}`);
      return found;
    },
    takeRequests: () => {
      const all = readLog(service.said());
      const fresh = all.slice(taken);
      taken = all.length;
      return fresh;
    },
    assertNoLeak: async (text) => {
      for (const host of Object.values(hosts)) assertNoLeak(text, await readSecrets(host));
    },
  };
}

function describeFleet(
  hosts: Readonly<Record<string, DemoHost>>,
  first: DemoHost,
  strangers: readonly string[],
): EmulatorState {
  const state = demoState(first);
  for (const [name, host] of Object.entries(hosts)) {
    // The first host's key represents any other: a stranger's signatures do not hold.
    const { publicKeyPem } = strangers.includes(name) ? first : host;
    const record = {
      displayName: `new-${name}`,
      attributes: [{ name: "rack", value: "r1" }],
      // Records of this machine, so that nothing warns of another's.
      hostname: hostname(),
      networkInterfaces: [],
    };
    addSystem(state, { id: host.systemId, publicKeyPem, record }).groups = [demoIds.groups.base];
  }
  return state;
}

async function writeExecutable(dir: string): Promise<string> {
  const path = join(dir, "bin/sysctx");
  await mkdir(join(dir, "bin"));
  await writeFile(path, `#!/bin/sh\nexec "${commandOf().join('" "')}" "$@"\n`, {
    mode: 0o755,
  });
  return path;
}

async function readSecrets(host: DemoHost) {
  const config = JSON.parse(await readFile(host.agentConfig, "utf8")) as {
    systemToken: string;
    userMgmt: { local_ldap_bind_pwd: string };
  };
  return {
    privatePem: await readFile(host.key, "utf8"),
    secrets: [config.systemToken, config.userMgmt.local_ldap_bind_pwd],
  };
}

function readLog(text: string): readonly Logged[] {
  const lines = text.matchAll(/^([A-Z]+) (\/\S*) -> (\d+|no answer) \((?:signed by )?(.*)\)$/gm);
  return [...lines].map(([, method = "", path = "", status = "", verdict = ""]) => ({
    method,
    path,
    status,
    verdict: verdict.replace(/^system\//, ""),
  }));
}
