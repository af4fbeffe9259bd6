/** A machine in QEMU, without KVM: the same devices for freezing it and for each case. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openQmp } from "./qmp.ts";
import type { Qmp, QmpEvent } from "./qmp.ts";

/** The second disk, a tar; it must be as big when the machine is frozen as when it is thawed. */
export const payloadSize = 320 * 1024 * 1024;

export interface QemuOptions {
  /** vmlinuz, initrd.img, ready.qcow2 and, once frozen, ready.state. */
  readonly image: string;
  readonly payload: string;
  /** Start from the frozen state, and forget what is written; else boot, and keep it. */
  readonly thaw: boolean;
  /** Boot again when the guest resets, as real machines do; else that ends QEMU. */
  readonly reboots: boolean;
  /** A folder for its socket; short, because a socket's path must be. */
  readonly folder: string;
}

export interface Qemu {
  readonly qmp: Qmp;
  /** All that the guest said on its serial line. */
  readonly console: () => string;
  readonly events: readonly QmpEvent[];
  /** Resolves when QEMU has ended. */
  readonly gone: Promise<void>;
  readonly kill: () => void;
}

const kernelLine =
  "root=/dev/vda rw console=ttyS0 quiet net.ifnames=0 systemd.show_status=0 panic=-1";
const devices = [
  ...["-accel", "tcg,thread=multi", "-cpu", "max", "-m", "512", "-smp", "1"],
  ...["-display", "none", "-nodefaults", "-serial", "stdio", "-netdev", "user,id=n0"],
  ...["-device", "virtio-net-pci,netdev=n0,romfile=", "-device", "virtio-rng-pci"],
];

export async function startQemu(options: QemuOptions): Promise<Qemu> {
  const { image, payload, thaw, reboots } = options;
  const folder = mkdtempSync(join(options.folder, "qemu-"));
  truncateSync(payload, payloadSize);
  const disk = `file=${image}/ready.qcow2,format=qcow2,if=virtio,snapshot=${thaw ? "on" : "off"}`;
  const words = [
    ...devices,
    ...["-kernel", `${image}/vmlinuz`, "-initrd", `${image}/initrd.img`, "-append", kernelLine],
    ...["-drive", disk, "-drive", `file=${payload},format=raw,if=virtio,readonly=on`],
    ...["-qmp", `unix:${folder}/qmp,server=on,wait=off`],
    ...(thaw ? ["-incoming", `exec:cat ${image}/ready.state`] : []),
    ...(reboots ? [] : ["-no-reboot"]),
  ];
  const child = spawn("qemu-system-x86_64", words, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, TMPDIR: folder },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (data: Buffer) => (said += data.toString().replaceAll("\r", "")));
  }
  const gone = new Promise<void>((resolve, reject) => {
    child.on("error", reject).on("close", () => resolve());
  }).finally(() => rmSync(folder, { recursive: true, force: true }));
  const events: QmpEvent[] = [];
  const died = gone.then(() => Promise.reject(new Error(`QEMU ended at once: ${said}`)));
  const qmp = await Promise.race([openQmp(`${folder}/qmp`, (event) => events.push(event)), died]);
  return { qmp, console: () => said, events, gone, kill: () => void child.kill("SIGKILL") };
}

/** Boots until the driver is idle, then writes the whole machine's state next to its disk. */
export async function freeze(options: QemuOptions, seconds: number): Promise<void> {
  const qemu = await startQemu(options);
  const end = Date.now() + seconds * 1000;
  try {
    while (!qemu.console().includes("rig-driver is idle")) {
      if (Date.now() > end)
        throw new Error(`it did not boot within ${seconds} s: ${qemu.console()}`);
      await sleep(100);
    }
    // What still starts at the same time as the driver.
    await sleep(4000);
    await qemu.qmp.execute("stop");
    await qemu.qmp.execute("migrate", { uri: `exec:cat > ${options.image}/ready.state` });
    for (let status = ""; status !== "completed"; await sleep(50)) {
      ({ status } = (await qemu.qmp.execute("query-migrate")) as { status: string });
      if (status === "failed") throw new Error("QEMU could not write the machine's state");
    }
    await qemu.qmp.execute("quit");
  } finally {
    qemu.kill();
    await qemu.gone;
  }
}

/** Starts a frozen machine; it goes on where it was. */
export async function thaw(options: QemuOptions): Promise<Qemu> {
  const qemu = await startQemu(options);
  for (let status = "inmigrate"; status === "inmigrate"; await sleep(20)) {
    ({ status } = (await qemu.qmp.execute("query-status")) as { status: string });
  }
  await qemu.qmp.execute("cont");
  return qemu;
}
