import type { Entry } from "../../system/pages.ts";
import { describeSudo, fetchUsers, readBinding } from "../../system/users.ts";
import type { Answer } from "../answer.ts";
import type { CommandSpec, Invocation } from "../command.ts";
import type { Context } from "../context.ts";
import { labelIds } from "../label-ids.ts";
import { listAnswer } from "../read-answer.ts";

export const usersCommand: CommandSpec = {
  name: "users",
  summary: "list the users bound to this system",
  description: "Lists the users bound to this system, directly or through groups.",
  commands: [
    {
      name: "list",
      summary: "list the users and how they are bound",
      examples: [
        ["sysctx users list", "each user: direct, through which groups, with sudo or not"],
      ],
      run: list,
    },
  ],
};

async function list(_invocation: Invocation, context: Context): Promise<Answer> {
  const users = await fetchUsers(await context.client(), await context.systemId());
  return listAnswer(
    users,
    ["USER", "SUDO", "BOUND"],
    users.value.map(describeUser),
    await labelIds(context),
  );
}

function describeUser(entry: Entry): readonly string[] {
  const { direct, through } = readBinding(entry);
  const ways = [...(direct ? ["direct"] : []), ...through.map((id) => `through ${id}`)];
  return [
    String(entry["id"]),
    describeSudo(entry["compiledAttributes"]),
    ways.join(", ") || "unknown",
  ];
}
