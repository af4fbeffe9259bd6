import type { SysctxError } from "../../errors.ts";
import type { OutputStream } from "../../ports.ts";
import type { Paint } from "./paint.ts";
import { makeVisible, makeVisibleJson, makeVisibleLine } from "./safe-text.ts";

/** What goes to stderr beside the answer. A note that can't be written is lost; the answer still counts. */
export interface Notes {
  warn(message: string): void;
  /** A line of the trace, already redacted. */
  trace(line: string): void;
  /** Resolves when everything said so far is written. */
  settled(): Promise<void>;
}

export function createNotes(stream: OutputStream, paint: Paint, quiet: boolean): Notes {
  let last: Promise<void> = Promise.resolve();
  const say = (line: string) => {
    last = last.then(() => stream.write(`${line}\n`)).catch(() => undefined);
  };
  return {
    warn: (message) => {
      if (!quiet) say(`${paint.warn("warning:")} ${makeVisibleLine(message)}`);
    },
    trace: (line) => say(paint.dim(makeVisibleLine(line))),
    settled: () => last,
  };
}

/** Returns a failure as text: one line, and a hint that says what to do. */
export function describeError(error: SysctxError, paint: Paint, quiet: boolean): string {
  const first = `${paint.bad("error:")} ${makeVisibleLine(error.message)}`;
  return error.hint === undefined || quiet
    ? first
    : `${first}\n${paint.accent("hint:")} ${makeVisible(error.hint)}`;
}

/** The failure as members of a JSON object. */
export function errorMembers(error: SysctxError): Readonly<Record<string, unknown>> {
  const { code, message, hint, status } = error;
  return {
    code,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(status === undefined ? {} : { status }),
  };
}

/** Returns the one JSON object that a failure is on stderr. */
export function describeErrorJson(error: SysctxError): string {
  return makeVisibleJson(JSON.stringify({ schemaVersion: 1, error: errorMembers(error) }));
}
