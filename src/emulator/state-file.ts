import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { systemCode, SysctxError } from "../errors.ts";
import { parseState, serializeState } from "./state-text.ts";
import type { EmulatorState } from "./state.ts";

/**
 * Returns the state in a file, or undefined when the file does not exist. Throws `input_failed`
 * when it cannot be read or contains something else.
 */
export function loadStateFile(path: string): EmulatorState | undefined {
  try {
    return parseState(readFileSync(path, "utf8"));
  } catch (cause) {
    if (systemCode(cause) === "ENOENT") return undefined;
    const reason = cause instanceof SysctxError ? cause.message : (systemCode(cause) ?? "unknown");
    const hint = "Choose another state file, or remove this one to start over.";
    throw new SysctxError("input_failed", `cannot use the state file ${path}: ${reason}`, {
      hint,
      cause,
    });
  }
}

/**
 * Writes the state to a temporary file next to `path` and renames it, so that a reader sees the old
 * one or the new one. Synchronous: two changes at once must not share the temporary file. Throws
 * `output_failed`.
 */
export function saveStateFile(path: string, state: EmulatorState): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, serializeState(state), { mode: 0o600 });
    renameSync(temporary, path);
  } catch (cause) {
    rmSync(temporary, { force: true });
    const reason = systemCode(cause) ?? "unknown";
    throw new SysctxError("output_failed", `cannot write the state file ${path}: ${reason}`, {
      cause,
    });
  }
}
