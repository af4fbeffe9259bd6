import type { LineCounter, Node } from "yaml";
import { SysctxError } from "../errors.ts";

/** Where something stands in a document; every complaint names it. */
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
  const offset = node?.range?.[0] ?? 0;
  const { line, col } = linePosition(place.lines, offset);
  return new SysctxError("document_invalid", `${place.file}:${line}:${col}: ${problem}`, { hint });
}

/** A text that was not parsed has no lines yet; its first place is 1:1. */
function linePosition(
  lines: LineCounter,
  offset: number,
): { readonly line: number; readonly col: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), col: Math.max(1, col) };
}
