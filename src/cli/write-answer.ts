import { SysctxError } from "../errors.ts";
import type { Change } from "../system/change.ts";
import { mapConcurrently } from "../system/concurrently.ts";
import type { ApiRequest } from "../system/request.ts";
import type { Answer } from "./answer.ts";
import type { LabelIds } from "./label-ids.ts";
import { errorMembers } from "./output/notes.ts";
import type { Paint } from "./output/paint.ts";
import { makeVisible, makeVisibleJson, makeVisibleLine } from "./output/safe-text.ts";

/** What became of one item of a write. */
export type Result = Change | { readonly id: string; readonly error: SysctxError };

/** How a write is reported to a person, e.g. `joined`. */
export interface Wording {
  readonly done: string;
  readonly unchanged: string;
  readonly label?: LabelIds;
}

/**
 * Changes each item, several at once; one failure does not stop the others. Results are in the
 * order given.
 */
export function changeEach(
  ids: readonly string[],
  what: string,
  work: (id: string) => Promise<Omit<Change, "id">>,
): Promise<readonly Result[]> {
  return mapConcurrently(ids, async (id): Promise<Result> => {
    try {
      return { id, ...(await work(id)) };
    } catch (error) {
      if (!(error instanceof SysctxError)) throw error;
      const { code, message, hint, status } = error;
      return { id, error: new SysctxError(code, `${what} ${id}: ${message}`, { hint, status }) };
    }
  });
}

/** The answer to a write: a line per item, or the envelope of the contract. */
export function writeAnswer(command: string, results: readonly Result[], wording: Wording): Answer {
  const failures = results.flatMap((result) => ("error" in result ? [result.error] : []));
  const items = results.map((result) =>
    "error" in result ? { id: result.id, error: errorMembers(result.error) } : { ...result },
  );
  const changed = results.some((result) => "changed" in result && result.changed);
  return {
    json: makeVisibleJson(JSON.stringify({ schemaVersion: 1, command, changed, results: items })),
    text: (paint) => {
      const lines = results.flatMap((result) => describeResult(result, wording, paint));
      return lines.length === 0 ? undefined : lines.join("\n");
    },
    failures,
    confirmation: true,
  };
}

function describeResult(result: Result, wording: Wording, paint: Paint): readonly string[] {
  // A failure is reported on stderr.
  if ("error" in result) return [];
  const id = makeVisibleLine(wording.label?.(result.id) ?? result.id);
  const note = result.note === undefined ? "" : paint.dim(`  ${result.note}`);
  return [
    result.changed
      ? `${paint.good(wording.done)} ${id}${note}`
      : `${wording.unchanged} ${id}${note}`,
  ];
}

/**
 * The answer of --dry-run: the requests that would be sent, in order. Nothing was sent, not even a
 * read.
 */
export function dryRunAnswer(
  command: string,
  ids: readonly string[],
  requests: readonly ApiRequest[],
): Answer {
  const items = requests.map(({ method, path, body }) => ({
    method,
    path,
    ...(body === undefined ? {} : { body: JSON.parse(body) as unknown }),
  }));
  const results = ids.map((id) => ({ id, changed: true }));
  const envelope = {
    schemaVersion: 1,
    command,
    changed: ids.length > 0,
    dryRun: true,
    results,
    requests: items,
  };
  return {
    json: makeVisibleJson(JSON.stringify(envelope)),
    text: (paint) =>
      requests
        .map(
          ({ method, path, body }) =>
            `${paint.bold(method)} ${path}${body === undefined ? "" : `\n${makeVisible(body)}`}`,
        )
        .join("\n"),
  };
}
