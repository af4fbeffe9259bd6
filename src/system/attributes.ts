import { SysctxError, usageError } from "../errors.ts";
import type { Change } from "./change.ts";
import type { Client } from "./client.ts";
import { splitAssignment } from "./fields.ts";
import { isObject } from "./json.ts";
import { fetchRecord, updateRecord } from "./record.ts";

/** A custom attribute of the record. Further members that the server may add are kept. */
export interface Attribute {
  readonly name: string;
  readonly value: unknown;
}

/** What to set (a text) or to remove (undefined), by attribute name. */
export type AttributeChanges = ReadonlyMap<string, string | undefined>;

const longestValue = 1024;

/** Returns the changes of `NAME=VALUE` arguments. Errors: usage. */
export function parseAttributes(words: readonly string[]): AttributeChanges {
  const changes = new Map<string, string>();
  for (const word of words) {
    const { key, value } = splitAssignment(word);
    if (changes.has(key)) throw usageError(`the attribute ${key} is given twice`);
    if (value.length > longestValue) {
      throw usageError(`the value of ${key} has more than ${longestValue} characters`);
    }
    changes.set(key, value);
  }
  return changes;
}

/** Returns the changes that remove the named attributes. Errors: usage. */
export function parseAttributeNames(words: readonly string[]): AttributeChanges {
  const wrong = words.find((word) => word === "" || word.includes("="));
  if (wrong !== undefined)
    throw usageError(`${JSON.stringify(wrong)} is not a valid attribute name`);
  return new Map(words.map((word) => [word, undefined]));
}

/**
 * Returns the attributes of a record. Errors: bad_reply when they are not what the API promises.
 */
export function readAttributes(record: Readonly<Record<string, unknown>>): readonly Attribute[] {
  const attributes = record["attributes"] ?? [];
  const isAttribute = (entry: unknown): entry is Attribute =>
    isObject(entry) && typeof entry["name"] === "string";
  // Half a list must never be written back as the whole.
  if (!Array.isArray(attributes) || !attributes.every(isAttribute)) {
    throw new SysctxError(
      "bad_reply",
      "the record's attributes are not a list of names and values",
      {
        hint: "Nothing was changed: writing back a list that was not understood could lose attributes.",
      },
    );
  }
  return attributes;
}

/**
 * Returns the whole list after the changes: the others untouched and in their order, new ones at
 * the end.
 */
export function mergeAttributes(
  current: readonly Attribute[],
  changes: AttributeChanges,
): readonly Attribute[] {
  const kept = current
    .filter(({ name }) => !changes.has(name) || changes.get(name) !== undefined)
    .map((entry) =>
      changes.has(entry.name) ? { ...entry, value: changes.get(entry.name) } : entry,
    );
  const present = new Set(kept.map(({ name }) => name));
  const added = [...changes].flatMap(([name, value]) =>
    value === undefined || present.has(name) ? [] : [{ name, value }],
  );
  return [...kept, ...added];
}

/**
 * Reads, merges and writes, because the API replaces the whole list. Returns one change per
 * attribute, in order; writes nothing when nothing differs.
 */
export async function changeAttributes(
  client: Client,
  systemId: string,
  changes: AttributeChanges,
): Promise<readonly Change[]> {
  const current = await fetchAttributes(client, systemId);
  const results = [...changes.keys()].map((id) => ({ id, changed: differs(current, id, changes) }));
  if (results.some(({ changed }) => changed)) {
    await updateRecord(client, systemId, { attributes: mergeAttributes(current, changes) });
  }
  return results;
}

async function fetchAttributes(client: Client, systemId: string): Promise<readonly Attribute[]> {
  return readAttributes((await fetchRecord(client, systemId, ["attributes"])).value);
}

function differs(current: readonly Attribute[], name: string, changes: AttributeChanges): boolean {
  return current.find((entry) => entry.name === name)?.value !== changes.get(name);
}

/** Returns the names of the changes that the server does not show now. */
export async function findLostAttributes(
  client: Client,
  systemId: string,
  changes: AttributeChanges,
): Promise<readonly string[]> {
  const now = await fetchAttributes(client, systemId);
  return [...changes.keys()].filter((name) => differs(now, name, changes));
}

/**
 * Reads back, because the API offers no lock. Errors: change_lost when the list does not show the
 * changes.
 */
export async function confirmAttributes(
  client: Client,
  systemId: string,
  changes: AttributeChanges,
): Promise<void> {
  const lost = await findLostAttributes(client, systemId, changes);
  if (lost.length === 0) return;
  throw new SysctxError(
    "change_lost",
    `the server accepted the change but does not show it: ${lost.join(", ")}`,
    {
      hint: "Use --wait to send it again: something else changed the list at the same time, or the system has only just registered.",
    },
  );
}
