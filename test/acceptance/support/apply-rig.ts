/** A host with ten changes to make, and what is looked at when they are made. */
import assert from "node:assert/strict";
import { hostname } from "node:os";
import { groupEntry, idOf } from "../judge/state.ts";
import { rig, type Rig } from "./rig.ts";
import type { RunOptions, RunResult } from "./run.ts";

/** Runs `apply` on a document that comes on standard input. */
export function apply(
  { run }: Rig,
  document: string,
  words: string[] = [],
  options: RunOptions = {},
): Promise<RunResult> {
  return run(["apply", "-f", "-", ...words], { ...options, stdin: document });
}

export const methods = ({ judge }: Rig) => judge.requests.map(({ method }) => method);
export const reads = (host: Rig) => methods(host).filter((method) => method === "GET").length;
export const writes = (host: Rig) => methods(host).filter((method) => method !== "GET");
export const groups = ({ judge }: Rig) => judge.state.groups.map(({ id }) => id).sort();
export const attributes = ({ judge }: Rig) =>
  Object.fromEntries(
    (judge.state.record?.attributes as { name: string; value: string }[]).map((entry) => [
      entry.name,
      entry.value,
    ]),
  );

export const [web, db, old, kept] = [idOf(1), idOf(2), idOf(8), idOf(9)];
export const alice = idOf(1, "a1");
export const bob = idOf(2, "a1");

/**
 * Ten changes: three of fields, three of attributes, two groups to join and one to leave, one
 * association.
 */
export const tenChanges = `# a host of the web tier
fields:
  displayName: web-01
  description: front
  allowSshPasswordAuthentication: false
attributes:
  values: {role: db, zone: eu}
  exclusive: true
groups:
  ids: ["${web}", "${db}", "${kept}"]
  exclusive: true
associations:
  - {type: user, id: ${alice}, sudo: without-password}
`;

export async function tenChangesRig(t: Parameters<typeof rig>[0]): Promise<Rig> {
  const host = await rig(t);
  host.judge.state.groups = [groupEntry(old), groupEntry(kept)];
  return host;
}

export function assertTenChangesMade(host: Rig): void {
  const { record, edges } = host.judge.state;
  assert.equal(record?.displayName, "web-01");
  assert.equal(record.description, "front");
  assert.equal(record.allowSshPasswordAuthentication, false);
  assert.equal(record.hostname, hostname());
  assert.deepEqual(attributes(host), { role: "db", zone: "eu" });
  assert.deepEqual(groups(host), [web, db, kept].sort());
  assert.deepEqual(edges, [
    {
      type: "user",
      id: alice,
      attributes: { sudo: { enabled: true, withoutPassword: true } },
    },
  ]);
}

export const tenIds = [
  "fields.displayName",
  "fields.description",
  "fields.allowSshPasswordAuthentication",
  "attributes.role",
  "attributes.zone",
  "attributes.rack",
  `groups.${web}`,
  `groups.${db}`,
  `associations.user/${alice}`,
  `groups.${old}`,
];
