import { chmodSync, constants, copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { commandOf } from "../../support/program.ts";

let copy: readonly string[] | undefined;

/** The words that start the program as a user to whom nothing here belongs. Wants root. */
export function commandAsOtherUser(): readonly string[] {
  copy ??= copyProgram();
  return ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", ...copy];
}

/** That user can't enter a clone under /root, and neither read its program nor run its Node. */
function copyProgram(): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "sysctx-for-others-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  chmodSync(folder, 0o755);
  return commandOf().map((file) => {
    const to = join(folder, basename(file));
    copyFileSync(file, to, constants.COPYFILE_FICLONE);
    chmodSync(to, 0o755);
    return to;
  });
}
