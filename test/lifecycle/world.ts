/** All that a guest can reach, and all that was seen of it there. */
import { setTimeout as sleep } from "node:timers/promises";
import type { DemoHost } from "../../src/emulator/demo-host.ts";
import { demoState } from "../../src/emulator/demo-state.ts";
import type { Fault } from "../../src/emulator/faults.ts";
import { startEmulator } from "../../src/emulator/server.ts";
import type { EmulatorState } from "../../src/emulator/state.ts";
import { caseLimit } from "./case.ts";
import type { ApiMode, Case } from "./case.ts";
import type { Certificate } from "./doubles.ts";
import { listen, startApi, startDoor, startNameServer } from "./doubles.ts";
import { unplug } from "./machine.ts";
import { createMetadataService } from "./metadata.ts";
import type { MetadataMode } from "./metadata.ts";
import type { Sighting } from "./timeline.ts";

export interface World {
  readonly sightings: readonly Sighting[];
  readonly close: () => Promise<void>;
}

const home = "10.0.2.2";
const deletes = { match: { method: "DELETE" }, times: Infinity };
const faults: Partial<Record<ApiMode, Fault>> = {
  hang: { action: { kind: "hang" }, ...deletes },
  "503": { action: { kind: "status", status: 503 }, ...deletes },
};

/**
 * Starts it in good order; once the hook is armed, before the guest goes on, it turns into what the
 * case says.
 */
export async function openWorld(
  event: Case,
  host: DemoHost,
  certificate: Certificate,
): Promise<World> {
  const sightings: Sighting[] = [];
  const see = (word: string, request?: Sighting["request"]) =>
    void sightings.push({ word, time: Date.now(), ...(request && { request }) });
  const emulator = await startEmulator({
    now: Date.now,
    state: knowGuest(demoState(host), host),
    onRequest: (request) => see(request.method, request),
  });
  const { origin } = emulator;
  const apiOptions = { certificate, origin, onMuteConnection: () => see("connection") };
  let closeApi = await startApi("up", apiOptions);
  let address = home;
  let metadata: MetadataMode = "InService";
  const turn = async () => {
    const { api = "up", dns = home } = event;
    const fault = faults[api];
    if (fault) emulator.addFault(fault);
    address = dns;
    metadata = event.metadata ?? metadata;
    closeApi();
    closeApi = await startApi(api, apiOptions);
  };
  const closeNames = await startNameServer(() => address);
  const closeMetadata = await listen(
    createMetadataService(() => metadata),
    1338,
  );
  const closeDoor = await startDoor(async (word) => {
    const awaited = /^until-(\w+)$/.exec(word)?.[1];
    if (awaited !== undefined) return untilSeen(sightings, awaited);
    see(word);
    if (word === "armed") await turn();
    // Later than the answer, which needs the cable.
    if (word === "unplug") setTimeout(unplug, 200);
  });
  const close = () => {
    closeApi();
    closeNames();
    closeMetadata();
    closeDoor();
    return emulator.close();
  };
  return { sightings, close };
}

/** However slow the machine is; a guest that never does it is ended by the limit of its case. */
async function untilSeen(sightings: readonly Sighting[], word: string): Promise<void> {
  const end = Date.now() + caseLimit * 1_000;
  while (!sightings.some((seen) => seen.word === word) && Date.now() < end) await sleep(20);
}

/**
 * The record says what the guest's own agent would have reported: a hook must not take it for a
 * clone.
 */
function knowGuest(state: EmulatorState, host: DemoHost): EmulatorState {
  const address = { address: "10.0.2.15", family: "IPv4", internal: false, name: "host0" };
  const known = { hostname: "rig", displayName: "rig", networkInterfaces: [address] };
  Object.assign(state.systems[host.systemId]?.record ?? {}, known, { serialNumber: "" });
  return state;
}
