import type { MachineIdentity } from "../ports.ts";
import { isObject } from "../system/json.ts";

/** How a record fits the machine that reads it. */
export interface IdentityVerdict {
  /** One sentence for each thing that contradicts. */
  readonly contradictions: readonly string[];
  /**
   * Whether the record is another machine's: nothing agrees, and the serial number or two things
   * contradict.
   */
  readonly another: boolean;
}

/**
 * Compares the record with this machine: hostname, serial number, addresses. An image baked with
 * another host's key makes every clone sign as that host. A host that was renamed keeps its
 * addresses, and one that moved keeps its name, so one of these alone only warns.
 */
export function compareIdentity(
  record: Readonly<Record<string, unknown>>,
  machine: MachineIdentity,
): IdentityVerdict {
  const serial = compareSerial(record, machine);
  const comparisons = [compareName(record, machine), serial, compareAddresses(record, machine)];
  const isContradiction = (comparison: Comparison): comparison is string =>
    typeof comparison === "string";
  const contradictions = comparisons.filter(isContradiction);
  const enough = isContradiction(serial) || contradictions.length > 1;
  return { contradictions, another: enough && !comparisons.includes(true) };
}

/** True agrees, a sentence contradicts, undefined can't be compared. */
type Comparison = true | string | undefined;

function compareName(
  record: Readonly<Record<string, unknown>>,
  { hostname }: MachineIdentity,
): Comparison {
  const there = record["hostname"];
  if (typeof there !== "string" || there === "" || hostname === "") return undefined;
  const short = (name: string) => name.toLowerCase().split(".")[0];
  if (short(there) === short(hostname)) return true;
  return `the record's hostname is ${there}, and this machine is ${hostname}`;
}

function compareSerial(
  record: Readonly<Record<string, unknown>>,
  { serialNumber }: MachineIdentity,
): Comparison {
  const there = record["serialNumber"];
  if (
    typeof there !== "string" ||
    !isTelling(there) ||
    serialNumber === undefined ||
    !isTelling(serialNumber)
  ) {
    return undefined;
  }
  if (there.trim().toLowerCase() === serialNumber.trim().toLowerCase()) return true;
  return `the record's serial number is ${there}, and this machine's is ${serialNumber}`;
}

/** Makers leave placeholders behind. */
function isTelling(serial: string): boolean {
  return (
    /[1-9a-z]/i.test(serial) &&
    !/^(none|default string|not specified|to be filled.*|system serial number|n\/a|unknown)$/i.test(
      serial.trim(),
    )
  );
}

function compareAddresses(
  record: Readonly<Record<string, unknown>>,
  { addresses }: MachineIdentity,
): Comparison {
  const interfaces = Array.isArray(record["networkInterfaces"]) ? record["networkInterfaces"] : [];
  const there = interfaces.flatMap((entry) =>
    isObject(entry) && entry["internal"] !== true && typeof entry["address"] === "string"
      ? [entry["address"]]
      : [],
  );
  if (there.length === 0 || addresses.length === 0) return undefined;
  if (there.some((address) => addresses.includes(address))) return true;
  return `none of the record's addresses (${there.slice(0, 3).join(", ")}) is this machine's`;
}
