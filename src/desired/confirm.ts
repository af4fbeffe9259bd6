import { SysctxError } from "../errors.ts";
import type { Client } from "../system/client.ts";
import { compareWithServer } from "./compare.ts";
import type { Outcome } from "./outcome.ts";
import { nameError } from "./outcome.ts";
import type { DesiredState } from "./state.ts";

/**
 * What the record's changes are as a second read shows them: right after registration the server
 * may lose them.
 */
export async function confirmRecord(
  client: Client,
  systemId: string,
  desired: DesiredState,
  outcomes: readonly Outcome[],
): Promise<readonly Outcome[]> {
  if (!outcomes.some((outcome) => "changed" in outcome)) return outcomes;
  const unseen = await findUnseen(client, systemId, desired);
  return outcomes.map((outcome) => {
    const error = "changed" in outcome ? unseen(outcome.id) : undefined;
    return error === undefined ? outcome : { id: outcome.id, error };
  });
}

/** Why a change is not called done: it was lost, or it can't be read back. */
async function findUnseen(
  client: Client,
  systemId: string,
  desired: DesiredState,
): Promise<(id: string) => SysctxError | undefined> {
  const recordOnly: DesiredState = { ...desired, groups: undefined, associations: undefined };
  try {
    const { differences } = await compareWithServer(client, systemId, recordOnly);
    const lost = new Set(differences.map(({ id }) => id));
    const message = (id: string) => `${id}: the server accepted the change but does not show it`;
    return (id) => (lost.has(id) ? new SysctxError("change_lost", message(id)) : undefined);
  } catch (error) {
    return (id) => nameError(`${id}: sent, but it could not be read back`, error);
  }
}
