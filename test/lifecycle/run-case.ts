/** Plays one case on one machine. */
import { mkdirSync } from "node:fs";
import type { Case } from "./case.ts";
import { exitCodes } from "./case.ts";
import type { Certificate } from "./doubles.ts";
import type { Evidence } from "./evidence.ts";
import { readGuest } from "./evidence.ts";
import { writeLayer } from "./layer.ts";
import type { Machine } from "./machine.ts";
import { createMachine } from "./machine.ts";
import { openWorld } from "./world.ts";

export interface Rig {
  /** A folder of this run and system alone. */
  readonly folder: string;
  /** The program and the system's image, the uppermost first. */
  readonly layers: readonly string[];
  readonly certificate: Certificate;
  /** The file of the authority that the guest trusts. */
  readonly authority: string;
  /** Arm a shell script in place of the program's own hook. */
  readonly standIn: boolean;
}

/** Boots a machine, lets its act do what the case says, and returns all that was seen of it. */
export async function runCase(event: Case, rig: Rig): Promise<Evidence> {
  const folder = `${rig.folder}/${event.name}`;
  mkdirSync(folder, { recursive: true });
  const host = writeLayer(`${folder}/layer`, event, rig);
  const machine = createMachine(folder, [`${folder}/layer`, ...rig.layers]);
  const world = await openWorld(event, host, rig.certificate);
  try {
    const exitCode = await live(machine, event);
    const { sightings } = world;
    const seen = { sightings, exitCode, goneAt: Date.now(), console: machine.console() };
    return { ...seen, ...readGuest(machine.root) };
  } finally {
    await world.close();
    machine.remove();
  }
}

/** Boots it, and once more if the case goes on there. */
async function live(machine: Machine, event: Case): Promise<number | undefined> {
  const exitCode = await machine.boot();
  const goesOn = event.again !== undefined && exitCode === exitCodes[event.againAfter ?? "reboot"];
  return goesOn ? machine.boot() : exitCode;
}
