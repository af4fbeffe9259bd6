/** `/api/v2`: groups, associations, users of a system, and membership of a group. */
import { jsonAnswer, type Answer } from "./answer.ts";
import { jsonBody, type WireRequest } from "./message.ts";
import { badRequest, queryPairs } from "./record-routes.ts";
import { groupEntry, type Json, type SystemState } from "./state.ts";

const types = ["command", "policy", "policy_group", "user", "user_group"];
const idShape = /^[0-9a-f]{24}$/;
const alreadyThere = jsonAnswer(409, { message: "Already Exists" });
const notThere = jsonAnswer(404, { message: "Not Found" });

/** One page of a list: at most 100, 10 unless asked, and nothing but a bare array. */
export function answerList(request: WireRequest, entries: Json[], extra: string[]): Answer {
  const pairs = queryPairs(request.query);
  const query = new Map(pairs);
  if (query.size !== pairs.length) return badRequest("a parameter came twice");
  for (const name of query.keys())
    if (!["limit", "skip", ...extra].includes(name)) return badRequest(`unknown parameter ${name}`);
  const [limit, skip] = [query.get("limit") ?? "10", query.get("skip") ?? "0"];
  if (!/^\d{1,3}$/.test(limit) || Number(limit) < 1 || Number(limit) > 100)
    return badRequest(`limit ${limit}`);
  if (!/^\d+$/.test(skip)) return badRequest(`skip ${skip}`);
  return jsonAnswer(200, entries.slice(Number(skip), Number(skip) + Number(limit)));
}

export function answerAssociations(request: WireRequest, state: SystemState): Answer {
  const target = new Map(queryPairs(request.query)).get("targets");
  if (target === undefined || !types.includes(target)) return badRequest("targets is required");
  const edges = state.edges.filter(({ type }) => type === target);
  const entries = edges.map(({ type, id, attributes }) => ({
    attributes,
    to: { attributes: null, id, type },
  }));
  return answerList(request, entries, ["targets"]);
}

export function changeAssociations(request: WireRequest, state: SystemState): Answer {
  const change = readChange(request, types);
  if (typeof change === "string") return badRequest(change);
  const { op, type, id, attributes } = change;
  if (attributes !== undefined && !sudoIsWhole(type, attributes)) return badRequest("attributes");

  const at = state.edges.findIndex((edge) => edge.type === type && edge.id === id);
  if (op === "add") {
    if (at >= 0) return alreadyThere;
    state.edges.push({ type, id, attributes: attributes ?? null });
  } else {
    if (at < 0) return notThere;
    if (op === "remove") state.edges.splice(at, 1);
    else state.edges[at] = { type, id, attributes: attributes ?? null };
  }
  return { status: 204 };
}

export function changeMembers(request: WireRequest, group: string, state: SystemState): Answer {
  const change = readChange(request, ["system"]);
  if (typeof change === "string") return badRequest(change);
  if (change.id !== state.id) return jsonAnswer(403, { message: "not your own system" });
  if (change.op === "update") return badRequest("op");
  const at = state.groups.findIndex((entry) => entry.id === group);
  if (change.op === "add") {
    if (at >= 0) return alreadyThere;
    state.groups.push(groupEntry(group));
  } else {
    if (at < 0) return notThere;
    state.groups.splice(at, 1);
  }
  return { status: 204 };
}

interface Change {
  op: "add" | "remove" | "update";
  type: string;
  id: string;
  attributes?: Json;
}

/** The change that the body orders, or what is wrong with it. */
function readChange(request: WireRequest, allowed: string[]): Change | string {
  if (request.query !== undefined) return "a query on a change";
  let body: unknown;
  try {
    body = jsonBody(request);
  } catch {
    return "the body is not JSON";
  }
  if (typeof body !== "object" || body === null) return "the body is not an object";
  const change = body as Change;
  const unknown = Object.keys(change).find((k) => !["op", "type", "id", "attributes"].includes(k));
  if (unknown !== undefined) return `unknown key ${unknown}`;
  if (!["add", "remove", "update"].includes(change.op)) return "op";
  if (!allowed.includes(change.type)) return "type";
  if (typeof change.id !== "string" || !idShape.test(change.id)) return "id";
  return change;
}

/**
 * Both booleans are required, `withoutPassword` needs `enabled`, and only users have sudo at all.
 */
function sudoIsWhole(type: string, attributes: Json): boolean {
  if (!["user", "user_group"].includes(type)) return false;
  const sudo = (attributes as { sudo?: Record<string, Json> } | null)?.sudo;
  if (typeof sudo?.enabled !== "boolean" || typeof sudo.withoutPassword !== "boolean") return false;
  return sudo.enabled || !sudo.withoutPassword;
}
