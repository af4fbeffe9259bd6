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
    "Deregisters this system: its record goes, and a running agent uninstalls itself and removes the key. The host can't " +
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
  if (flags["force"] !== true) await refuseAnotherHost(client, systemId, context);
  const changed = await deleteRecord(client, systemId);
  if (changed) rememberDeregistration(systemId, context.host);
  const note = changed ? {} : { note: "was gone already" };
  return writeAnswer("delete", [{ id: systemId, changed, ...note }], {
    done: "deregistered",
    unchanged: "unchanged",
  });
}

/**
 * Reads the record first, because one clone's DELETE would remove the record of all. What the
 * server refuses to show is the DELETE's own to answer for. Errors: another_host, and those of the
 * network.
 */
async function refuseAnotherHost(
  client: Client,
  systemId: string,
  context: Context,
): Promise<void> {
  const fields = ["hostname", "serialNumber", "networkInterfaces"];
  const record = await fetchRecord(client, systemId, fields).catch((error: unknown) => {
    if (error instanceof SysctxError && error.status !== undefined) return undefined;
    throw error;
  });
  if (record === undefined || !warnOfAnotherHost(record.value, context).another) return;
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
