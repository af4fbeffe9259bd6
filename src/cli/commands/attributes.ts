import { usageError } from "../../errors.ts";
import type { AttributeChanges } from "../../system/attributes.ts";
import {
  changeAttributes,
  confirmAttributes,
  findLostAttributes,
  mergeAttributes,
  parseAttributeNames,
  parseAttributes,
  readAttributes,
} from "../../system/attributes.ts";
import type { Client } from "../../system/client.ts";
import { fetchRecord, getRecordRequest, putRecordRequest } from "../../system/record.ts";
import type { Answer } from "../answer.ts";
import type { CommandSpec, Invocation } from "../command.ts";
import type { Context } from "../context.ts";
import { describeValue } from "../output/table.ts";
import { listAnswer } from "../read-answer.ts";
import { changeAndWait, waitOption } from "../wait-option.ts";
import { dryRunAnswer, writeAnswer } from "../write-answer.ts";

export const attributesCommand: CommandSpec = {
  name: "attributes",
  summary: "manage custom attributes: list, set, unset",
  description:
    "Manages this system's custom attributes. Changes are merged, so no other attribute is lost.",
  commands: [
    {
      name: "list",
      summary: "list the attributes",
      examples: [
        ["sysctx attributes list --json", "the record's attributes as the API sends them"],
      ],
      run: list,
    },
    {
      name: "set",
      summary: "set attributes, keeping the others",
      arguments: [{ name: "<name=value...>", description: "an attribute and its value" }],
      options: [waitOption],
      writes: true,
      examples: [["sysctx attributes set role=web rack=4", "set two, keep the rest"]],
      run: (invocation, context) =>
        change("attributes set", parseAttributes(invocation.words), invocation, context),
    },
    {
      name: "unset",
      summary: "remove attributes, keeping the others",
      arguments: [{ name: "<name...>", description: "an attribute's name" }],
      writes: true,
      examples: [["sysctx attributes unset rack", "remove one"]],
      run: (invocation, context) =>
        change("attributes unset", parseAttributeNames(invocation.words), invocation, context),
    },
  ],
};

async function list(_invocation: Invocation, context: Context): Promise<Answer> {
  const record = await fetchRecord(await context.client(), await context.systemId(), [
    "attributes",
  ]);
  const rows = readAttributes(record.value).map(({ name, value }) => [name, describeValue(value)]);
  return listAnswer(record, ["NAME", "VALUE"], rows, (text) => text);
}

async function change(
  command: string,
  changes: AttributeChanges,
  { flags }: Invocation,
  context: Context,
): Promise<Answer> {
  if (changes.size === 0) throw usageError("nothing to change");
  const systemId = await context.systemId();
  if (flags["dryRun"] === true) return rehearse(command, systemId, changes, context);
  const set = (client: Client) => changeAttributes(client, systemId, changes);
  const results = await changeAndWait(flags["wait"], context, set, {
    findLost: (client) => findLostAttributes(client, systemId, changes),
    putAgain: set,
  });
  if (flags["wait"] === undefined && results.some(({ changed }) => changed)) {
    await confirmAttributes(await context.client(), systemId, changes);
  }
  return writeAnswer(command, results, {
    done: command === "attributes set" ? "set" : "removed",
    unchanged: "unchanged",
  });
}

/** The list that would be written depends on what the read finds, and nothing is read here. */
function rehearse(
  command: string,
  systemId: string,
  changes: AttributeChanges,
  context: Context,
): Answer {
  context.notes.warn(
    "the second request would also contain all other attributes, as the first one reads them",
  );
  const merged = mergeAttributes([], changes);
  return dryRunAnswer(
    command,
    [...changes.keys()],
    [
      getRecordRequest(systemId, ["attributes"]),
      putRecordRequest(systemId, { attributes: merged }),
    ],
  );
}
