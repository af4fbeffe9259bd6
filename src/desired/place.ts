import type { LineCounter, Node } from "yaml";
import { SysctxError } from "../errors.ts";

/** Where something is in a document; every complaint names it. */
export interface Place {
  readonly file: string;
  readonly lines: LineCounter;
}

/** Returns the error for a part of a document, with its line and column. */
export function complain(
  node: Node | null | undefined,
  place: Place,
  problem: string,
  hint?: string,
): SysctxError {
  return complainAt(node?.range?.[0] ?? 0, place, problem, hint);
}

/** Returns the error for a character of a document, counted from 0. */
export function complainAt(
  offset: number,
  { file, lines }: Place,
  problem: string,
  hint?: string,
): SysctxError {
  const { line, col } = lines.linePos(offset);
  // A text that was not parsed has no lines yet; its first place is 1:1.
  const at = `${Math.max(1, line)}:${Math.max(1, col)}`;
  return new SysctxError("document_invalid", `${file}:${at}: ${problem}`, { hint });
}
