import { planRequests } from "../../desired/carry-out.ts";
import { findSettled } from "../../desired/difference.ts";
import { usageError } from "../../errors.ts";
import type { Answer } from "../answer.ts";
import { applyAnswer } from "../apply-answer.ts";
import type { ApplyAnswer } from "../apply-answer.ts";
import type { Comparison } from "../../desired/compare.ts";
import { applyState, compareWithHost, readDocument } from "../apply-document.ts";
import { withMetrics } from "../apply-metrics.ts";
import type { CommandSpec, Invocation } from "../command.ts";
import type { Context } from "../context.ts";
import { labelIds } from "../label-ids.ts";
import { parseText } from "../../values.ts";

export const applyCommand: CommandSpec = {
  name: "apply",
  summary: "make this host match a document",
  description:
    "Reads the host's record, groups and associations, shows how they differ from the document, and makes only the changes " +
    "that are needed. A second run changes nothing. With --dry-run it only reads and compares.\n\n" +
    "  fields:       {displayName: web-01, allowSshRootLogin: false}\n" +
    "  attributes:   {values: {role: web}, exclusive: true}\n" +
    "  groups:       [web, 5e42f4885826553ee6383aa4]\n" +
    "  associations: [{type: user, id: 5e42f4885826553ee6383aa4, sudo: true}]\n\n" +
    "exclusive removes everything that is not listed; lists take it as {ids: [...], exclusive: true} and {edges: [...], exclusive: true}. " +
    "${NAME} is an environment variable, ${hostname} this machine's name; aliases: {web: ID} gives ids a name.",
  options: [
    {
      flags: "-f, --file <file>",
      description: "the document, in YAML or JSON; - reads standard input",
      parse: parseText,
      suggests: "files",
      takesStdin: true,
    },
    { flags: "--diff", description: "show everything in the document, before and after" },
    { flags: "--schema", description: "print the JSON Schema of documents, and exit" },
    {
      flags: "--metrics <file>",
      description: "write the time and the result of this run to a file for Prometheus",
      parse: parseText,
      suggests: "files",
    },
  ],
  writes: true,
  examples: [
    ["sysctx apply -f host.yaml --dry-run", "show what would change"],
    ["sysctx apply -f host.yaml", "make the changes"],
    ["sysctx apply --schema > host.schema.json", "for editors that complete and check documents"],
  ],
  run,
};

async function run({ flags }: Invocation, context: Context): Promise<Answer> {
  if (flags["schema"] === true) return schemaAnswer();
  const file = flags["file"] as string | undefined;
  if (file === undefined) throw usageError("no document given", "Run sysctx apply -f host.yaml");
  const metrics = flags["metrics"] as string | undefined;
  if (metrics === undefined) return applyFile(file, flags, context);
  if (flags["dryRun"] === true) throw usageError("--metrics and --dry-run cannot be used together");
  return withMetrics(metrics, context, () => applyFile(file, flags, context));
}

async function applyFile(
  file: string,
  flags: Invocation["flags"],
  context: Context,
): Promise<ApplyAnswer> {
  const desired = await readDocument(file, context);
  const comparison = await compareWithHost(desired, context);
  const { differences, current } = comparison;
  const settled = flags["diff"] === true ? findSettled(desired, current) : undefined;
  const outcome =
    flags["dryRun"] === true
      ? await foresee(comparison, context)
      : { outcomes: await applyState(desired, comparison, context) };
  return applyAnswer({
    differences,
    label: await labelIds(context, desired.aliases),
    ...outcome,
    ...(settled && { settled }),
  });
}

async function schemaAnswer(): Promise<Answer> {
  const { documentSchema } = await import("../../desired/schema.ts");
  const text = JSON.stringify(documentSchema, null, 2);
  return { text: () => text, json: text };
}

/** What would be sent, and what would come of it. */
async function foresee({ differences, current }: Comparison, context: Context) {
  const plan = planRequests(await context.systemId(), differences, current);
  const requests = plan.map(({ method, path, body }) => ({
    method,
    path,
    body: body === undefined ? null : (JSON.parse(body) as unknown),
  }));
  return { outcomes: differences.map(({ id }) => ({ id, changed: true })), requests };
}
