import type { Host, Machine } from "../ports.ts";
import { isObject } from "../system/json.ts";

/** A system's id means nothing at another API, such as an emulator or another region. */
export interface Registration {
  readonly systemId: string;
  readonly origin: string;
}

const pathIn = ({ stateFolder }: Machine) => `${stateFolder}/deregistered.json`;

/** Keeps when this host deregistered itself, so that a later run can say so; best effort. */
export function rememberDeregistration(
  { systemId, origin }: Registration,
  { machine, clock }: Pick<Host, "machine" | "clock">,
): void {
  const at = new Date(clock.now()).toISOString();
  try {
    const text = JSON.stringify({ schemaVersion: 1, systemId, origin, at });
    machine.write(pathIn(machine), `${text}\n`, 0o600);
  } catch {
    // A note for later; nothing depends on it.
  }
}

/** Returns when this host deregistered the system at this API (ISO 8601), or undefined. */
export function findDeregistration(
  { systemId, origin }: Registration,
  machine: Machine,
): string | undefined {
  try {
    const value: unknown = JSON.parse(machine.read(pathIn(machine)) ?? "");
    if (!isObject(value) || value["systemId"] !== systemId) return undefined;
    // Version 1.0.0 kept no origin: it may be any, until an API takes a request.
    if (value["origin"] !== undefined && value["origin"] !== origin) return undefined;
    return typeof value["at"] === "string" ? value["at"] : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Forgets it: the API took a request that this system signed, so it is registered again. Where
 * nothing is remembered, as nearly always, this is one file that is not there.
 */
export function forgetDeregistration(registration: Registration, machine: Machine): void {
  if (findDeregistration(registration, machine) === undefined) return;
  try {
    machine.remove(pathIn(machine));
  } catch {
    // It is found again next time.
  }
}
