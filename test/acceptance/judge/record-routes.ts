/** `/api/systems/{id}`: GET with `fields`, PUT as a partial update, DELETE which ends the key. */
import { jsonAnswer, unauthorized, type Answer } from "./answer.ts";
import { jsonBody, type WireRequest } from "./message.ts";
import type { Json, JsonObject, SystemState } from "./state.ts";

const booleans = new Set([
  "allowSshPasswordAuthentication",
  "allowSshRootLogin",
  "allowPublicKeyAuthentication",
  "allowMultiFactorAuthentication",
]);

export function answerRecord(request: WireRequest, state: SystemState): Answer {
  if (!state.record) return unauthorized;
  if (request.method === "GET") return jsonAnswer(200, chosen(state.record, request.query));
  if (request.method === "PUT") return put(request, state);
  if (request.method === "DELETE") {
    const gone = state.record;
    state.record = undefined;
    return jsonAnswer(200, gone);
  }
  return unauthorized;
}

export function badRequest(message: string): Answer {
  return jsonAnswer(400, { code: 3, message, status: "INVALID_ARGUMENT", details: [] });
}

/** Decodes `a=b&c=d` with %XX only: `+` stays, as it does for this API. */
export function queryPairs(query: string | undefined): [string, string][] {
  return (query ?? "")
    .split("&")
    .filter((pair) => pair !== "")
    .map((pair) => {
      const at = pair.indexOf("=");
      const [name, value] = at < 0 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)];
      return [decodeURIComponent(name), decodeURIComponent(value)];
    });
}

function chosen(record: JsonObject, query: string | undefined): JsonObject {
  const fields = new Map(queryPairs(query)).get("fields");
  if (fields === undefined) return record;
  const names = fields.split(" ").filter((name) => name !== "");
  const without = names.filter((name) => name.startsWith("-")).map((name) => name.slice(1));
  const keep = (name: string) =>
    name === "_id" || (without.length > 0 ? !without.includes(name) : names.includes(name));
  return Object.fromEntries(Object.entries(record).filter(([name]) => keep(name)));
}

function put(request: WireRequest, state: SystemState): Answer {
  let changes: unknown;
  try {
    changes = jsonBody(request);
  } catch {
    return badRequest("the body is not JSON");
  }
  if (typeof changes !== "object" || changes === null || Array.isArray(changes))
    return badRequest("the body is not an object");
  const wrong = Object.entries(changes).find(([key, value]) => !fits(key, value));
  if (wrong) return badRequest(`invalid value of ${wrong[0]}`);

  const record: JsonObject = { ...state.record };
  for (const [key, value] of Object.entries(changes as JsonObject)) {
    if (key === "primarySystemUser.id") record.primarySystemUser = { id: value };
    else record[key] = value;
  }
  state.record = record;
  return jsonAnswer(200, record);
}

function fits(key: string, value: Json): boolean {
  if (booleans.has(key)) return typeof value === "boolean";
  if (key === "displayName" || key === "description") return typeof value === "string";
  if (key === "primarySystemUser.id") return value === null || typeof value === "string";
  if (key === "attributes") return Array.isArray(value) && value.every(isAttribute);
  return true;
}

function isAttribute(entry: Json): boolean {
  if (typeof entry !== "object" || entry === null || Array.isArray(entry)) return false;
  const { name, value, ...others } = entry;
  if (typeof name !== "string" || typeof value !== "string") return false;
  return value.length <= 1024 && Object.keys(others).length === 0;
}
