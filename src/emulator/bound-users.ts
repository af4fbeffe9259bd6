import type { Call } from "./call.ts";
import { connect } from "./graph.ts";
import type { Connection, Reached } from "./graph.ts";
import { answerPage, filterEntries, isReply } from "./pages.ts";
import type { Reply } from "./reply.ts";
import { lookUp } from "./state.ts";
import type { Edge, EmulatorState, Sudo, SystemState } from "./state.ts";

type Path = readonly Connection[];

/** `GET /api/v2/systems/{id}/users`: who may log in, with every path from the system to them. */
export function listUsers({ state, system, query }: Call): Reply {
  const users = filterEntries(findUsers(state, system), query.get("filter"));
  return isReply(users) ? users : answerPage(users, query);
}

function findUsers(state: EmulatorState, system: SystemState): Reached[] {
  const paths = [
    ...followEdges(state, system.associations, []),
    ...system.groups.flatMap((id) =>
      followEdges(state, lookUp(state.systemGroups, id)?.associations ?? [], [
        connect("system_group", id),
      ]),
    ),
  ];
  const byUser = Map.groupBy(paths, (path) => path.at(-1)?.to.id ?? "");
  return [...byUser].map(([id, found]) => ({
    id,
    type: "user",
    compiledAttributes: { sudo: compileSudo(found) },
    paths: found,
  }));
}

/**
 * Returns the paths to users over these edges: straight to a user, or through a user group to each
 * of its members.
 */
function followEdges(state: EmulatorState, edges: readonly Edge[], before: Path): Path[] {
  return edges.flatMap((edge) => {
    const path = [...before, connect(edge.type, edge.id, edge.sudo)];
    if (edge.type === "user") return [path];
    if (edge.type !== "user_group") return [];
    const members = lookUp(state.userGroups, edge.id)?.members ?? [];
    return members.map((id) => [...path, connect("user", id)]);
  });
}

/** What a user may do is the most that any path allows. */
function compileSudo(paths: readonly Path[]): Sudo {
  const given = paths.flat().flatMap(({ attributes }) => attributes?.sudo ?? []);
  return {
    enabled: given.some(({ enabled }) => enabled),
    withoutPassword: given.some(({ withoutPassword }) => withoutPassword),
  };
}
