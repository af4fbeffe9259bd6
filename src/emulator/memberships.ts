import type { Call, JsonObject } from "./call.ts";
import { connect } from "./graph.ts";
import type { Reached } from "./graph.ts";
import { answerPage, filterEntries, isReply, sortEntries } from "./pages.ts";
import { alreadyExists, changedEmpty, invalid, notFound, unauthorized } from "./reply.ts";
import type { Reply } from "./reply.ts";
import { lookUp } from "./state.ts";

/** `GET /api/v2/systems/{id}/memberof`: the system groups of the system. Ids only, no names. */
export function listMemberships({ system, query }: Call): Reply {
  const groups = system.groups.map(describeMembership);
  const filtered = filterEntries(groups, query.get("filter"));
  if (isReply(filtered)) return filtered;
  const sorted = sortEntries(filtered, query.get("sort"));
  return isReply(sorted) ? sorted : answerPage(sorted, query);
}

/**
 * `POST /api/v2/systemgroups/{group}/members`: joins or leaves. 401 for another system, 404 for an
 * unknown group or a membership that is not there, 409 for one that is.
 */
export function changeMembership({ state, system, systemId, groupId, body }: Call): Reply {
  const problem = findProblem(body);
  if (problem !== undefined) return invalid(problem);
  if (body["id"] !== systemId) return unauthorized;
  if (lookUp(state.systemGroups, groupId) === undefined) return notFound;
  const isMember = system.groups.includes(groupId);
  if (body["op"] === "add") {
    if (isMember) return alreadyExists;
    system.groups.push(groupId);
    return changedEmpty;
  }
  if (!isMember) return notFound;
  system.groups = system.groups.filter((id) => id !== groupId);
  return changedEmpty;
}

function describeMembership(id: string): Reached {
  const type = "system_group";
  return { id, type, compiledAttributes: null, paths: [[connect(type, id)]] };
}

function findProblem({ op, type, id }: JsonObject): string | undefined {
  if (op !== "add" && op !== "remove") return "op must be add or remove";
  if (type !== "system") return "type must be system";
  return typeof id === "string" ? undefined : "id must be a string";
}
