/** The emulator behind TLS in a process of its own. Forked by `rig.ts`; ends with its parent. */
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import type { AddressInfo } from "node:net";
import { hostname } from "node:os";
import { createServer } from "node:tls";
import type { DemoHost } from "../../src/emulator/demo-host.ts";
import { demoState } from "../../src/emulator/demo-state.ts";
import type { Emulator } from "../../src/emulator/server.ts";
import { startEmulator } from "../../src/emulator/server.ts";
import type { EmulatorState } from "../../src/emulator/state.ts";
import type { ServerFiles } from "./certificates.ts";
import { groups, kept, retired, user } from "./ids.ts";
import { joinSockets } from "./join-sockets.ts";

export interface ServerOrder {
  readonly host: DemoHost;
  readonly files: ServerFiles;
}

/** What the server saw since the last reset. */
export interface Tally {
  readonly requests: number;
  /** Requests that were not answered with a 2xx. */
  readonly refused: number;
  /** TLS connections. */
  readonly connections: number;
  /** What the changes came to, to compare the ways with each other. */
  readonly outcome: string;
}

export type ServerMessage =
  | { readonly kind: "listening"; readonly port: number }
  | { readonly kind: "tally"; readonly tally: Tally };

async function serve({ host, files }: ServerOrder): Promise<void> {
  const state = demoState(host, hostname());
  addDirectory(state);
  const emulator = await startEmulator({ now: Date.now, state });
  let connections = 0;
  const port = await listenWithTls(files, emulator, () => (connections += 1));
  const seen = { requests: 0, connections: 0 };
  const initial = structuredClone(state.systems[host.systemId]);
  // The connections' ends may still be under way; nothing that is counted here waits for them.
  process.on("message", (word) => {
    const requests = emulator.requests.slice(seen.requests);
    const { record, groups, associations } = state.systems[host.systemId] ?? initial ?? {};
    const tally = {
      requests: requests.length,
      refused: requests.filter(({ status = 0 }) => status < 200 || status > 299).length,
      connections: connections - seen.connections,
      outcome: JSON.stringify([record, groups?.toSorted(), associations]),
    };
    if (word === "reset") {
      Object.assign(seen, { requests: emulator.requests.length, connections });
      if (initial !== undefined) state.systems[host.systemId] = structuredClone(initial);
    }
    tell({ kind: "tally", tally });
  });
  tell({ kind: "listening", port });
}

/** The groups and the user that the benchmarks name, and attributes to change. */
function addDirectory(state: EmulatorState): void {
  for (const id of [...groups, retired, kept])
    state.systemGroups[id] = { name: id, associations: [] };
  state.users[user] = { name: "bench" };
  for (const system of Object.values(state.systems)) {
    system.groups = [retired, kept];
    system.associations = [];
    system.record["allowSshPasswordAuthentication"] = true;
    system.record["attributes"] = [
      { name: "role", value: "web" },
      { name: "rack", value: "r1" },
    ];
  }
}

function listenWithTls(
  { certificate, key }: ServerFiles,
  emulator: Emulator,
  onConnection: () => void,
): Promise<number> {
  const options = { cert: readFileSync(certificate), key: readFileSync(key), noDelay: true };
  const server = createServer(options, (socket) => {
    onConnection();
    joinSockets(socket, connect({ host: "127.0.0.1", port: emulator.port, noDelay: true }));
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

function tell(message: ServerMessage): void {
  process.send?.(message);
}

process.once("disconnect", () => process.exit());
process.once("message", (order) => void serve(order as ServerOrder));
