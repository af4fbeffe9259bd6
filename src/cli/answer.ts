import type { SysctxError } from "../errors.ts";
import type { Paint } from "./output/paint.ts";

/** What a command has to say, in both forms. Rendered once, at the end, by `output/`. */
export interface Answer {
  /**
   * Without the last newline; undefined prints nothing. Foreign text in it must have passed
   * `makeVisible`.
   */
  readonly text: (paint: Paint) => string | undefined;
  /** JSON text without the last newline; undefined prints nothing. */
  readonly json: string | undefined;
  /** Items that failed; the first one decides the exit code. */
  readonly failures?: readonly SysctxError[];
  /** The text already reports the failures; stderr need not repeat them. */
  readonly tellsFailures?: boolean;
  /** Where no failure says it: how a command that ran until it was stopped ends. */
  readonly exitCode?: number;
  /** The text is an answer to the byte: no newline is added at its end. */
  readonly exact?: boolean;
  /** `--quiet` leaves out the text: it only confirms. */
  readonly confirmation?: boolean;
}

/** An answer whose text needs no colour. */
export function plainAnswer(text: string, value: unknown): Answer {
  return { text: () => text, json: JSON.stringify(value) };
}
