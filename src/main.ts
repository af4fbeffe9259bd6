import type { Answer } from "./cli/answer.ts";
import { createContext } from "./cli/context.ts";
import type { Context } from "./cli/context.ts";
import { toExitCode } from "./cli/exit-codes.ts";
import { createNotes, describeError, describeErrorJson } from "./cli/output/notes.ts";
import { loadPaint, wantsColour } from "./cli/output/paint.ts";
import { startProgress, wantsProgress } from "./cli/output/progress.ts";
import { createSilentObserver, createTrace } from "./cli/output/trace.ts";
import type { ParsedLine } from "./cli/program.ts";
import { parseCommandLine } from "./cli/program.ts";
import { prefersJson } from "./cli/settings.ts";
import { SysctxError, systemCode } from "./errors.ts";
import type { Host } from "./ports.ts";

type Line = Extract<ParsedLine, { kind: "run" }>;

/** Runs one command line on a host and returns its exit code. Nothing thrown leaves this file. */
export async function main(argv: readonly string[], host: Host): Promise<number> {
  // Until the words are parsed, the words themselves say how a failure is wanted.
  let form: OutputForm = {
    json: prefersJson(argv, host.env),
    quiet: false,
    noColor: argv.includes("--no-color"),
  };
  try {
    const line = await parseCommandLine(argv);
    if (line.kind === "print") {
      await host.terminal.stdout.write(`${line.text}\n`);
      return 0;
    }
    const { flags } = line.invocation;
    form = { json: form.json, quiet: flags["quiet"] === true, noColor: flags["color"] === false };
    return await runCommand(line, host, form);
  } catch (error) {
    return await report([toSysctxError(error, false)], host, form);
  }
}

interface OutputForm {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly noColor: boolean;
}

async function runCommand(line: Line, host: Host, form: OutputForm): Promise<number> {
  const { stderr } = host.terminal;
  const notePaint = await loadPaint(wantsColour(stderr, host.env, form.noColor) && !form.json);
  const notes = createNotes(stderr, notePaint, form.quiet);
  const { flags } = line.invocation;
  const context = createContext({
    host,
    notes,
    flags,
    observe: ({ secretHeaders }) =>
      flags["verbose"] === true ? createTrace(notes, secretHeaders) : createSilentObserver(notes),
  });
  const json = await context.settings().then(
    ({ output }) => output === "json",
    () => form.json,
  );
  try {
    const answer = await answerOf(line, context, { ...form, json });
    await print(answer, host, { ...form, json });
    return (await report(answer.failures ?? [], host, { ...form, json })) || (answer.exitCode ?? 0);
  } catch (error) {
    await notes.settled();
    return await report([toSysctxError(error, flags["verbose"] === true)], host, { ...form, json });
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

async function print(answer: Answer, host: Host, form: OutputForm): Promise<void> {
  if (!form.json && form.quiet && answer.confirmation) return;
  const { stdout } = host.terminal;
  const text = form.json
    ? answer.json
    : answer.text(await loadPaint(wantsColour(stdout, host.env, form.noColor)));
  if (text !== undefined) await stdout.write(`${text}\n`);
}

/** Writes failures to stderr, one JSON object or lines of text; the first decides the exit code. */
async function report(
  failures: readonly SysctxError[],
  host: Host,
  form: OutputForm,
): Promise<number> {
  const [first] = failures;
  if (first === undefined) return 0;
  const { stderr } = host.terminal;
  const paint = await loadPaint(wantsColour(stderr, host.env, form.noColor));
  const text = form.json
    ? describeErrorJson(first)
    : failures.map((error) => describeError(error, paint, form.quiet)).join("\n");
  await stderr.write(`${text}\n`).catch(() => undefined);
  return toExitCode(first.code);
}

/** A defect is told as one; its stack only where it was asked for. */
function toSysctxError(error: unknown, wantsStack: boolean): SysctxError {
  if (error instanceof SysctxError) return error;
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new SysctxError("internal", `unexpected (${systemCode(error) ?? detail})`, {
    hint:
      wantsStack && error instanceof Error
        ? error.stack
        : "This is a defect in sysctx. --verbose shows where.",
    cause: error,
  });
}
