/** The eight calls of the System Context API; every other path answers 401. */
import { jsonAnswer, unauthorized, type Answer } from "./answer.ts";
import {
  answerAssociations,
  answerList,
  changeAssociations,
  changeMembers,
} from "./graph-routes.ts";
import type { WireRequest } from "./message.ts";
import { answerRecord } from "./record-routes.ts";
import type { SystemState } from "./state.ts";

export function answerRequest(request: WireRequest, state: SystemState): Answer {
  if (!state.record)
    return state.afterDelete === 404 ? jsonAnswer(404, { message: "Not Found" }) : unauthorized;
  const { method, path } = request;
  const own = `/api/v2/systems/${state.id}`;
  if (path === `/api/systems/${state.id}`) return answerRecord(request, state);
  if (method === "GET" && path === `${own}/memberof`)
    return answerList(request, state.groups, ["sort", "filter"]);
  if (method === "GET" && path === `${own}/users`)
    return answerList(request, state.users, ["filter"]);
  if (path === `${own}/associations`) {
    if (method === "GET") return answerAssociations(request, state);
    if (method === "POST") return changeAssociations(request, state);
  }
  const group = /^\/api\/v2\/systemgroups\/([0-9a-f]{24})\/members$/.exec(path)?.[1];
  if (method === "POST" && group !== undefined) return changeMembers(request, group, state);
  return unauthorized;
}
