/**
 * The emulator in a process of its own, with a limit on the requests that it serves in a second.
 * Run by `sockets.ts`.
 */
import { startEmulator } from "../../src/emulator/server.ts";
import { addSystem, createState } from "../../src/emulator/state.ts";
import { hostId } from "./simulate.ts";

export interface EmulatorOrder {
  readonly publicKeys: readonly string[];
  readonly systems: number;
  /** Requests that are served in each second; every further one gets 503. */
  readonly perSecond: number;
}

export type EmulatorMessage =
  | { readonly kind: "listening"; readonly origin: string }
  | { readonly kind: "tally"; readonly tally: Tally };

/** What the emulator saw. */
export interface Tally {
  readonly requests: number;
  /** Requests whose signature holds; also those that were answered with 503. */
  readonly verified: number;
  /** Requests that were answered with 200. */
  readonly served: number;
  /** Systems whose record shows the name that its own client gave it. */
  readonly named: number;
  readonly connections: number;
  readonly peakMiB: number;
}

/** The name that a system gives itself. */
export function displayName(index: number): string {
  return `fleet-${index}`;
}

/**
 * Starts as configured, says where, and on the next message reports what it saw. Ends with its
 * parent.
 */
function serve(): void {
  process.once("disconnect", () => process.exit());
  process.once("message", (order) => void start(order as EmulatorOrder));
}

async function start({ publicKeys, systems, perSecond }: EmulatorOrder): Promise<void> {
  const state = createState();
  for (let index = 0; index < systems; index += 1) {
    const publicKeyPem = publicKeys[index % publicKeys.length] ?? "";
    addSystem(state, { id: hostId(index), publicKeyPem });
  }
  const emulator = await startEmulator({ now: Date.now, state });
  const limit = () => {
    emulator.clearFaults();
    emulator.addFault({
      after: perSecond,
      times: Infinity,
      action: { kind: "status", status: 503 },
    });
  };
  limit();
  setInterval(limit, 1_000).unref();
  process.once("message", () => {
    const count = (isCounted: (entry: (typeof emulator.requests)[number]) => boolean) =>
      emulator.requests.filter(isCounted).length;
    const tally: Tally = {
      requests: emulator.requests.length,
      verified: count(({ verdict }) => verdict.valid),
      served: count(({ status }) => status === 200),
      named: Array.from({ length: systems }, (_, index) => index).filter(
        (index) => state.systems[hostId(index)]?.record["displayName"] === displayName(index),
      ).length,
      connections: emulator.connections,
      peakMiB: Math.round(process.resourceUsage().maxRSS / 1024),
    };
    tell({ kind: "tally", tally });
  });
  tell({ kind: "listening", origin: emulator.origin });
}

function tell(message: EmulatorMessage): void {
  process.send?.(message);
}

if (import.meta.main) serve();
