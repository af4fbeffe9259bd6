import type { Answer } from "./cli/answer.ts";
import { createContext } from "./cli/context.ts";
import type { Context } from "./cli/context.ts";
import { createNotes } from "./cli/output/notes.ts";
import { loadPaint, wantsColour } from "./cli/output/paint.ts";
import { startProgress, wantsProgress } from "./cli/output/progress.ts";
import type { OutputForm } from "./cli/output/report.ts";
import { printAnswer, reportFailures } from "./cli/output/report.ts";
import { createSilentObserver, createTrace } from "./cli/output/trace.ts";
import type { ParsedLine } from "./cli/program.ts";
import { prefersJson } from "./cli/settings.ts";
import { errorCodes, SysctxError, systemCode } from "./errors.ts";
import type { Host } from "./ports.ts";
import { version } from "./version.ts";

type Line = Extract<ParsedLine, { kind: "run" }>;

/** Runs one command line on a host and returns its exit code. Nothing thrown leaves this file. */
export async function main(argv: readonly string[], host: Host): Promise<number> {
  // Until the arguments are parsed, the raw arguments decide how a failure is shown.
  let form: OutputForm = {
    json: prefersJson(argv, host.env),
    quiet: false,
    noColor: argv.includes("--no-color"),
  };
  try {
    const line = await readLine(argv);
    if (line.kind === "print") {
      await host.terminal.stdout.write(`${line.text}\n`);
      return 0;
    }
    const { flags } = line.invocation;
    form = { json: form.json, quiet: flags["quiet"] === true, noColor: flags["color"] === false };
    return await runCommand(line, host, form);
  } catch (error) {
    return await reportFailures([toSysctxError(error, false)], host, form);
  }
}

/** Monitors and packages ask for the version most often; it is known without the parser. */
async function readLine(argv: readonly string[]): Promise<ParsedLine> {
  const [only, ...others] = argv;
  if (others.length === 0 && (only === "--version" || only === "-V"))
    return { kind: "print", text: version };
  const { parseCommandLine } = await import("./cli/program.ts");
  return parseCommandLine(argv);
}

async function runCommand(line: Line, host: Host, form: OutputForm): Promise<number> {
  const { flags } = line.invocation;
  const notePaint = await loadPaint(wantsColour(host.terminal.stderr, host.env, form.noColor));
  const notes = createNotes(host.terminal.stderr, notePaint, {
    quiet: form.quiet,
    hold: () => form.json,
  });
  const context = createContext({
    host,
    notes,
    flags,
    observe: (scheme) =>
      flags["verbose"] === true ? createTrace(notes, scheme) : createSilentObserver(notes),
  });
  // A broken settings file is the command's to complain about, and not every command needs it.
  const output = await context.settings().then(
    (settings) => settings.output,
    () => undefined,
  );
  form = { ...form, json: output === undefined ? form.json : output === "json" };
  try {
    const answer = await answerOf(line, context, form);
    await printAnswer(answer, host, form, notes);
    const { failures = [], tellsFailures = false, exitCode = 0 } = answer;
    return (
      (await reportFailures(failures, host, { ...form, told: tellsFailures }, notes)) || exitCode
    );
  } catch (error) {
    const failure = withHint(toSysctxError(error, flags["verbose"] === true), line.path);
    return await reportFailures([failure], host, form, notes);
  } finally {
    context.close();
  }
}

/** Runs the command, with a spinner where a person waits. */
async function answerOf(
  { spec, path, invocation }: Line,
  context: Context,
  form: OutputForm,
): Promise<Answer> {
  if (spec.run === undefined) throw new SysctxError("internal", `${path} has nothing to run`);
  const { host } = context;
  const quiet =
    form.quiet || form.json || invocation.flags["verbose"] === true || spec.asks === true;
  const progress = startProgress(
    `sysctx ${path}`,
    wantsProgress(host.terminal.stderr, host.env, quiet),
  );
  try {
    return await spec.run(invocation, context);
  } finally {
    progress.stop();
  }
}

/**
 * Words that are wrong in a way that explains itself still get the page that shows the right ones.
 */
function withHint(error: SysctxError, path: string): SysctxError {
  if (error.code !== "usage" || error.hint !== errorCodes.usage.hint) return error;
  return new SysctxError(error.code, error.message, {
    hint: `Run sysctx ${path} --help for usage.`,
  });
}

/** A defect is reported as one; its stack only on request. */
function toSysctxError(error: unknown, wantsStack: boolean): SysctxError {
  if (error instanceof SysctxError) return error;
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new SysctxError("internal", `unexpected (${systemCode(error) ?? detail})`, {
    hint: wantsStack && error instanceof Error ? error.stack : undefined,
    cause: error,
  });
}
