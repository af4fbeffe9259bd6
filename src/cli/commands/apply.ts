import { planRequests } from "../../desired/carry-out.ts";
import type { Outcome } from "../../desired/carry-out.ts";
import type { Difference } from "../../desired/difference.ts";
import type { Answer } from "../answer.ts";
import { applyState, compareWithHost, readDocument } from "../apply-document.ts";
import type { CommandSpec, Invocation } from "../command.ts";
import type { Context } from "../context.ts";
import { errorMembers } from "../output/notes.ts";
import type { Paint } from "../output/paint.ts";
import { makeVisibleJson, makeVisibleLine } from "../output/safe-text.ts";
import { usageError } from "../../errors.ts";
import { parseText } from "../values.ts";

export const applyCommand: CommandSpec = {
  name: "apply",
  summary: "make this host what a document says",
  description:
    "Reads the host's record, groups and associations, shows how they differ from the document, and makes only the changes\n" +
    "that are needed. A second run changes nothing. With --dry-run it reads and compares, and changes nothing.\n\n" +
    "  fields:       {displayName: web-01, allowSshRootLogin: false}\n" +
    "  attributes:   {values: {role: web}, exclusive: true}\n" +
    "  groups:       [web, 5e42f4885826553ee6383aa4]\n" +
    "  associations: [{type: user, id: 5e42f4885826553ee6383aa4, sudo: true}]\n\n" +
    "exclusive removes what is not named; lists take it as {ids: [...], exclusive: true} and {edges: [...], exclusive: true}.\n" +
    "${NAME} is an environment variable, ${hostname} this machine's name; aliases: {web: ID} names ids.",
  options: [
    {
      flags: "-f, --file <file>",
      description: "the document, YAML or JSON; - is standard input",
      parse: parseText,
      suggests: "files",
      takesStdin: true,
    },
  ],
  writes: true,
  examples: [
    ["sysctx apply -f host.yaml --dry-run", "what would change"],
    ["sysctx apply -f host.yaml", "change it"],
  ],
  run,
};

async function run({ flags }: Invocation, context: Context): Promise<Answer> {
  const file = flags["file"] as string | undefined;
  if (file === undefined)
    throw usageError("apply needs a document", "E.g. sysctx apply -f host.yaml");
  const desired = await readDocument(file, context);
  const comparison = await compareWithHost(desired, context);
  if (flags["dryRun"] !== true) {
    return describeOutcomes(comparison.differences, await applyState(desired, comparison, context));
  }
  const { differences, current } = comparison;
  const requests = planRequests(await context.systemId(), differences, current).map(
    ({ method, path, body }) => ({
      method,
      path,
      body: body === undefined ? null : (JSON.parse(body) as unknown),
    }),
  );
  return describeOutcomes(
    differences,
    differences.map(({ id }) => ({ id, changed: true })),
    { dryRun: true, requests },
  );
}

function describeOutcomes(
  differences: readonly Difference[],
  outcomes: readonly Outcome[],
  more: object = {},
): Answer {
  const failures = outcomes.flatMap((outcome) => ("error" in outcome ? [outcome.error] : []));
  const changed = outcomes.some((outcome) => "changed" in outcome && outcome.changed);
  const byId = new Map(differences.map((difference) => [difference.id, difference]));
  const results = outcomes.map((outcome) => {
    const { kind, before, after } = byId.get(outcome.id) ?? {};
    const result =
      "error" in outcome ? { id: outcome.id, error: errorMembers(outcome.error) } : outcome;
    return { ...result, kind, before, after };
  });
  return {
    json: makeVisibleJson(
      JSON.stringify({ schemaVersion: 1, command: "apply", changed, ...more, results }),
    ),
    text: (paint) => {
      const failed = new Set(
        outcomes.flatMap((outcome) => ("error" in outcome ? [outcome.id] : [])),
      );
      const lines = differences.map((one) => {
        const line = describeDifference(one, paint);
        return failed.has(one.id) ? `${line}${paint.bad("  (not done)")}` : line;
      });
      const nothing =
        differences.length === 0 ? ["nothing to do: the host is as the document says"] : [];
      return [...nothing, ...lines, paint.dim(`changed: ${changed}`)].join("\n");
    },
    failures,
  };
}

function describeDifference({ id, kind, before, after }: Difference, paint: Paint): string {
  const show = (value: unknown) =>
    makeVisibleLine(typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing"));
  const name = makeVisibleLine(id);
  if (kind === "add")
    return paint.good(`+ ${name}${/^(groups|associations)\./.test(id) ? "" : `: ${show(after)}`}`);
  if (kind === "remove") return paint.bad(`- ${name}`);
  return paint.warn(`~ ${name}: ${show(before)} -> ${show(after)}`);
}
