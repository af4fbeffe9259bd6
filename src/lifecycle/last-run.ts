import type { Machine } from "../ports.ts";
import { findJsonObject } from "../system/json.ts";

/**
 * What the hook's last run decided and did; kept in a file because a journal in memory is gone
 * after a power-off.
 */
export interface LastRun {
  /** ISO 8601. */
  readonly at: string;
  readonly fired: boolean;
  readonly reason: string;
  /** The result, as text. */
  readonly result?: string;
}

const fileName = "hook-last-run.json";

/** Keeps what a run did; best effort, because nothing must hold a shutdown. */
export function keepLastRun(run: LastRun, machine: Machine): void {
  try {
    machine.write(
      `${machine.stateFolder}/${fileName}`,
      `${JSON.stringify({ schemaVersion: 1, ...run })}\n`,
      0o600,
    );
  } catch {
    // The journal has the same two lines.
  }
}

export function readLastRun(machine: Machine): LastRun | undefined {
  const text = machine.read(`${machine.stateFolder}/${fileName}`) ?? "";
  const { at, fired, reason, result } = findJsonObject(text) ?? {};
  if (typeof at !== "string" || typeof fired !== "boolean" || typeof reason !== "string")
    return undefined;
  return { at, fired, reason, ...(typeof result === "string" ? { result } : {}) };
}
