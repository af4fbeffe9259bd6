import { usageError } from "../errors.ts";
import { isId } from "./ids.ts";

export type FieldType = "text" | "boolean" | "user";

/**
 * The fields of the record that a system may change, with their types. Source: the vendor's
 * `systemput` schema.
 */
const fieldTypes: ReadonlyMap<string, FieldType> = new Map([
  ["displayName", "text"],
  ["description", "text"],
  ["allowSshPasswordAuthentication", "boolean"],
  ["allowSshRootLogin", "boolean"],
  ["allowPublicKeyAuthentication", "boolean"],
  ["allowMultiFactorAuthentication", "boolean"],
  ["primarySystemUser.id", "user"],
]);

export const changeableFields: readonly string[] = [...fieldTypes.keys()];

/** Returns the type of a changeable field. */
export function typeOfField(name: string): FieldType {
  return fieldTypes.get(name) ?? "text";
}

type FindAlias = (alias: string) => string | undefined;

/**
 * Returns the changes that `KEY=VALUE` arguments request, typed as the API expects them. Errors:
 * usage.
 */
export function parseAssignments(
  words: readonly string[],
  findAlias?: FindAlias,
): Readonly<Record<string, unknown>> {
  const changes = new Map<string, unknown>();
  for (const word of words) {
    const { key, value } = splitAssignment(word);
    if (changes.has(key)) throw usageError(`${key} is given twice`);
    changes.set(key, parseValue(key, value, findAlias));
  }
  return Object.fromEntries(changes);
}

/** Returns the key and value of `KEY=VALUE`; the value may hold further `=`. Errors: usage. */
export function splitAssignment(word: string): { readonly key: string; readonly value: string } {
  const at = word.indexOf("=");
  if (at < 1) throw usageError(`${JSON.stringify(word)} is not of the form KEY=VALUE`);
  return { key: word.slice(0, at), value: word.slice(at + 1) };
}

function parseValue(key: string, value: string, findAlias?: FindAlias): unknown {
  const typed =
    value === "true" || value === "false" ? value === "true" : value === "null" ? null : value;
  const isText = fieldTypes.get(key) === "text";
  const field = parseField(key, isText ? value : typed, findAlias);
  if ("value" in field) return field.value;
  if (field.unknown) throw usageError(field.problem, unknownFieldHint);
  throw usageError(`${field.problem}, not ${JSON.stringify(typed)}`);
}

export const unknownFieldHint = `Use one of ${changeableFields.join(", ")}. For other fields use sysctx update --data '{"KEY":VALUE}'.`;

/** A field's value as the API wants it, or what is wrong with it. */
export type ParsedField =
  { readonly value: unknown } | { readonly problem: string; readonly unknown: boolean };

/** Returns the value of a known field, typed. A user may be named by an alias. */
export function parseField(
  key: string,
  value: string | boolean | null,
  findAlias: FindAlias = () => undefined,
): ParsedField {
  const wrong = (problem: string) => ({ problem: `${key} must be ${problem}`, unknown: false });
  switch (fieldTypes.get(key)) {
    case "text":
      return typeof value === "string" ? { value } : wrong("a string");
    case "boolean":
      return typeof value === "boolean" ? { value } : wrong("true or false");
    case "user": {
      if (value === null) return { value };
      const id = typeof value !== "string" ? undefined : isId(value) ? value : findAlias(value);
      return id === undefined ? wrong("a user's id, an alias or null") : { value: id };
    }
    case undefined:
      return { problem: `unknown field ${JSON.stringify(key)}`, unknown: true };
  }
}

/** Returns the names of the sent fields whose value the answered record contradicts. */
export function findContradictions(
  sent: Readonly<Record<string, unknown>>,
  record: Readonly<Record<string, unknown>>,
): readonly string[] {
  return Object.keys(sent).filter((key) => {
    const shown = lookUp(record, key);
    return shown !== undefined && JSON.stringify(shown) !== JSON.stringify(sent[key]);
  });
}

/** Returns the names of the sent fields whose value the record does not show, absence included. */
export function findDifferences(
  sent: Readonly<Record<string, unknown>>,
  record: Readonly<Record<string, unknown>>,
): readonly string[] {
  // A record without a primary user may leave the member out.
  const show = (value: unknown) => JSON.stringify(value ?? null);
  return Object.keys(sent).filter((key) => show(lookUp(record, key)) !== show(sent[key]));
}

/**
 * Returns a member of the record by its name, or along a dotted path such as
 * `primarySystemUser.id`.
 */
export function lookUp(record: Readonly<Record<string, unknown>>, name: string): unknown {
  if (Object.hasOwn(record, name)) return record[name];
  let value: unknown = record;
  for (const part of name.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part))
      return undefined;
    value = (value as Readonly<Record<string, unknown>>)[part];
  }
  return value;
}

/** Returns the field names of a read, which become one query value. Errors: usage. */
export function requireFieldNames(words: readonly string[]): readonly string[] {
  const wrong = words.find((word) => !/^-?[A-Za-z_][A-Za-z0-9_.]*$/.test(word));
  if (wrong !== undefined) {
    throw usageError(
      `${JSON.stringify(wrong)} is not a valid field name`,
      "For example: displayName, hostname, attributes.",
    );
  }
  return words;
}
