/** Plays one case on one machine, and says what came of it. */
import { mkdirSync } from "node:fs";
import { demoState } from "../../src/emulator/demo-state.ts";
import type { DemoHost } from "../../src/emulator/demo-host.ts";
import type { Fault } from "../../src/emulator/faults.ts";
import { startEmulator } from "../../src/emulator/server.ts";
import type { EmulatorState } from "../../src/emulator/state.ts";
import type { ApiMode, Case } from "./case.ts";
import { exitCodes } from "./case.ts";
import type { Certificate } from "./doubles.ts";
import { startApi, startDoor, startNameServer } from "./doubles.ts";
import type { Evidence } from "./evidence.ts";
import { readGuest } from "./evidence.ts";
import { writeLayer } from "./layer.ts";
import { createMachine, unplug } from "./machine.ts";
import type { Machine } from "./machine.ts";
import type { Sighting } from "./timeline.ts";

export interface Rig {
  /** A folder of this run alone. */
  readonly folder: string;
  /** The system's image and the program, the uppermost first. */
  readonly layers: readonly string[];
  readonly certificate: Certificate;
  readonly authority: string;
  readonly standIn: boolean;
}

const faults: Partial<Record<ApiMode, Fault>> = {
  hang: { action: { kind: "hang" }, match: { method: "DELETE" }, times: Infinity },
  "503": { action: { kind: "status", status: 503 }, match: { method: "DELETE" }, times: Infinity },
};

/** Boots a machine, lets its act do what the case says, and returns all that was seen of it. */
export async function runCase(event: Case, rig: Rig): Promise<Evidence> {
  const folder = `${rig.folder}/${event.name}`;
  mkdirSync(folder, { recursive: true });
  const host = writeLayer(`${folder}/layer`, event, rig);
  const machine = createMachine(folder, [`${folder}/layer`, ...rig.layers]);
  const sightings: Sighting[] = [];
  const see = (word: string, request?: Sighting["request"]) =>
    sightings.push({ word, time: Date.now(), ...(request && { request }) });
  const api = event.api ?? "up";
  const emulator = await startEmulator({
    now: Date.now,
    state: knowGuest(demoState(host), host),
    faults: [faults[api] ?? []].flat(),
    onRequest: (request) => see(request.method, request),
  });
  const doubles = await Promise.all([
    startNameServer(event.dns ?? "10.0.2.2"),
    // After its answer, or the guest would wait for it without a cable.
    startDoor((word) => (see(word), word === "unplug" && setTimeout(unplug, 200))),
    startApi(api, emulator.origin, rig.certificate),
  ]);
  try {
    const exitCode = await live(machine, event);
    const seen = { sightings, exitCode, goneAt: Date.now(), console: machine.console() };
    return { ...seen, ...readGuest(machine.root) };
  } finally {
    for (const close of doubles) close?.();
    await emulator.close();
    machine.remove();
  }
}

/** Boots it, and once more after a reboot if the case goes on there. */
async function live(machine: Machine, event: Case): Promise<number | undefined> {
  const exitCode = await machine.boot();
  return exitCode === exitCodes.reboot && event.again !== undefined ? machine.boot() : exitCode;
}

/** The record says what the guest's own agent would have reported: a hook must not take it for a clone. */
function knowGuest(state: EmulatorState, host: DemoHost): EmulatorState {
  const address = { address: "10.0.2.15", family: "IPv4", internal: false, name: "host0" };
  const known = { hostname: "rig", displayName: "rig", networkInterfaces: [address] };
  Object.assign(state.systems[host.systemId]?.record ?? {}, known, { serialNumber: "" });
  return state;
}
