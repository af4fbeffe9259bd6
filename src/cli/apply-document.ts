import { SysctxError } from "../errors.ts";
import { findLostDifferences, mendDifferences } from "../desired/carry-out.ts";
import type { Outcome } from "../desired/carry-out.ts";
import type { CurrentState } from "../desired/current.ts";
import { fetchCurrentState } from "../desired/current.ts";
import type { Difference } from "../desired/difference.ts";
import { compareStates } from "../desired/difference.ts";
import { parseDesiredState } from "../desired/document.ts";
import type { DesiredState } from "../desired/state.ts";
import type { Context } from "./context.ts";
import { findAlias } from "./settings.ts";

/** Reads a document for this host; `-` is standard input. Errors: document_invalid, input_failed. */
export async function readDocument(path: string, context: Context): Promise<DesiredState> {
  const { files, terminal, env, machine } = context.host;
  const text = path === "-" ? await terminal.readStdin() : files.readText(path);
  const settings = await context.settingsFile();
  return parseDesiredState(text, path === "-" ? "standard input" : path, {
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
  const lost = new Set(await findLostDifferences(client, systemId, desired));
  return outcomes.map((outcome) =>
    lost.has(outcome.id) && "changed" in outcome
      ? {
          id: outcome.id,
          error: new SysctxError(
            "change_lost",
            `${outcome.id}: the server accepted it and then did not show it`,
          ),
        }
      : outcome,
  );
}
