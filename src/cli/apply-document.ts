import { mendDifferences } from "../desired/carry-out.ts";
import type { Comparison } from "../desired/compare.ts";
import { compareWithServer } from "../desired/compare.ts";
import { parseDesiredState } from "../desired/document.ts";
import type { Outcome } from "../desired/outcome.ts";
import type { DesiredState } from "../desired/state.ts";
import type { Context } from "./context.ts";
import { findAlias } from "./settings.ts";
import { withinLimit } from "../system/within-limit.ts";

/**
 * Reads a document for this host; `-` is standard input. Errors: document_invalid, input_failed.
 */
export async function readDocument(path: string, context: Context): Promise<DesiredState> {
  const { files, terminal, env, machine } = context.host;
  const reading = path === "-" ? terminal.readStdin() : files.readText(path);
  const source = path === "-" ? "standard input" : path;
  const text = await withinLimit(reading, `${source} did not end`, context);
  const settings = await context.settingsFile();
  return parseDesiredState(text, source, {
    substitute: (name) => (name === "hostname" ? machine.identify().hostname : env[name]),
    findAlias: (alias) => findAlias(settings, alias),
  });
}

/** Reads what is there and compares it. */
export async function compareWithHost(
  desired: DesiredState,
  context: Context,
): Promise<Comparison> {
  return compareWithServer(await context.client(), await context.systemId(), desired);
}

/** Applies the differences. */
export async function applyState(
  desired: DesiredState,
  comparison: Comparison,
  context: Context,
): Promise<readonly Outcome[]> {
  return mendDifferences(await context.client(), await context.systemId(), desired, comparison);
}
