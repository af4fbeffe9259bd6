/** Plays one case on one machine, from its frozen state. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { Certificate } from "../lifecycle/doubles.ts";
import { writeLayer } from "../lifecycle/layer.ts";
import type { Sighting } from "../lifecycle/timeline.ts";
import { openWorld } from "../lifecycle/world.ts";
import { getCaseLimit } from "./cases.ts";
import type { MachineCase } from "./cases.ts";
import type { Qmp, QmpEvent } from "./qmp.ts";
import { payloadSize, thaw } from "./qemu.ts";

export interface Rig {
  /** A folder of this run alone. */
  readonly folder: string;
  /** The folder of a system's image. */
  readonly image: string;
  /** The program as it is installed, from the root on. */
  readonly program: string;
  readonly certificate: Certificate;
  /** The file of the authority that the guest trusts. */
  readonly authority: string;
}

/** All that was seen of one case. */
export interface Evidence {
  readonly sightings: readonly Sighting[];
  readonly events: readonly QmpEvent[];
  /** The machine had to be killed. */
  readonly killed: boolean;
  readonly console: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly goneAt: number;
}

const guest = `${import.meta.dirname}/guest`;

export async function playCase(event: MachineCase, rig: Rig): Promise<Evidence> {
  const folder = `${rig.folder}/${event.name}`;
  mkdirSync(folder, { recursive: true });
  const startedAt = Date.now();
  const host = writeLayer(`${folder}/layer`, addGuestFiles(event), {
    authority: rig.authority,
    standIn: false,
  });
  const payload = packPayload(`${folder}/payload`, [rig.program, `${folder}/layer`]);
  const world = await openWorld(event, host, rig.certificate);
  try {
    const { image } = rig;
    const reboots = event.again !== undefined;
    const qemu = await thaw({ image, payload, folder, reboots, thaw: true });
    const killer = new AbortController();
    let killed = false;
    const limit = setTimeout(
      () => {
        killed = true;
        qemu.kill();
      },
      getCaseLimit(event) * 1000,
    );
    try {
      await Promise.race([qemu.gone, press(event, qemu.qmp, world.sightings, killer.signal)]);
      await qemu.gone;
    } finally {
      clearTimeout(limit);
      killer.abort();
      qemu.kill();
      await qemu.gone;
    }
    const { events } = qemu;
    const seen = { sightings: world.sightings, events, console: qemu.console() };
    return { ...seen, killed, startedAt, goneAt: Date.now() };
  } finally {
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function addGuestFiles(event: MachineCase): MachineCase {
  const files = {
    "etc/systemd/system/sysctx-hook.service.d/vm.conf": `${guest}/hook.conf`,
    "rig/start-init.sh": `${guest}/start-init.sh`,
  };
  const texts = Object.entries(files).map(([to, from]) => [to, readFileSync(from, "utf8")]);
  return {
    ...event,
    act: `cat /rig/status.json\n${event.act}`,
    files: { ...Object.fromEntries(texts), ...event.files },
  };
}

/**
 * By their names, without `.`: of two, tar would leave the guest's own root closed to all users but
 * root.
 */
function packPayload(file: string, folders: readonly string[]): string {
  const names = folders.flatMap((path) => ["-C", path, ...readdirSync(path)]);
  execFileSync("tar", ["--create", "--file", file, ...names]);
  if (statSync(file).size > payloadSize) throw new Error("the program is too big for its disk");
  return file;
}

const keys = ["ctrl", "alt", "delete"].map((data) => ({ type: "qcode", data }));

/** Presses the case's key once its act has said that now is the time. */
async function press(
  event: MachineCase,
  qmp: Qmp,
  sightings: readonly Sighting[],
  signal: AbortSignal,
): Promise<void> {
  if (event.press === undefined) return;
  while (!sightings.some(({ word }) => word === "order")) {
    if (signal.aborted) return;
    await sleep(20);
  }
  if (event.press === "power") await qmp.execute("system_powerdown");
  else await qmp.execute("send-key", { keys });
}
