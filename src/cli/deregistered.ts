import type { Host, Machine } from "../ports.ts";
import { isObject } from "../system/json.ts";

const fileName = "deregistered.json";

/** Keeps when this host deregistered itself, so that a later run can say so; best effort. */
export function rememberDeregistration(
  systemId: string,
  { clock, machine }: Pick<Host, "clock" | "machine">,
): void {
  const at = new Date(clock.now()).toISOString();
  try {
    machine.write(
      `${machine.stateFolder}/${fileName}`,
      `${JSON.stringify({ schemaVersion: 1, systemId, at })}\n`,
      0o600,
    );
  } catch {
    // A note for later; nothing depends on it.
  }
}

/** Returns when this host deregistered the system (ISO 8601), or undefined. */
export function findDeregistration(systemId: string, machine: Machine): string | undefined {
  try {
    const value: unknown = JSON.parse(machine.read(`${machine.stateFolder}/${fileName}`) ?? "");
    return isObject(value) && value["systemId"] === systemId && typeof value["at"] === "string"
      ? value["at"]
      : undefined;
  } catch {
    return undefined;
  }
}
