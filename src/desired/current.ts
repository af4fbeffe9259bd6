import { SysctxError } from "../errors.ts";
import { associationTypes, fetchAssociations } from "../system/associations.ts";
import type { AssociationType } from "../system/associations.ts";
import { readAttributes } from "../system/attributes.ts";
import type { Attribute } from "../system/attributes.ts";
import type { Client } from "../system/client.ts";
import { fetchGroups } from "../system/groups.ts";
import { isId } from "../system/ids.ts";
import { isObject } from "../system/json.ts";
import type { Entry } from "../system/pages.ts";
import { fetchRecord } from "../system/record.ts";
import type { DesiredState } from "./state.ts";

/** The current state of the host, as far as the desired state mentions it. */
export interface CurrentState {
  readonly record: Readonly<Record<string, unknown>>;
  readonly attributes: readonly Attribute[];
  /** Direct memberships only: others are not this host's to end. */
  readonly groups: ReadonlySet<string>;
  /** By `type/id`; the edge's attributes, with sudo. */
  readonly edges: ReadonlyMap<string, unknown>;
}

/** Reads, at the same time, what the desired state mentions, and nothing else. */
export async function fetchCurrentState(
  client: Client,
  systemId: string,
  desired: DesiredState,
): Promise<CurrentState> {
  const wantsRecord = Object.keys(desired.fields).length > 0 || desired.attributes !== undefined;
  const types = typesOf(desired);
  const [record, groups, edges] = await Promise.all([
    wantsRecord ? fetchRecord(client, systemId, []) : undefined,
    desired.groups === undefined ? undefined : fetchGroups(client, systemId),
    types.length === 0 ? undefined : fetchAssociations(client, systemId, types),
  ]);
  return {
    record: record?.value ?? {},
    attributes: record === undefined ? [] : readAttributes(record.value),
    groups: new Set(
      (groups?.value ?? []).filter(isDirect).map((entry) => requireOwnId(entry["id"])),
    ),
    edges: new Map((edges?.value ?? []).map(readEdge)),
  };
}

function typesOf({ associations }: DesiredState): readonly AssociationType[] {
  if (associations === undefined) return [];
  if (associations.exclusive) return associationTypes;
  return associationTypes.filter((type) => associations.edges.some((edge) => edge.type === type));
}

function isDirect(entry: Entry): boolean {
  const paths = Array.isArray(entry["paths"]) ? entry["paths"] : [];
  return paths.length === 0 || paths.some((path) => Array.isArray(path) && path.length === 1);
}

function readEdge(entry: Entry): [string, unknown] {
  const to = isObject(entry["to"]) ? entry["to"] : {};
  return [`${String(to["type"])}/${requireOwnId(to["id"])}`, entry["attributes"]];
}

/**
 * What the server calls an id becomes a path when it is removed, so it is checked like a user's.
 */
function requireOwnId(id: unknown): string {
  if (typeof id === "string" && isId(id)) return id;
  throw new SysctxError(
    "bad_reply",
    "the server listed something without a valid id; nothing was changed",
  );
}
