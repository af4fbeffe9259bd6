import type { Node, Pair, Scalar } from "yaml";
import { isMap, isScalar, isSeq } from "yaml";
import type { Place } from "./place.ts";
import { complain } from "./place.ts";

/** What a document's nodes are read with. */
export interface Reader extends Place {
  /** Environment variables, and `hostname`. Undefined for a name that is not set. */
  readonly substitute: (name: string) => string | undefined;
}

/** A single value, read. */
export interface Value {
  /** As it was written, names put in: `007` and `1.10` stay what they are. */
  readonly text: string;
  /** True, false or null where that is what was written without quotes; else the text. */
  readonly typed: string | boolean | null;
  /** The text of the document, for an error: what was put in may be a secret. */
  readonly written: string;
}

const words: ReadonlyMap<string, boolean | null> = new Map([
  ...["true", "True", "TRUE"].map((word) => [word, true] as const),
  ...["false", "False", "FALSE"].map((word) => [word, false] as const),
  ...["null", "Null", "NULL", "~", ""].map((word) => [word, null] as const),
]);

/** Returns a single value. Errors: document_invalid. */
export function readValue(node: Node, reader: Reader): Value {
  if (!isScalar(node) || typeof node.value !== "string")
    throw complain(node, reader, "this must be a single value");
  const written = node.value;
  const text = substituteNames(written, node, reader);
  const word = isPlain(node) ? words.get(text) : undefined;
  return { text, typed: word === undefined ? text : word, written };
}

/** Says whether a node is empty: absent, empty, `null` or `~`. */
export function isNothing(node: Node | null | undefined): boolean {
  if (node === null || node === undefined) return true;
  return isScalar(node) && isPlain(node) && words.get(String(node.value)) === null;
}

const isPlain = (node: Scalar) => node.type === "PLAIN" && node.tag === undefined;

/**
 * Replaces `${NAME}`; `$$` is a dollar. A name that is not set is a mistake and not an empty text.
 */
function substituteNames(text: string, node: Node, reader: Reader): string {
  return text.replace(/\$(?:\$|\{([^}]*)(\}?))/g, (all, name: string, end: string) => {
    if (all === "$$") return "$";
    if (end === "") throw complain(node, reader, `${show(all)} has no closing }`);
    const value = reader.substitute(name);
    if (value === undefined) throw complain(node, reader, `\${${showName(name)}} is not set`);
    return value;
  });
}

/**
 * Returns a map's entries by name, the node of each name next to its value. Errors:
 * document_invalid.
 */
export function readMap(
  node: Node | undefined,
  place: Place,
  known?: readonly string[],
): ReadonlyMap<string, MapEntry> {
  if (!isMap(node)) throw complain(node, place, "this must be a map");
  const entries = new Map<string, MapEntry>();
  for (const { key, value } of node.items as Pair<Node, Node | null>[]) {
    const name = readName(key, place);
    if (known !== undefined && !known.includes(name)) {
      const hint = `Known: ${known.join(", ")}.`;
      throw complain(key, place, `unknown key ${show(name)}`, hint);
    }
    if (entries.has(name)) throw complain(key, place, "this key is given twice");
    if (value === null) throw complain(key, place, `${showName(name)} has no value`);
    entries.set(name, { key, value });
  }
  return entries;
}

export interface MapEntry {
  readonly key: Node;
  readonly value: Node;
}

function readName(key: Node, place: Place): string {
  const name = isScalar(key) ? String(key.value) : undefined;
  if (name === undefined) throw complain(key, place, "a key must be a single value");
  if (name === "") throw complain(key, place, "a key is empty");
  return name;
}

/** A list, or a map of the list under its name and `exclusive`. */
export function readList(
  node: Node,
  reader: Reader,
  name: string,
): { readonly items: readonly Node[]; readonly exclusive: boolean } {
  if (isSeq(node)) return { items: node.items as readonly Node[], exclusive: false };
  const entries = readMap(node, reader, [name, "exclusive"]);
  const list = entries.get(name)?.value;
  if (!isSeq(list)) throw complain(list ?? node, reader, `${name} is a list`);
  return { items: list.items as readonly Node[], exclusive: readExclusive(entries, reader) };
}

/** Returns whether `exclusive: true` is among a map's entries. Errors: document_invalid. */
export function readExclusive(entries: ReadonlyMap<string, MapEntry>, reader: Reader): boolean {
  const node = entries.get("exclusive")?.value;
  if (node === undefined) return false;
  const { typed } = readValue(node, reader);
  if (typeof typed === "boolean") return typed;
  throw complain(node, reader, "exclusive must be true or false");
}

/** A piece of the document as shown in an error: quoted, on one line. */
export const show = (text: string): string => JSON.stringify(text);

/** The same where quotes would only disturb. */
export const showName = (name: string): string => show(name).slice(1, -1);
