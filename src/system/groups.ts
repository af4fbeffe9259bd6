import type { Client } from "./client.ts";
import type { EdgeOperation } from "./edges.ts";
import { pathId } from "./ids.ts";
import type { ListBody } from "./pages.ts";
import { fetchPages } from "./pages.ts";
import type { ApiRequest } from "./request.ts";

/**
 * Returns the system groups that a system is in, direct or not: `GET /api/v2/systems/{id}/memberof`
 * (API 2.0).
 */
export function fetchGroups(client: Client, systemId: string): Promise<ListBody> {
  return fetchPages(client, `/api/v2/systems/${pathId(systemId)}/memberof`);
}

/**
 * `POST /api/v2/systemgroups/{group_id}/members`: the system's own id goes into the body (API 2.0).
 */
export function membershipRequest(
  operation: Exclude<EdgeOperation, "update">,
  systemId: string,
  groupId: string,
): ApiRequest {
  return {
    method: "POST",
    path: `/api/v2/systemgroups/${pathId(groupId)}/members`,
    body: JSON.stringify({ op: operation, type: "system", id: systemId }),
  };
}
