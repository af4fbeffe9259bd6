import type { JsonBody } from "../system/json.ts";
import type { Answer } from "./answer.ts";
import type { LabelIds } from "./label-ids.ts";
import type { Paint } from "./output/paint.ts";
import { makeVisibleJson } from "./output/safe-text.ts";
import { renderTable } from "./output/table.ts";

/** The answer to a read: the API's own body as JSON, and what a person sees of it. */
export function readAnswer(body: JsonBody, text: (paint: Paint) => string): Answer {
  return { json: makeVisibleJson(body.text.trim()), text };
}

/** A list as a table; an empty one prints its header on a terminal and in a pipe alike. */
export function listAnswer(
  body: JsonBody,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  label: LabelIds,
): Answer {
  const labelled = rows.map((row) => row.map(label));
  return readAnswer(body, (paint) => renderTable(header, labelled, paint));
}
