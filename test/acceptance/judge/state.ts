/** What the API knows about one system, as plain data that tests may change at any time. */
import { hostname } from "node:os";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export interface Edge {
  type: string;
  id: string;
  attributes: Json;
}

export interface SystemState {
  id: string;
  /** The record; undefined once the system is deregistered. */
  record: JsonObject | undefined;
  /** Status of everything after DELETE: a record that is gone leaves a key that proves nothing. */
  afterDelete: 401 | 404;
  edges: Edge[];
  /** Entries of GET memberof, whole. */
  groups: JsonObject[];
  /** Entries of GET users, whole. */
  users: JsonObject[];
}

/** The n-th of a row of ids that differ in every test run the same way: 24 hex digits. */
export function idOf(n: number, family = "5f"): string {
  return family + n.toString(16).padStart(24 - family.length, "0");
}

/** A group entry in the shape of the specification's GraphObjectWithPaths. */
export function groupEntry(id: string): JsonObject {
  return {
    id,
    type: "system_group",
    compiledAttributes: null,
    paths: [[{ attributes: null, to: { attributes: null, id, type: "system_group" } }]],
  };
}

/** A user entry; `paths` says through how many edges each path goes. */
export function userEntry(id: string, ...paths: number[]): JsonObject {
  const sudo = { enabled: false, withoutPassword: false };
  const end = { attributes: null, id, type: "user" };
  const group = { attributes: null, id: idOf(1, "9a"), type: "user_group" };
  return {
    id,
    type: "user",
    compiledAttributes: { sudo, ldapGroups: [{ name: "staff" }] },
    paths: paths.map((length) =>
      Array.from({ length }, (_, i) => ({
        attributes: { sudo },
        to: i === length - 1 ? end : group,
      })),
    ),
  };
}

/** A record with the keys of the 2026 schema that matter here, and one that no schema knows. */
export function sampleRecord(id: string): JsonObject {
  return {
    _id: id,
    id,
    active: true,
    agentVersion: "1.0.0",
    allowMultiFactorAuthentication: false,
    allowPublicKeyAuthentication: true,
    allowSshPasswordAuthentication: true,
    allowSshRootLogin: false,
    arch: "x86_64",
    attributes: [
      { name: "role", value: "web" },
      { name: "rack", value: "b7" },
    ],
    description: "",
    displayName: "web-1",
    fileSystem: null,
    // A record of another machine would be refused by delete.
    hostname: hostname(),
    networkInterfaces: [
      { address: "192.0.2.7", family: "IPv4", internal: false, name: "eth0" },
      { address: "::1", family: "IPv6", internal: true, name: "lo" },
    ],
    os: "Ubuntu",
    primarySystemUser: { id: null },
    systemTimezone: 60,
    version: "24.04",
    zzUnknownKey: { kept: ["as", "it", "is"] },
  };
}

export function sampleState(id: string): SystemState {
  return {
    id,
    record: sampleRecord(id),
    afterDelete: 401,
    edges: [],
    groups: [],
    users: [],
  };
}
