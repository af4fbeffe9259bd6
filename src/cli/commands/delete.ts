import { SysctxError } from "../../errors.ts";
import type { Client } from "../../system/client.ts";
import { deleteRecord, deleteRecordRequest, fetchRecord } from "../../system/record.ts";
import type { Answer } from "../answer.ts";
import type { CommandSpec, Invocation } from "../command.ts";
import type { Context } from "../context.ts";
import { rememberDeregistration } from "../deregistered.ts";
import { warnOfAnotherHost } from "../warn-of-another-host.ts";
import { dryRunAnswer, writeAnswer } from "../write-answer.ts";

export const deleteCommand: CommandSpec = {
  name: "delete",
  summary: "deregister this system",
  description:
    "Deregisters this system: its record goes, and a running agent uninstalls itself and removes the key. The host can't\n" +
    "undo it. On a terminal it asks; elsewhere it needs --yes. A system that is already gone is success.",
  options: [
    { flags: "-y, --yes", description: "do not ask" },
    { flags: "--force", description: "even if the record looks like another machine's" },
  ],
  writes: true,
  asks: true,
  examples: [
    ["sysctx delete", "asks first"],
    ["sysctx delete --yes --timeout 10s", "in a script that has seconds"],
  ],
  run,
};

async function run({ flags }: Invocation, context: Context): Promise<Answer> {
  const systemId = await context.systemId();
  if (flags["dryRun"] === true)
    return dryRunAnswer("delete", [systemId], [deleteRecordRequest(systemId)]);
  if (flags["yes"] !== true) await confirm(systemId, context);
  const client = await context.client();
  const there = flags["force"] === true || (await isThere(client, systemId, context));
  const changed = there && (await deleteRecord(client, systemId));
  if (changed) rememberDeregistration(systemId, context);
  const note = changed ? {} : { note: "was gone already" };
  return writeAnswer("delete", [{ id: systemId, changed, ...note }], {
    done: "deregistered",
    unchanged: "unchanged",
  });
}

/**
 * Reads the record first, because one clone's DELETE would remove the record of all. Returns false when there is no record any
 * more. Errors: another_host, and what the read failed with: the DELETE would fail the same way.
 */
async function isThere(client: Client, systemId: string, context: Context): Promise<boolean> {
  const fields = ["hostname", "serialNumber", "networkInterfaces"];
  const record = await fetchRecord(client, systemId, fields).catch((error: unknown) => {
    if (error instanceof SysctxError && error.code === "not_found") return undefined;
    throw error;
  });
  if (record === undefined) return false;
  if (!warnOfAnotherHost(record.value, context).another) return true;
  throw new SysctxError(
    "another_host",
    "the record looks like another machine's; nothing was deregistered",
  );
}

async function confirm(systemId: string, { host }: Context): Promise<void> {
  const { terminal } = host;
  const hint = "--yes deregisters without a question.";
  if (!terminal.stdinIsTerminal || !terminal.stderr.isTerminal) {
    throw new SysctxError(
      "confirmation_required",
      "delete needs --yes where there is no terminal to ask on",
      { hint },
    );
  }
  // Not just y: the last digits show that the right host is meant.
  const digits = systemId.slice(-4);
  const question = `Deregister this system (${systemId})? The host can't undo it.\nType the last four digits of its id to go on: `;
  if ((await terminal.ask(question)).trim() !== digits) {
    throw new SysctxError("confirmation_required", "not confirmed; nothing was sent", { hint });
  }
}
