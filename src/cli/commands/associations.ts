import { usageError } from "../../errors.ts";
import type { AssociationType, Sudo } from "../../system/associations.ts";
import {
  associationRequest,
  associationTypes,
  carriesSudo,
  fetchAssociations,
  requireAssociationType,
} from "../../system/associations.ts";
import type { EdgeOperation } from "../../system/edges.ts";
import { changeEdge } from "../../system/edges.ts";
import { isObject } from "../../system/json.ts";
import type { Entry } from "../../system/pages.ts";
import { describeSudo } from "../../system/users.ts";
import type { Answer } from "../answer.ts";
import type { ArgumentSpec, CommandSpec, Invocation, OptionSpec } from "../command.ts";
import type { Context } from "../context.ts";
import { labelIds } from "../label-ids.ts";
import { listAnswer } from "../read-answer.ts";
import { resolveIds } from "../resolve-ids.ts";
import { changeEach, dryRunAnswer, writeAnswer } from "../write-answer.ts";

const targets: readonly ArgumentSpec[] = [
  { name: "<type>", description: associationTypes.join(", "), suggests: associationTypes },
  { name: "<id...>", description: "an id of that type, or an alias", suggests: "aliases" },
];

const sudoOptions: readonly OptionSpec[] = [
  { flags: "--sudo", description: "grant sudo (user and user_group only)" },
  { flags: "--sudo-without-password", description: "grant sudo without a password" },
];

export const associationsCommand: CommandSpec = {
  name: "associations",
  summary: "manage direct associations: list, add, update, remove",
  description: `Manages this system's direct associations: ${associationTypes.join(", ")}.`,
  commands: [
    {
      name: "list",
      summary: "list the direct associations",
      options: [
        {
          flags: "--type <type...>",
          description: `only these types: ${associationTypes.join(", ")}`,
          choices: associationTypes,
          repeatable: true,
        },
      ],
      examples: [
        ["sysctx associations list", "all five types"],
        ["sysctx associations list --type user --json", "the users, as the API sends them"],
      ],
      run: list,
    },
    {
      name: "add",
      summary: "associate this system with a user, group, policy or command",
      arguments: targets,
      options: sudoOptions,
      writes: true,
      examples: [
        ["sysctx associations add user 5e42f4885826553ee6383aa4 --sudo", "bind a user, with sudo"],
      ],
      run: (invocation, context) => change("add", readSudo(invocation), invocation, context),
    },
    {
      name: "update",
      summary: "change the sudo setting of an association",
      description:
        "Changes the sudo setting of an association with a user or user_group; one of the three flags is required.",
      arguments: targets,
      options: [...sudoOptions, { flags: "--no-sudo", description: "remove sudo" }],
      writes: true,
      examples: [
        ["sysctx associations update user 5e42f4885826553ee6383aa4 --no-sudo", "remove sudo"],
      ],
      run: (invocation, context) => change("update", requireSudo(invocation), invocation, context),
    },
    {
      name: "remove",
      summary: "remove an association",
      arguments: targets,
      writes: true,
      examples: [["sysctx associations remove policy 5e42f4885826553ee6383aa4", "unbind a policy"]],
      run: (invocation, context) => change("remove", undefined, invocation, context),
    },
  ],
};

async function list({ flags }: Invocation, context: Context): Promise<Answer> {
  const types = (flags["type"] as readonly AssociationType[] | undefined) ?? associationTypes;
  const edges = await fetchAssociations(await context.client(), await context.systemId(), [
    ...new Set(types),
  ]);
  return listAnswer(
    edges,
    ["TYPE", "ID", "SUDO"],
    edges.value.map(describeEdge),
    await labelIds(context),
  );
}

function describeEdge(entry: Entry): readonly string[] {
  const to = isObject(entry["to"]) ? entry["to"] : {};
  const type = String(to["type"]);
  const sudo = type === "user" || type === "user_group" ? describeSudo(entry["attributes"]) : "";
  return [type, String(to["id"]), sudo];
}

async function change(
  operation: EdgeOperation,
  sudo: Sudo | undefined,
  { words, flags }: Invocation,
  context: Context,
): Promise<Answer> {
  const command = `associations ${operation}`;
  const [typeWord = "", ...idWords] = words;
  const type = requireAssociationType(typeWord);
  if (sudo !== undefined && !carriesSudo(type)) {
    throw usageError(
      `an association with a ${type} has no sudo setting`,
      "Only user and user_group have one.",
    );
  }
  const ids = await resolveIds(idWords, `${type}'s id`, context);
  const systemId = await context.systemId();
  const toRequest = (id: string) => associationRequest(operation, systemId, { type, id }, sudo);
  if (flags["dryRun"] === true) return dryRunAnswer(command, ids, ids.map(toRequest));
  const client = await context.client();
  const results = await changeEach(ids, type, async (id) => {
    const edge = await changeEdge(client, toRequest(id), operation);
    // The server answers 409 before it looks at sudo, so the edge may carry another setting.
    return !edge.changed && sudo !== undefined && operation === "add"
      ? {
          ...edge,
          note: "already there; its sudo setting was not changed (use associations update)",
        }
      : edge;
  });
  return writeAnswer(command, results, {
    done: wording[operation],
    unchanged: "unchanged",
    label: await labelIds(context),
  });
}

const wording: Readonly<Record<EdgeOperation, string>> = {
  add: "associated",
  update: "updated",
  remove: "removed",
};

/** The API wants both booleans whenever it gets one, and the second needs the first. */
function readSudo({ flags }: Invocation): Sudo | undefined {
  const withoutPassword = flags["sudoWithoutPassword"] === true;
  const enabled = flags["sudo"] === true || withoutPassword;
  return enabled ? { enabled, withoutPassword } : undefined;
}

/** Nobody loses sudo because a flag was forgotten. */
function requireSudo(invocation: Invocation): Sudo {
  const sudo = readSudo(invocation);
  if (invocation.flags["sudo"] !== false) {
    if (sudo !== undefined) return sudo;
    throw usageError(
      "nothing to change",
      "Give one of --sudo, --sudo-without-password or --no-sudo.",
    );
  }
  if (sudo !== undefined)
    throw usageError("--no-sudo and --sudo-without-password cannot be used together");
  return { enabled: false, withoutPassword: false };
}
