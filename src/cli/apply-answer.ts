import type { Outcome } from "../desired/outcome.ts";
import type { Difference } from "../desired/difference.ts";
import { isObject } from "../system/json.ts";
import { describeSudo } from "../system/users.ts";
import type { Answer } from "./answer.ts";
import type { LabelIds } from "./label-ids.ts";
import { errorMembers } from "./output/notes.ts";
import type { Paint } from "./output/paint.ts";
import { makeVisibleJson, makeVisibleLine } from "./output/safe-text.ts";

/** What `apply` reports. */
export interface Report {
  readonly differences: readonly Difference[];
  readonly outcomes: readonly Outcome[];
  readonly label: LabelIds;
  /** The requests of a dry run, for JSON. */
  readonly requests?: readonly unknown[];
  /** With --diff: everything in the document that is already so. */
  readonly settled?: ReadonlyMap<string, unknown>;
}

/** An answer that also says whether the host was changed. */
export interface ApplyAnswer extends Answer {
  readonly changed: boolean;
}

/**
 * The answer of `apply`: a line for each difference, or the envelope of the contract with what was
 * there and what is wanted.
 */
export function applyAnswer(report: Report): ApplyAnswer {
  const { outcomes, requests } = report;
  const changed = outcomes.some((outcome) => "changed" in outcome && outcome.changed);
  return {
    changed,
    json: makeVisibleJson(JSON.stringify(describeJson(report, changed))),
    text: (paint) => describeText(report, changed, paint),
    failures: outcomes.flatMap((outcome) => ("error" in outcome ? [outcome.error] : [])),
    confirmation: requests === undefined,
  };
}

function describeJson({ differences, outcomes, requests, settled }: Report, changed: boolean) {
  const byId = new Map(differences.map((difference) => [difference.id, difference]));
  const results = outcomes.map((outcome) => {
    const { kind, before, after } = byId.get(outcome.id) ?? {};
    const result =
      "error" in outcome ? { id: outcome.id, error: errorMembers(outcome.error) } : outcome;
    return { ...result, kind, before, after };
  });
  const dryRun = requests === undefined ? {} : { dryRun: true, requests };
  const diff = settled === undefined ? {} : { diff: describeDiff(differences, settled) };
  return { schemaVersion: 1, command: "apply", changed, ...dryRun, results, ...diff };
}

/** Before and after, whole, by the names of the results. */
function describeDiff(
  differences: readonly Difference[],
  settled: ReadonlyMap<string, unknown>,
): { readonly before: object; readonly after: object } {
  const side = (name: "before" | "after") => {
    const differing = differences.map((one) => [one.id, one[name]] as const);
    const there = [...settled, ...differing].filter(([, value]) => value !== undefined);
    return Object.fromEntries(there.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  };
  return { before: side("before"), after: side("after") };
}

function describeText(report: Report, changed: boolean, paint: Paint): string {
  const { differences, outcomes, requests, settled, label } = report;
  const failed = new Set(outcomes.flatMap((one) => ("error" in one ? [one.id] : [])));
  const mark = ({ id }: Difference) => (failed.has(id) ? paint.bad("  (not done)") : "");
  const lines = differences.map((one) => {
    const text =
      settled === undefined ? describeLine(one, label, paint) : describeSides(one, label, paint);
    return text + mark(one);
  });
  const title =
    differences.length === 0
      ? ["nothing to do: the host matches the document"]
      : requests === undefined
        ? []
        : ["these changes would be made; only reads were sent:"];
  const same = [...(settled ?? [])].map(([id, value]) => `  ${describeEntry(id, value, label)}`);
  return [...title, ...same, ...lines, paint.dim(`changed: ${changed}`)].join("\n");
}

function show(value: unknown): string {
  if (typeof value === "string") return value;
  if (isObject(value) && "sudo" in value) return `sudo ${describeSudo(value)}`;
  return JSON.stringify(value) ?? "nothing";
}

/** An edge's own id says all of it, but for its sudo setting. */
function describeEntry(id: string, value: unknown, label: LabelIds): string {
  const isEdge = /^(groups|associations)\./.test(id) && typeof value === "string";
  return makeVisibleLine(label(isEdge ? id : `${id}: ${show(value)}`));
}

function describeLine(
  { id, kind, before, after }: Difference,
  label: LabelIds,
  paint: Paint,
): string {
  const name = makeVisibleLine(label(id));
  if (kind === "add") return paint.good(`+ ${describeEntry(id, after, label)}`);
  if (kind === "remove") return paint.bad(`- ${name}`);
  return paint.warn(
    `~ ${name}: ${makeVisibleLine(show(before))} -> ${makeVisibleLine(show(after))}`,
  );
}

function describeSides({ id, before, after }: Difference, label: LabelIds, paint: Paint): string {
  const line = (mark: string, value: unknown) =>
    value === undefined ? [] : [`${mark} ${describeEntry(id, value, label)}`];
  return [
    ...line("-", before).map((text) => paint.bad(text)),
    ...line("+", after).map((text) => paint.good(text)),
  ].join("\n");
}
