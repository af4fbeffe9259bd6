import { changeEdge } from "../../system/edges.ts";
import { fetchGroups, membershipRequest } from "../../system/groups.ts";
import type { Entry } from "../../system/pages.ts";
import type { Answer } from "../answer.ts";
import type { ArgumentSpec, CommandSpec, Invocation } from "../command.ts";
import type { Context } from "../context.ts";
import { labelIds } from "../label-ids.ts";
import { listAnswer } from "../read-answer.ts";
import { resolveIds } from "../resolve-ids.ts";
import { changeEach, dryRunAnswer, writeAnswer } from "../write-answer.ts";

const groupIds: readonly ArgumentSpec[] = [
  { name: "<id...>", description: "a system group's id, or an alias", suggests: "aliases" },
];

export const groupsCommand: CommandSpec = {
  name: "groups",
  summary: "manage this system's groups: list, add, remove",
  description:
    "Manages the system groups that this system is in. Joining or leaving a group twice is not an error.",
  commands: [
    {
      name: "list",
      summary: "list the groups",
      examples: [["sysctx groups list --json | jq -r '.[].id'", "the ids"]],
      run: list,
    },
    {
      name: "add",
      summary: "join groups",
      arguments: groupIds,
      writes: true,
      examples: [
        ["sysctx groups add 5e42f4885826553ee6383aa4", "join one"],
        ["sysctx groups add web base 5e42f4885826553ee6383aa4", "several at once, also by alias"],
      ],
      run: (invocation, context) => change("add", invocation, context),
    },
    {
      name: "remove",
      summary: "leave groups",
      arguments: groupIds,
      writes: true,
      examples: [["sysctx groups remove 5e42f4885826553ee6383aa4", "leave one"]],
      run: (invocation, context) => change("remove", invocation, context),
    },
  ],
};

async function list(_invocation: Invocation, context: Context): Promise<Answer> {
  const groups = await fetchGroups(await context.client(), await context.systemId());
  return listAnswer(
    groups,
    ["GROUP", "MEMBERSHIP"],
    groups.value.map((entry) => [String(entry["id"]), describeMembership(entry)]),
    await labelIds(context),
  );
}

async function change(
  operation: "add" | "remove",
  { words, flags }: Invocation,
  context: Context,
): Promise<Answer> {
  const command = `groups ${operation}`;
  const ids = await resolveIds(words, "system group's id", context);
  const systemId = await context.systemId();
  const toRequest = (id: string) => membershipRequest(operation, systemId, id);
  if (flags["dryRun"] === true) return dryRunAnswer(command, ids, ids.map(toRequest));
  const client = await context.client();
  const results = await changeEach(ids, "group", (id) =>
    changeEdge(client, toRequest(id), operation),
  );
  return writeAnswer(command, results, {
    done: operation === "add" ? "joined" : "left",
    unchanged: "unchanged",
    label: await labelIds(context),
  });
}

function describeMembership(entry: Entry): string {
  const paths = Array.isArray(entry["paths"]) ? entry["paths"] : [];
  const direct =
    paths.length === 0 || paths.some((path) => Array.isArray(path) && path.length === 1);
  return direct ? "direct" : "through other groups";
}
