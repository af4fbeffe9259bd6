import { SysctxError } from "../errors.ts";
import { findLostDifferences, mendDifferences } from "../desired/carry-out.ts";
import type { Outcome } from "../desired/carry-out.ts";
import type { CurrentState } from "../desired/current.ts";
import { fetchCurrentState } from "../desired/current.ts";
import type { Difference } from "../desired/difference.ts";
import { compareStates } from "../desired/difference.ts";
import { parseDesiredState } from "../desired/document.ts";
import type { DesiredState } from "../desired/state.ts";
import type { Client } from "../system/client.ts";
import type { Context } from "./context.ts";
import { withinLimit } from "./within-limit.ts";
import { findAlias } from "./settings.ts";

/** Reads a document for this host; `-` is standard input. Errors: document_invalid, input_failed. */
export async function readDocument(path: string, context: Context): Promise<DesiredState> {
  const { files, terminal, env, machine } = context.host;
  const reading = path === "-" ? terminal.readStdin() : files.readText(path);
  const source = path === "-" ? "standard input" : path;
  const text = await withinLimit(reading, `${source} had not ended`, context);
  const settings = await context.settingsFile();
  return parseDesiredState(text, source, {
    substitute: (name) => (name === "hostname" ? machine.identify().hostname : env[name]),
    findAlias: (alias) => findAlias(settings, alias),
  });
}

export interface Comparison {
  readonly current: CurrentState;
  readonly differences: readonly Difference[];
}

/** Reads what is there and compares it. */
export async function compareWithHost(
  desired: DesiredState,
  context: Context,
): Promise<Comparison> {
  const current = await fetchCurrentState(
    await context.client(),
    await context.systemId(),
    desired,
  );
  return { current, differences: compareStates(desired, current) };
}

/** Mends the differences, and reads back what right after registration may get lost. */
export async function applyState(
  desired: DesiredState,
  { current, differences }: Comparison,
  context: Context,
): Promise<readonly Outcome[]> {
  const [client, systemId] = [await context.client(), await context.systemId()];
  const outcomes = await mendDifferences(client, systemId, differences, current);
  const put = outcomes.filter(
    (outcome) => /^(fields|attributes)\./.test(outcome.id) && "changed" in outcome,
  );
  if (put.length === 0) return outcomes;
  const unseen = await findUnseen(client, systemId, desired);
  const isPut = ({ id }: Outcome) => put.some((outcome) => outcome.id === id);
  return outcomes.map((outcome) => {
    const error = isPut(outcome) ? unseen(outcome.id) : undefined;
    return error === undefined ? outcome : { id: outcome.id, error };
  });
}

/** What a change of the record is, as the reading back shows it; one that can't be read back is not called done. */
async function findUnseen(
  client: Client,
  systemId: string,
  desired: DesiredState,
): Promise<(id: string) => SysctxError | undefined> {
  try {
    const lost = new Set(await findLostDifferences(client, systemId, desired));
    const message = (id: string) => `${id}: the server accepted it and then did not show it`;
    return (id) => (lost.has(id) ? new SysctxError("change_lost", message(id)) : undefined);
  } catch (error) {
    if (!(error instanceof SysctxError)) throw error;
    const { code, message, hint, status } = error;
    return (id) =>
      new SysctxError(code, `${id}: sent, but it could not be read back: ${message}`, {
        hint,
        status,
      });
  }
}
