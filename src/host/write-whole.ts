import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, writeSync } from "node:fs";
import { SysctxError, systemCode } from "../errors.ts";
import { removeIfThere } from "./remove.ts";

/**
 * Writes a file whole or not at all, and lasting: a power cut leaves the old file or the new one,
 * never a part. It is written next to the old one, under a name that must be new, synced and
 * renamed. Errors: output_failed.
 */
export function writeWhole(path: string, text: string, mode: number): void {
  const temporary = `${path}.${process.pid}.new`;
  try {
    // Of a process with the same number that was killed in these few lines.
    removeIfThere(temporary);
    const descriptor = openSync(temporary, "wx", mode);
    try {
      const bytes = Buffer.from(text, "utf8");
      for (let written = 0; written < bytes.length;)
        written += writeSync(descriptor, bytes, written);
      // Whatever the umask, which is 0077 in our units.
      fchmodSync(descriptor, mode);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, path);
  } catch (error) {
    removeIfThere(temporary);
    const message = `${path} cannot be written (${systemCode(error)})`;
    throw new SysctxError("output_failed", message, { cause: error });
  }
}
