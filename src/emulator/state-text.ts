import { createPublicKey } from "node:crypto";
import { SysctxError } from "../errors.ts";
import { createState } from "./state.ts";
import type { EmulatorState } from "./state.ts";

/**
 * Returns the state as indented JSON with a newline at the end. Public keys only: nothing in it is
 * secret.
 */
export function serializeState(state: EmulatorState): string {
  return `${JSON.stringify(state, undefined, 2)}\n`;
}

/**
 * Returns the state of a text that `serializeState` made, perhaps edited since. Throws
 * `input_failed` on any other.
 */
export function parseState(text: string): EmulatorState {
  const value = parseJson(text);
  const problem = findProblem(value);
  if (problem !== undefined) throw complain(problem);
  return value as EmulatorState;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw complain("it is not JSON", cause);
  }
}

function findProblem(value: unknown): string | undefined {
  if (!isObject(value)) return "it is not a JSON object";
  if (value["version"] !== 1) return "its version is not 1";
  for (const name of Object.keys(createState())) {
    if (name === "version") continue;
    const entries = value[name];
    if (!isObject(entries)) return `${name} is not an object`;
    if (name === "deletedSystems") continue;
    const odd = Object.entries(entries).find(([, entry]) => !isObject(entry));
    if (odd !== undefined) return `${name} contains ${odd[0]}, which is not an object`;
  }
  return findSystemProblem(value["systems"] as Record<string, Record<string, unknown>>);
}

function findSystemProblem(systems: Record<string, Record<string, unknown>>): string | undefined {
  for (const [id, { publicKeyPem, record, groups, associations }] of Object.entries(systems)) {
    if (!/^[0-9a-f]{24}$/.test(id)) return `the system id ${id} is not 24 hexadecimal digits`;
    if (!isPublicKey(publicKeyPem)) return `the system ${id} has no usable public key`;
    if (!isObject(record) || !Array.isArray(groups) || !Array.isArray(associations)) {
      return `the system ${id} needs a record, groups and associations`;
    }
  }
  return undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isPublicKey(pem: unknown): boolean {
  try {
    return createPublicKey(pem as string).asymmetricKeyType === "rsa";
  } catch {
    return false;
  }
}

function complain(problem: string, cause?: unknown): SysctxError {
  return new SysctxError("input_failed", `not an emulator state: ${problem}`, { cause });
}
