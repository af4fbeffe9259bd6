import type { Client } from "./client.ts";
import { isObject } from "./json.ts";
import type { Entry, ListBody } from "./pages.ts";
import { fetchPages } from "./pages.ts";

/** How a user is bound to a system. */
export interface Binding {
  readonly direct: boolean;
  /** The ids of the groups that bind the user, e.g. user groups. */
  readonly through: readonly string[];
}

/**
 * Returns the users bound to a system, direct or through groups: `GET /api/v2/systems/{id}/users`
 * (API 2.0).
 */
export function fetchUsers(client: Client, systemId: string): Promise<ListBody> {
  return fetchPages(client, `/api/v2/systems/${systemId}/users`);
}

/**
 * Returns how a listed user is bound, from its `paths`: a path of one step is a direct bind, a
 * longer one leads through groups. Paths may be missing in practice; then neither is claimed.
 */
export function readBinding(entry: Entry): Binding {
  const paths = (Array.isArray(entry["paths"]) ? entry["paths"] : []).filter(Array.isArray);
  const through = paths
    .filter((path) => path.length > 1)
    .flatMap((path) => path.slice(0, -1).flatMap(readTarget));
  return { direct: paths.some((path) => path.length === 1), through: [...new Set(through)] };
}

/** The group that one step of a path leads to; the last step leads to the user and is left out. */
function readTarget(step: unknown): readonly string[] {
  const target = isObject(step) && isObject(step["to"]) ? step["to"] : {};
  return typeof target["id"] === "string" ? [target["id"]] : [];
}

/** Returns the sudo setting of a listed user or association as text. */
export function describeSudo(attributes: unknown): string {
  const sudo = isObject(attributes) ? attributes["sudo"] : undefined;
  if (!isObject(sudo) || sudo["enabled"] !== true) return "no";
  return sudo["withoutPassword"] === true ? "without password" : "yes";
}
