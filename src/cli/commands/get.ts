import { SysctxError } from "../../errors.ts";
import { lookUp, requireFieldNames } from "../../system/fields.ts";
import { isObject } from "../../system/json.ts";
import type { RecordBody } from "../../system/record.ts";
import { fetchRecord } from "../../system/record.ts";
import type { Answer } from "../answer.ts";
import type { CommandSpec, Invocation } from "../command.ts";
import type { Context } from "../context.ts";
import { makeVisibleJson } from "../output/safe-text.ts";
import { describeValue, renderPairs } from "../output/table.ts";
import { readAnswer } from "../read-answer.ts";

export const getCommand: CommandSpec = {
  name: "get",
  summary: "show this system's record, or some of its fields",
  description:
    "Shows this system's record. With FIELDs, only these are requested; a single FIELD prints the bare value. " +
    "A dotted name selects a value inside an object: provisionMetadata.provisioner.type",
  arguments: [
    {
      name: "[field...]",
      description: "field names, e.g. displayName hostname attributes",
    },
  ],
  examples: [
    ["sysctx get", "the whole record"],
    ["sysctx get hostname os", "two fields"],
    ["name=$(sysctx get displayName)", "one value, for a script"],
    ["sysctx get -- -attributes", "all but one: -NAME leaves a field out"],
    ["sysctx get --json | jq .attributes", "the API's own JSON"],
  ],
  run,
};

async function run({ words }: Invocation, context: Context): Promise<Answer> {
  const fields = requireFieldNames(words);
  const asked = fields.map((field) => field.replace(/\..*$/, ""));
  const record = await fetchRecord(await context.client(), await context.systemId(), [
    ...new Set(asked),
  ]);
  const [only] = fields;
  if (fields.length === 1 && only !== undefined && !only.startsWith("-"))
    return oneField(record, only);
  return readAnswer(record, (paint) => renderPairs(selectPairs(record, fields), paint));
}

function oneField(record: RecordBody, field: string): Answer {
  const value = lookUp(record.value, field);
  // A script that reads one value must not go on with an empty one because of a misspelt name.
  if (value === undefined) {
    throw new SysctxError("not_found", `this system's record has no field ${field}`, {
      hint: "Run sysctx get to see every field; names are case-sensitive.",
    });
  }
  return readAnswer(record, () =>
    isStructure(value) ? makeVisibleJson(JSON.stringify(value)) : describeValue(value),
  );
}

/** A structure is printed as JSON: a bare value is for scripts. */
function isStructure(value: unknown): boolean {
  return Array.isArray(value) || isObject(value);
}

function selectPairs(
  record: RecordBody,
  fields: readonly string[],
): readonly (readonly [string, unknown])[] {
  const included = fields.filter((field) => !field.startsWith("-"));
  if (included.length === 0) return Object.entries(record.value);
  return included.map((field) => [field, lookUp(record.value, field)]);
}
