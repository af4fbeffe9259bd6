import type { Node, YAMLMap } from "yaml";
import { associationTypes, carriesSudo } from "../system/associations.ts";
import type { AssociationType, Sudo } from "../system/associations.ts";
import { parseField, unknownFieldHint } from "../system/fields.ts";
import { isId } from "../system/ids.ts";
import type { Reader } from "./nodes.ts";
import { readExclusive, readList, readMap, readValue, show, showName } from "./nodes.ts";
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

export type FindAlias = (alias: string) => string | undefined;

export const sectionNames = ["aliases", "fields", "attributes", "groups", "associations"] as const;

/** The API's limit for the value of an attribute, in characters. */
export const longestAttribute = 1024;

/** Returns the sections of a document's top map. Errors: document_invalid. */
export function readSections(top: YAMLMap, reader: Reader, findAlias: FindAlias): Sections {
  const entries = readMap(top, reader, sectionNames);
  const section = (name: (typeof sectionNames)[number]) => entries.get(name)?.value;
  const toId: ReadId = (node, what) => readId(node, what, reader, findAlias);
  return {
    fields: readFields(section("fields"), reader, findAlias),
    attributes: readAttributes(section("attributes"), reader),
    groups: readGroups(section("groups"), reader, toId),
    associations: readAssociations(section("associations"), reader, toId),
  };
}

type ReadId = (node: Node, what: string) => string;

/**
 * Returns the aliases of a document, which hold for all that merge with it. Errors:
 * document_invalid.
 */
export function readAliases(top: YAMLMap, reader: Reader): ReadonlyMap<string, string> {
  const node = readMap(top, reader, sectionNames).get("aliases")?.value;
  if (node === undefined) return new Map();
  const pairs = [...readMap(node, reader)].map(([name, { value }]): [string, string] => [
    name,
    readId(value, "alias's id", reader, () => undefined),
  ]);
  return new Map(pairs);
}

function readFields(
  node: Node | undefined,
  reader: Reader,
  findAlias: FindAlias,
): ReadonlyMap<string, unknown> {
  if (node === undefined) return new Map();
  const pairs = [...readMap(node, reader)].map(([name, { key, value }]): [string, unknown] => {
    const { typed, written } = readValue(value, reader);
    const field = parseField(name, typed, findAlias);
    if ("value" in field) return [name, field.value];
    if (field.unknown) throw complain(key, reader, field.problem, unknownFieldHint);
    throw complain(value, reader, `${field.problem}, not ${show(written)}`);
  });
  return new Map(pairs);
}

function readAttributes(node: Node | undefined, reader: Reader): DesiredAttributes | undefined {
  if (node === undefined) return undefined;
  const entries = readMap(node, reader, ["values", "exclusive"]);
  const values = entries.get("values")?.value;
  if (values === undefined) throw complain(node, reader, "attributes need a map of values");
  const pairs = [...readMap(values, reader)].map(([name, { value }]): [string, string | null] => {
    const { text, typed } = readValue(value, reader);
    if (typed === null) return [name, null];
    if (text.length > longestAttribute) {
      const problem = `the value of ${showName(name)} has more than ${longestAttribute} characters`;
      throw complain(value, reader, problem);
    }
    return [name, text];
  });
  return { values: new Map(pairs), exclusive: readExclusive(entries, reader) };
}

function readGroups(
  node: Node | undefined,
  reader: Reader,
  toId: ReadId,
): DesiredGroups | undefined {
  if (node === undefined) return undefined;
  const { items, exclusive } = readList(node, reader, "ids");
  return { ids: items.map((item) => toId(item, "system group")), exclusive };
}

function readAssociations(
  node: Node | undefined,
  reader: Reader,
  toId: ReadId,
): DesiredAssociations | undefined {
  if (node === undefined) return undefined;
  const { items, exclusive } = readList(node, reader, "edges");
  return { edges: items.map((item) => readEdge(item, reader, toId)), exclusive };
}

function readEdge(node: Node, reader: Reader, toId: ReadId): DesiredEdge {
  const entries = readMap(node, reader, ["type", "id", "sudo"]);
  const typeNode = entries.get("type")?.value;
  const word = typeNode === undefined ? undefined : readValue(typeNode, reader).text;
  const type = associationTypes.find((known) => known === word);
  if (type === undefined)
    throw complain(typeNode ?? node, reader, `type must be one of ${associationTypes.join(", ")}`);
  return {
    type,
    id: toId(entries.get("id")?.value ?? node, type),
    sudo: readSudo(entries.get("sudo")?.value, type, reader),
  };
}

function readSudo(node: Node | undefined, type: AssociationType, reader: Reader): Sudo | undefined {
  if (node === undefined) return undefined;
  const { typed } = readValue(node, reader);
  if (!carriesSudo(type))
    throw complain(node, reader, `an association with a ${type} has no sudo setting`);
  if (typed === "without-password") return { enabled: true, withoutPassword: true };
  if (typeof typed === "boolean") return { enabled: typed, withoutPassword: false };
  throw complain(node, reader, "sudo must be true, false or without-password");
}

function readId(node: Node, what: string, reader: Reader, findAlias: FindAlias): string {
  const { text, written } = readValue(node, reader);
  const id = isId(text) ? text : findAlias(text);
  if (id !== undefined) return id;
  throw complain(
    node,
    reader,
    `${show(written)} is not a valid ${what}: neither an id nor an alias`,
    "Use an id of 24 hexadecimal digits, or define an alias: sysctx config set alias.NAME ID, or aliases in the document.",
  );
}
