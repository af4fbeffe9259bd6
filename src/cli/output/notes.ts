import type { SysctxError } from "../../errors.ts";
import type { OutputStream } from "../../ports.ts";
import type { Paint } from "./paint.ts";
import { makeVisible, makeVisibleJson, makeVisibleLine } from "./safe-text.ts";

/**
 * What goes to stderr besides the answer. A note that cannot be written is lost; the answer still
 * counts.
 */
export interface Notes {
  /**
   * With json, warnings wait for the end: a failure is one JSON object on stderr, and they become
   * part of it.
   */
  warn(message: string): void;
  /** A line about what is going on; none with json, where stderr is for one object. */
  tell(message: string): void;
  /** A line of the trace, already redacted. */
  trace(line: string): void;
  /** Warnings that were held back, taken out. */
  takeHeld(): readonly string[];
  /** Resolves when all that was said so far is written. */
  written(): Promise<void>;
  /** Writes what was held back; resolves when everything is written. */
  settled(): Promise<void>;
}

export function createNotes(
  stream: OutputStream,
  paint: Paint,
  { quiet, hold }: { readonly quiet: boolean; readonly hold: () => boolean },
): Notes {
  const held: string[] = [];
  let last: Promise<void> = Promise.resolve();
  const say = (line: string) => {
    last = last.then(() => stream.write(`${line}\n`)).catch(() => undefined);
  };
  const sayWarning = (message: string) => {
    if (!quiet) say(`${paint.warn("warning:")} ${makeVisibleLine(message)}`);
  };
  return {
    warn: (message) => {
      if (hold()) held.push(message);
      else sayWarning(message);
    },
    tell: (message) => {
      if (!quiet && !hold()) say(makeVisibleLine(message));
    },
    trace: (line) => say(paint.dim(makeVisibleLine(line))),
    takeHeld: () => held.splice(0),
    written: () => last,
    settled: () => {
      held.splice(0).forEach(sayWarning);
      return last;
    },
  };
}

/** Returns a failure as text: one line, and a hint that says what to do. */
export function describeError(error: SysctxError, paint: Paint, quiet: boolean): string {
  const first = `${paint.bad("error:")} ${makeVisibleLine(error.message)}`;
  return quiet ? first : `${first}\n${paint.accent("hint:")} ${makeVisible(error.hint)}`;
}

/** The failure as members of a JSON object. */
export function errorMembers(error: SysctxError): Readonly<Record<string, unknown>> {
  const { code, message, hint, status } = error;
  return {
    code,
    message,
    hint,
    ...(status === undefined ? {} : { status }),
  };
}

/** Returns the one JSON object that a failure is on stderr. */
export function describeErrorJson(error: SysctxError, warnings: readonly string[]): string {
  const said = warnings.length === 0 ? {} : { warnings };
  return makeVisibleJson(JSON.stringify({ schemaVersion: 1, error: errorMembers(error), ...said }));
}
