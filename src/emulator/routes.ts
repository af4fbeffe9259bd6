import { changeAssociation, listAssociations } from "./associations.ts";
import { listUsers } from "./bound-users.ts";
import type { Call, JsonObject } from "./call.ts";
import { changeMembership, listMemberships } from "./memberships.ts";
import { invalid, notFound, unauthorized, unsupportedMediaType } from "./reply.ts";
import type { Reply } from "./reply.ts";
import { lookUp } from "./state.ts";
import type { EmulatorState } from "./state.ts";
import { deleteRecord, getRecord, putRecord } from "./system-record.ts";

interface Route {
  readonly method: string;
  /** `{system}` is the own id, `{group}` any segment. */
  readonly path: string;
  readonly handle: (call: Call) => Reply;
}

/** The eight endpoints of System Context, as the vendor documents them. */
const routes: readonly Route[] = [
  { method: "GET", path: "/api/systems/{system}", handle: getRecord },
  { method: "PUT", path: "/api/systems/{system}", handle: putRecord },
  { method: "DELETE", path: "/api/systems/{system}", handle: deleteRecord },
  { method: "GET", path: "/api/v2/systems/{system}/memberof", handle: listMemberships },
  { method: "GET", path: "/api/v2/systems/{system}/associations", handle: listAssociations },
  { method: "POST", path: "/api/v2/systems/{system}/associations", handle: changeAssociation },
  { method: "GET", path: "/api/v2/systems/{system}/users", handle: listUsers },
  { method: "POST", path: "/api/v2/systemgroups/{group}/members", handle: changeMembership },
];

/**
 * What requests of a deregistered system get: 404 for a repeated DELETE, or 401 as for an unknown
 * key.
 */
export type RepeatedDelete = "not_found" | "unauthorized";

/** A request whose signature holds. `target` is the raw path and query. */
export interface AuthenticatedRequest {
  readonly systemId: string;
  readonly method: string;
  readonly target: string;
  readonly contentType: string | undefined;
  readonly body: string;
}

/**
 * Answers an authenticated request, changing `state` in place. Everything but the eight endpoints
 * with the own id is 401, as at the vendor's.
 */
export function answerRequest(
  state: EmulatorState,
  request: AuthenticatedRequest,
  repeatedDelete: RepeatedDelete,
): Reply {
  const { systemId, method, target } = request;
  const [path = "", query = ""] = target.split(/\?(.*)/s);
  const route = routes.find((it) => it.method === method && matchPath(it.path, path, systemId));
  if (route === undefined) return unauthorized;
  const system = lookUp(state.systems, systemId);
  if (system === undefined) {
    return method === "DELETE" && repeatedDelete === "not_found" ? notFound : unauthorized;
  }
  const body = method === "PUT" || method === "POST" ? readBody(request) : {};
  if ("reply" in body) return body.reply;
  const groupId = path.split("/")[4] ?? "";
  return route.handle({
    state,
    systemId,
    system,
    query: new URLSearchParams(query),
    groupId,
    body: body.value ?? {},
  });
}

/** Ids are compared as they are sent: an encoded id is another id. */
function matchPath(pattern: string, path: string, systemId: string): boolean {
  const wanted = pattern.split("/");
  const given = path.split("/");
  const isMatch = (name: string, index: number) => {
    if (name === "{group}") return given[index] !== "";
    return given[index] === (name === "{system}" ? systemId : name);
  };
  return wanted.length === given.length && wanted.every(isMatch);
}

function readBody({
  contentType,
  body,
}: AuthenticatedRequest): { reply: Reply } | { value?: JsonObject } {
  if (!/^application\/json\s*(;|$)/i.test(contentType ?? ""))
    return { reply: unsupportedMediaType };
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      return { value: value as JsonObject };
    }
  } catch {
    // Answered below, like JSON that is not an object.
  }
  return { reply: invalid("the body must be a JSON object") };
}
