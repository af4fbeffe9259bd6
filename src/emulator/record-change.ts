import type { SystemRecord } from "./record.ts";

/**
 * Says what is wrong with a value, to follow the key's name in a sentence; undefined when nothing
 * is.
 */
type Check = (value: unknown) => string | undefined;

const maxAttributeLength = 1024;

const isText: Check = (value) => (typeof value === "string" ? undefined : "must be a string");
const isFlag: Check = (value) => (typeof value === "boolean" ? undefined : "must be a boolean");
const isTextOrNull: Check = (value) => (value === null ? undefined : isText(value));

/**
 * What a PUT may change. Source: schema `systemput`; `description` and the dotted key are seen in
 * the vendor's scripts.
 */
const checks = new Map<string, Check>([
  ["displayName", isText],
  ["description", isText],
  ["allowMultiFactorAuthentication", isFlag],
  ["allowPublicKeyAuthentication", isFlag],
  ["allowSshPasswordAuthentication", isFlag],
  ["allowSshRootLogin", isFlag],
  ["agentBoundMessages", checkMessages],
  ["attributes", checkAttributes],
  ["primarySystemUser.id", isTextOrNull],
  ["systemInsights", checkInsights],
]);

/** Returns a sentence about the first key of a PUT body that is of the wrong type, or undefined. */
export function findRecordProblem(body: Readonly<Record<string, unknown>>): string | undefined {
  for (const [key, value] of Object.entries(body)) {
    const problem = checks.get(key)?.(value);
    if (problem !== undefined) return `${key} ${problem}`;
  }
  return undefined;
}

/**
 * Returns the record with the keys of a checked PUT body. `attributes` is replaced whole,
 * `"primarySystemUser.id"` sets the nested id, keys that the API does not know are silently
 * dropped, and keys not sent stay.
 */
export function changeRecord(
  record: SystemRecord,
  body: Readonly<Record<string, unknown>>,
): SystemRecord {
  const changed = { ...record };
  for (const [key, value] of Object.entries(body)) {
    if (!checks.has(key)) continue;
    if (key === "primarySystemUser.id") changed["primarySystemUser"] = { id: value };
    else changed[key] = value;
  }
  return changed;
}

function checkAttributes(value: unknown): string | undefined {
  if (!Array.isArray(value)) return "must be an array";
  for (const entry of value as unknown[]) {
    const { name, value: text } = (entry ?? {}) as { name?: unknown; value?: unknown };
    if (typeof name !== "string" || typeof text !== "string") {
      return "must hold objects with a name and a value, both strings";
    }
    if (text.length > maxAttributeLength) {
      return `value of ${name} is longer than ${maxAttributeLength} characters`;
    }
  }
  return undefined;
}

function checkMessages(value: unknown): string | undefined {
  const isMessage = (entry: unknown) =>
    typeof (entry as { cmd?: unknown } | null)?.cmd === "string";
  return Array.isArray(value) && value.every(isMessage)
    ? undefined
    : "must hold objects with a cmd";
}

function checkInsights(value: unknown): string | undefined {
  const state = (value as { state?: unknown } | null)?.state;
  return state === "enabled" || state === "deferred"
    ? undefined
    : "must have the state enabled or deferred";
}
