import type { SysctxError } from "../../errors.ts";
import type { Host } from "../../ports.ts";
import type { Answer } from "../answer.ts";
import { toExitCode } from "../exit-codes.ts";
import type { Notes } from "./notes.ts";
import { describeError, describeErrorJson } from "./notes.ts";
import { loadPaint, renderAligned, wantsColour } from "./paint.ts";

/** How the user wants to be answered. */
export interface OutputForm {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly noColor: boolean;
  /** The answer's text already reported the failures. */
  readonly told?: boolean;
}

/** Writes the answer to stdout. Errors: output_failed. */
export async function printAnswer(
  answer: Answer,
  host: Host,
  form: OutputForm,
  notes?: Notes,
): Promise<void> {
  // On a terminal both streams meet: what led to the answer is read before it.
  await notes?.written();
  if (!form.json && form.quiet && answer.confirmation) return;
  const { stdout } = host.terminal;
  const text = form.json
    ? answer.json
    : await renderAligned(
        answer.text,
        await loadPaint(wantsColour(stdout, host.env, form.noColor)),
      );
  const end = answer.exact === true && !form.json ? "" : "\n";
  if (text !== undefined) await stdout.write(`${text}${end}`);
}

/**
 * Writes failures to stderr, as one JSON object (the first, with the warnings so far) or as lines
 * of text, and returns the exit code of the first one; 0 when there is none.
 */
export async function reportFailures(
  failures: readonly SysctxError[],
  host: Host,
  form: OutputForm,
  notes?: Notes,
): Promise<number> {
  const [first] = failures;
  const warnings = first === undefined || !form.json ? [] : (notes?.takeHeld() ?? []);
  await notes?.settled();
  if (first === undefined) return 0;
  if (form.told === true && !form.json) return toExitCode(first.code);
  const { stderr } = host.terminal;
  const paint = await loadPaint(wantsColour(stderr, host.env, form.noColor));
  const text = form.json
    ? describeErrorJson(first, warnings)
    : failures.map((error) => describeError(error, paint, form.quiet)).join("\n");
  await stderr.write(`${text}\n`).catch(() => undefined);
  return toExitCode(first.code);
}
