import { associationTypes, carriesSudo } from "../system/associations.ts";
import { changeableFields, typeOfField } from "../system/fields.ts";
import type { FieldType } from "../system/fields.ts";
import { longestAttribute } from "./sections.ts";

const reference = { type: ["string", "number"], description: "An id, or an alias." };
const substituted = { type: "string", pattern: "\\$\\{[^}]+\\}" };
const boolean = { anyOf: [{ type: "boolean" }, substituted] };
const text = { type: ["string", "number"] };

const fieldSchemas: Readonly<Record<FieldType, object>> = {
  text,
  boolean,
  user: {
    type: ["string", "number", "null"],
    description: "A user's id or alias; null clears it.",
  },
};

const exclusive = { ...boolean, description: "Whether everything that is not listed is removed." };

/** A list, or a map of the list under its name and `exclusive`. */
const listOf = (name: string, items: object, description: string) => ({
  description,
  oneOf: [
    { type: "array", items },
    {
      type: "object",
      properties: { [name]: { type: "array", items }, exclusive },
      required: [name],
      additionalProperties: false,
    },
  ],
});

/** Without sudo where an association of that type has none. */
const edgeSchema = (withSudo: boolean) => ({
  type: "object",
  properties: {
    type: { enum: associationTypes.filter((type) => carriesSudo(type) === withSudo) },
    id: reference,
    ...(withSudo && { sudo: { anyOf: [boolean, { const: "without-password" }] } }),
  },
  required: ["type", "id"],
  additionalProperties: false,
});

/**
 * The JSON Schema (2020-12) of a document for `sysctx apply`, made from the tables that the reader
 * uses.
 */
export const documentSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "sysctx desired state",
  description: "The desired state of a host. A section that is absent is left unchanged.",
  type: "object",
  properties: {
    aliases: {
      description: "Names for ids, in all documents of the file.",
      type: "object",
      additionalProperties: { type: ["string", "number"] },
    },
    fields: {
      description: "Fields of the record.",
      type: "object",
      properties: Object.fromEntries(
        changeableFields.map((name) => [name, fieldSchemas[typeOfField(name)]]),
      ),
      additionalProperties: false,
    },
    attributes: {
      description: "Custom attributes; null removes one.",
      type: "object",
      properties: {
        values: {
          type: "object",
          propertyNames: { minLength: 1 },
          additionalProperties: {
            type: ["string", "number", "boolean", "null"],
            maxLength: longestAttribute,
          },
        },
        exclusive,
      },
      required: ["values"],
      additionalProperties: false,
    },
    groups: listOf("ids", reference, "The system groups that this host is in."),
    associations: listOf(
      "edges",
      { oneOf: [edgeSchema(true), edgeSchema(false)] },
      "The direct associations of this host.",
    ),
  },
  additionalProperties: false,
};
