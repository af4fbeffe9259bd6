import { usageError } from "../errors.ts";
import type { Client } from "./client.ts";
import type { EdgeOperation } from "./edges.ts";
import { pathId } from "./ids.ts";
import type { Entry, ListBody } from "./pages.ts";
import { fetchPages, joinEntries } from "./pages.ts";
import type { ApiRequest } from "./request.ts";

/** What a system can be associated with. */
export const associationTypes = [
  "user",
  "user_group",
  "policy",
  "policy_group",
  "command",
] as const;
export type AssociationType = (typeof associationTypes)[number];

/** The API wants both whenever it gets one. */
export interface Sudo {
  readonly enabled: boolean;
  readonly withoutPassword: boolean;
}

/**
 * Returns the direct associations of the given types, in that order: `GET
 * .../associations?targets=` (API 2.0).
 */
export async function fetchAssociations(
  client: Client,
  systemId: string,
  types: readonly AssociationType[],
): Promise<ListBody> {
  const path = associationsPath(systemId);
  const lists = await Promise.all(types.map((targets) => fetchPages(client, path, { targets })));
  const [only] = lists;
  return lists.length === 1 && only !== undefined
    ? only
    : joinEntries(lists.flatMap((list): readonly Entry[] => list.value));
}

/** `POST /api/v2/systems/{id}/associations`; `sudo` only where the edge is to get it (API 2.0). */
export function associationRequest(
  operation: EdgeOperation,
  systemId: string,
  target: { readonly type: AssociationType; readonly id: string },
  sudo: Sudo | undefined,
): ApiRequest {
  const attributes = sudo === undefined ? {} : { attributes: { sudo } };
  return {
    method: "POST",
    path: associationsPath(systemId),
    body: JSON.stringify({ ...attributes, op: operation, type: target.type, id: target.id }),
  };
}

/** Returns the argument as an association type. Errors: usage. */
export function requireAssociationType(word: string): AssociationType {
  const type = associationTypes.find((known) => known === word);
  if (type !== undefined) return type;
  throw usageError(
    `${JSON.stringify(word)} is not an association type`,
    `Use one of ${associationTypes.join(", ")}.`,
  );
}

/** Says whether an association of this type can carry sudo. */
export function carriesSudo(type: AssociationType): boolean {
  return type === "user" || type === "user_group";
}

function associationsPath(systemId: string): string {
  return `/api/v2/systems/${pathId(systemId)}/associations`;
}
