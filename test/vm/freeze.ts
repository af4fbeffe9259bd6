/**
 * freeze.ts IMAGE: boots it once, up to where a case begins, and keeps the running machine next to
 * its disk.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { freeze } from "./qemu.ts";

const image = resolve(process.argv[2] ?? "");
const folder = mkdtempSync(join(process.env["RIG_FOLDER"] ?? tmpdir(), "freeze-"));
try {
  const [disk, payload] = [`${image}/ready.qcow2`, `${folder}/payload`];
  const backing = ["-b", "root.ext4", "-F", "raw"];
  execFileSync("qemu-img", ["create", "-q", "-f", "qcow2", ...backing, disk]);
  execFileSync("truncate", ["--size=0", payload]);
  await freeze({ image, payload, folder, thaw: false, reboots: false }, 500);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
