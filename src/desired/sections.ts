import type { Node, Pair, YAMLMap } from "yaml";
import { isMap, isScalar, isSeq } from "yaml";
import { associationTypes, carriesSudo } from "../system/associations.ts";
import type { AssociationType, Sudo } from "../system/associations.ts";
import { parseField, unknownFieldHint } from "../system/fields.ts";
import { isId } from "../system/ids.ts";
import type { Place } from "./place.ts";
import { complain } from "./place.ts";
import type {
  DesiredAssociations,
  DesiredAttributes,
  DesiredEdge,
  DesiredGroups,
} from "./state.ts";

/** One document, read. */
export interface Sections {
  readonly fields: ReadonlyMap<string, unknown>;
  readonly attributes: DesiredAttributes | undefined;
  readonly groups: DesiredGroups | undefined;
  readonly associations: DesiredAssociations | undefined;
}

type FindAlias = (alias: string) => string | undefined;

const sectionNames = ["aliases", "fields", "attributes", "groups", "associations"];

/** Returns the sections of a document's top map. Errors: document_invalid. */
export function readSections(top: YAMLMap, place: Place, findAlias: FindAlias): Sections {
  const entries = readMap(top, place, sectionNames);
  const own = readAliases(entries.get("aliases"), place);
  const toId = (node: Node | null | undefined, what: string) =>
    readId(node, what, place, (alias) => own.get(alias) ?? findAlias(alias));
  return {
    fields: readFields(entries.get("fields"), place),
    attributes: readAttributes(entries.get("attributes"), place),
    groups: readGroups(entries.get("groups"), place, toId),
    associations: readAssociations(entries.get("associations"), place, toId),
  };
}

type ReadId = (node: Node | null | undefined, what: string) => string;

function readAliases(node: Node | undefined, place: Place): ReadonlyMap<string, string> {
  if (node === undefined) return new Map();
  const pairs = [...readMap(node, place)].map(([name, value]): [string, string] => [
    name,
    readId(value, "alias's id", place, () => undefined),
  ]);
  return new Map(pairs);
}

function readFields(node: Node | undefined, place: Place): ReadonlyMap<string, unknown> {
  if (node === undefined) return new Map();
  const pairs = [...readMap(node, place)].map(([name, value]): [string, unknown] => {
    const field = parseField(name, readScalar(value, place));
    if ("value" in field) return [name, field.value];
    throw complain(value, place, field.problem, field.unknown ? unknownFieldHint : undefined);
  });
  return new Map(pairs);
}

function readAttributes(node: Node | undefined, place: Place): DesiredAttributes | undefined {
  if (node === undefined) return undefined;
  const entries = readMap(node, place, ["values", "exclusive"]);
  const values = [...readMap(entries.get("values"), place)].map(
    ([name, value]): [string, string | null] => {
      const text = readScalar(value, place);
      if (text === null) return [name, null];
      if (String(text).length > 1024)
        throw complain(value, place, `the value of ${name} has more than 1024 characters`);
      return [name, String(text)];
    },
  );
  return { values: new Map(values), exclusive: readExclusive(entries.get("exclusive"), place) };
}

function readGroups(node: Node | undefined, place: Place, toId: ReadId): DesiredGroups | undefined {
  if (node === undefined) return undefined;
  const { items, exclusive } = readList(node, place, "ids");
  return { ids: items.map((item) => toId(item, "system group")), exclusive };
}

function readAssociations(
  node: Node | undefined,
  place: Place,
  toId: ReadId,
): DesiredAssociations | undefined {
  if (node === undefined) return undefined;
  const { items, exclusive } = readList(node, place, "edges");
  return { edges: items.map((item) => readEdge(item, place, toId)), exclusive };
}

function readEdge(node: Node, place: Place, toId: ReadId): DesiredEdge {
  const entries = readMap(node, place, ["type", "id", "sudo"]);
  const typeNode = entries.get("type");
  const type = associationTypes.find(
    (known) => known === (typeNode === undefined ? undefined : readScalar(typeNode, place)),
  );
  if (type === undefined)
    throw complain(typeNode ?? node, place, `type is one of ${associationTypes.join(", ")}`);
  return {
    type,
    id: toId(entries.get("id") ?? node, type),
    sudo: readSudo(entries.get("sudo"), type, place),
  };
}

function readSudo(node: Node | undefined, type: AssociationType, place: Place): Sudo | undefined {
  if (node === undefined) return undefined;
  const value = readScalar(node, place);
  if (!carriesSudo(type))
    throw complain(node, place, `an association with a ${type} has no sudo setting`);
  if (value === "without-password") return { enabled: true, withoutPassword: true };
  if (typeof value === "boolean") return { enabled: value, withoutPassword: false };
  throw complain(node, place, "sudo is true, false or without-password");
}

/** A list, or a map of the list under its name and `exclusive`. */
function readList(
  node: Node,
  place: Place,
  name: string,
): { readonly items: readonly Node[]; readonly exclusive: boolean } {
  if (isSeq(node)) return { items: node.items as readonly Node[], exclusive: false };
  const entries = readMap(node, place, [name, "exclusive"]);
  const list = entries.get(name);
  if (!isSeq(list)) throw complain(list ?? node, place, `${name} is a list`);
  return {
    items: list.items as readonly Node[],
    exclusive: readExclusive(entries.get("exclusive"), place),
  };
}

function readExclusive(node: Node | undefined, place: Place): boolean {
  const value = node === undefined ? false : readScalar(node, place);
  if (typeof value === "boolean") return value;
  throw complain(node, place, "exclusive is true or false");
}

/** Returns a map's entries by name; a name that is not known is a mistake. */
function readMap(
  node: Node | undefined,
  place: Place,
  known?: readonly string[],
): ReadonlyMap<string, Node> {
  if (!isMap(node)) throw complain(node, place, "this must be a map");
  const entries = new Map<string, Node>();
  for (const { key, value } of node.items as Pair<Node, Node | null>[]) {
    const name = isScalar(key) ? String(key.value) : "";
    if (known !== undefined && !known.includes(name)) {
      throw complain(
        key,
        place,
        `${JSON.stringify(name)} is not known here`,
        `Known: ${known.join(", ")}.`,
      );
    }
    if (value === null) throw complain(key, place, `${name} has no value`);
    entries.set(name, value);
  }
  return entries;
}

function readScalar(node: Node, place: Place): string | number | boolean | null {
  const value: unknown = isScalar(node) ? node.value : undefined;
  if (value === null || ["string", "number", "boolean"].includes(typeof value))
    return value as string | number | boolean | null;
  throw complain(node, place, "this must be a single value");
}

function readId(
  node: Node | null | undefined,
  what: string,
  place: Place,
  findAlias: FindAlias,
): string {
  const word: unknown = isScalar(node) ? node.value : undefined;
  const id = typeof word === "string" ? (isId(word) ? word : findAlias(word)) : undefined;
  if (id !== undefined) return id;
  throw complain(
    node,
    place,
    `${JSON.stringify(word ?? "")} is no ${what}: neither an id nor an alias`,
    "An id is 24 hexadecimal digits, in quotes if it has digits only; aliases: sysctx config set alias.NAME ID",
  );
}
