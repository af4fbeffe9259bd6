import type { Call, JsonObject } from "./call.ts";
import { connect } from "./graph.ts";
import { answerPage } from "./pages.ts";
import { alreadyExists, changedEmpty, invalid, notFound } from "./reply.ts";
import type { Reply } from "./reply.ts";
import { associationTypes, isKnownTarget } from "./state.ts";
import type { AssociationType, Edge, EmulatorState, Sudo, SystemState } from "./state.ts";

interface Change extends Edge {
  readonly op: "add" | "remove" | "update";
}

/**
 * `GET /api/v2/systems/{id}/associations`: the direct edges to one type of thing; 400 without a
 * proper `targets`.
 */
export function listAssociations({ system, query }: Call): Reply {
  const [target, ...others] = query.getAll("targets");
  if (!isAssociationType(target) || others.length > 0) {
    return invalid(`targets must be one of ${associationTypes.join(", ")}`);
  }
  const edges = system.associations.filter(({ type }) => type === target);
  return answerPage(
    edges.map(({ type, id, sudo }) => connect(type, id, sudo)),
    query,
  );
}

/**
 * `POST /api/v2/systems/{id}/associations`: adds, removes or updates one edge. 404 for an unknown
 * target and for an edge that is not there, 409 for one that is.
 */
export function changeAssociation({ state, system, body }: Call): Reply {
  const change = readChange(body);
  return typeof change === "string" ? invalid(change) : applyChange(state, system, change);
}

function applyChange(state: EmulatorState, system: SystemState, change: Change): Reply {
  const { op, type, id, sudo } = change;
  if (!isKnownTarget(state, type, id)) return notFound;
  const edge = system.associations.find((other) => other.type === type && other.id === id);
  if (op === "add") {
    if (edge !== undefined) return alreadyExists;
    system.associations.push({ type, id, ...(sudo && { sudo }) });
    return changedEmpty;
  }
  if (edge === undefined) return notFound;
  if (op === "remove") system.associations = system.associations.filter((other) => other !== edge);
  else if (sudo !== undefined) edge.sudo = sudo;
  return changedEmpty;
}

/** Returns the change that a body requests, or a sentence about what is wrong with it. */
function readChange({ op, type, id, attributes }: JsonObject): Change | string {
  if (op !== "add" && op !== "remove" && op !== "update") return "op must be add, remove or update";
  if (!isAssociationType(type)) return `type must be one of ${associationTypes.join(", ")}`;
  if (typeof id !== "string" || id === "") return "id must be a string";
  const sudo = readSudo(attributes);
  if (typeof sudo === "string") return sudo;
  // Sudo means something for people only; for a policy or a command the server keeps no attributes.
  const keepsSudo = type === "user" || type === "user_group";
  return { op, type, id, ...(sudo && keepsSudo && { sudo }) };
}

function readSudo(attributes: unknown): Sudo | string | undefined {
  if (attributes === undefined || attributes === null) return undefined;
  if (typeof attributes !== "object") return "attributes must be an object";
  const sudo = (attributes as { sudo?: unknown }).sudo;
  if (sudo === undefined || sudo === null) return undefined;
  const { enabled, withoutPassword } = sudo as { enabled?: unknown; withoutPassword?: unknown };
  if (typeof enabled !== "boolean" || typeof withoutPassword !== "boolean") {
    return "attributes.sudo must have the booleans enabled and withoutPassword";
  }
  if (withoutPassword && !enabled) return "attributes.sudo.withoutPassword needs enabled";
  return { enabled, withoutPassword };
}

function isAssociationType(value: unknown): value is AssociationType {
  return associationTypes.some((type) => type === value);
}
