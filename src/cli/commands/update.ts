import { usageError } from "../../errors.ts";
import type { Client } from "../../system/client.ts";
import {
  changeableFields,
  findContradictions,
  findDifferences,
  parseAssignments,
} from "../../system/fields.ts";
import { parseJsonObject } from "../../system/json.ts";
import { fetchRecord, putRecordRequest, updateRecord } from "../../system/record.ts";
import type { Answer } from "../answer.ts";
import type { CommandSpec, Invocation } from "../command.ts";
import type { Context } from "../context.ts";
import { dataOption, readData } from "../data-option.ts";
import { findAlias } from "../settings.ts";
import { changeAndWait, waitOption } from "../wait-option.ts";
import { dryRunAnswer, writeAnswer } from "../write-answer.ts";

export const updateCommand: CommandSpec = {
  name: "update",
  summary: "change fields of this system's record",
  description:
    `Changes fields of this system's record. Fields: ${changeableFields.join(", ")}. ` +
    "Booleans are true or false; primarySystemUser.id=null clears it. Use --data for other keys. " +
    "The change is always sent, so the answer is always `changed`.",
  arguments: [{ name: "[key=value...]", description: "a field and its new value" }],
  options: [dataOption, waitOption],
  writes: true,
  examples: [
    ["sysctx update displayName=web-01 allowSshRootLogin=false", "two fields in one request"],
    ["sysctx update displayName=web-01 --wait", "at first boot, when a change may be lost"],
    [`sysctx update --data '{"description":"rack 4"}'`, "any keys, as JSON"],
  ],
  run,
};

async function run({ words, flags }: Invocation, context: Context): Promise<Answer> {
  const changes = await collectChanges(words, flags["data"] as string | undefined, context);
  const systemId = await context.systemId();
  if (flags["dryRun"] === true)
    return dryRunAnswer("update", [systemId], [putRecordRequest(systemId, changes)]);
  const put = (client: Client) => updateRecord(client, systemId, changes);
  const record = await changeAndWait(flags["wait"], context, put, {
    findLost: async (client) =>
      findDifferences(changes, (await fetchRecord(client, systemId, [])).value),
    putAgain: put,
  });
  for (const field of findContradictions(changes, record.value)) {
    context.notes.warn(
      `the server returned another value for ${field}: the change may not have been applied`,
    );
  }
  return writeAnswer("update", [{ id: systemId, changed: true }], {
    done: "updated",
    unchanged: "unchanged",
  });
}

async function collectChanges(
  words: readonly string[],
  data: string | undefined,
  context: Context,
): Promise<Readonly<Record<string, unknown>>> {
  const settings = await context.settingsFile();
  const assigned = parseAssignments(words, (alias) => findAlias(settings, alias));
  const given = data === undefined ? {} : parseJsonObject(await readData(data, context), "--data");
  const twice = Object.keys(given).find((key) => Object.hasOwn(assigned, key));
  if (twice !== undefined)
    throw usageError(`${twice} is given twice, as an argument and in --data`);
  if (Object.keys(given).length + Object.keys(assigned).length === 0) {
    throw usageError("nothing to change", "Run sysctx update displayName=web-01, for example.");
  }
  return { ...given, ...assigned };
}
