import { chmodSync, constants, copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { commandOf, copyProgram, isExecutable, program } from "../../support/program.ts";

let copy: readonly string[] | undefined;

/** The words that start the program as a user to whom nothing here belongs. Wants root. */
export function commandAsOtherUser(): readonly string[] {
  copy ??= copyForOthers();
  return ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", ...copy];
}

/** That user can't enter a clone under /root, and neither read its program nor run its Node. */
function copyForOthers(): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "sysctx-for-others-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  chmodSync(folder, 0o755);
  copyProgram(folder);
  const copied = commandOf(join(folder, basename(program)));
  if (isExecutable) return copied;
  const node = join(folder, "node");
  copyFileSync(process.execPath, node, constants.COPYFILE_FICLONE);
  return [node, ...copied.slice(1)];
}
