import type { DemoHost } from "./demo-host.ts";
import { addSystem, createState } from "./state.ts";
import type { Edge, EmulatorState } from "./state.ts";

/** The ids in a demo state, always the same, so that a page of documentation can name them. */
export const demoIds = {
  groups: {
    base: "5f9a00000000000000000001",
    web: "5f9a00000000000000000002",
    database: "5f9a00000000000000000003",
    retired: "5f9a00000000000000000004",
  },
  users: {
    ada: "5f9b00000000000000000001",
    grace: "5f9b00000000000000000002",
    linus: "5f9b00000000000000000003",
    margaret: "5f9b00000000000000000004",
  },
  userGroups: { operators: "5f9c00000000000000000001", auditors: "5f9c00000000000000000002" },
  policies: { lockScreen: "5f9d00000000000000000001", sshHardening: "5f9d00000000000000000002" },
  policyGroups: { servers: "5f9e00000000000000000001" },
  commands: { patch: "5f9f00000000000000000001", inventory: "5f9f00000000000000000002" },
} as const;

/**
 * Returns a state with a demo host in it, member of `base`: Ada is bound to it directly, Grace
 * through the operators, Linus both ways, and Margaret only through `web`, which binds the auditors
 * and which the host has yet to join.
 */
export function demoState(host: DemoHost, hostname?: string): EmulatorState {
  const { groups, users, userGroups, policies } = demoIds;
  const state: EmulatorState = { ...createState(), ...describeGroups(), ...describeTargets() };
  const system = addSystem(state, { id: host.systemId, publicKeyPem: host.publicKeyPem });
  // With this machine's own name the record fits it; another machine's record is what `delete`
  // refuses.
  if (hostname !== undefined) Object.assign(system.record, { hostname, networkInterfaces: [] });
  system.record["attributes"] = [{ name: "environment", value: "demo" }];
  system.groups = [groups.base];
  system.associations = [
    { type: "user", id: users.ada, sudo: { enabled: true, withoutPassword: false } },
    { type: "user", id: users.linus },
    { type: "user_group", id: userGroups.operators },
    { type: "policy", id: policies.lockScreen },
  ];
  return state;
}

function describeGroups(): Pick<EmulatorState, "systemGroups" | "userGroups"> {
  const { groups, users, userGroups } = demoIds;
  const auditors: Edge = { type: "user_group", id: userGroups.auditors };
  return {
    systemGroups: {
      [groups.base]: { name: "base", associations: [] },
      [groups.web]: { name: "web", associations: [auditors] },
      [groups.database]: { name: "database", associations: [] },
      [groups.retired]: { name: "retired", associations: [] },
    },
    userGroups: {
      [userGroups.operators]: { name: "operators", members: [users.grace, users.linus] },
      [userGroups.auditors]: { name: "auditors", members: [users.margaret] },
    },
  };
}

type Targets = Pick<EmulatorState, "users" | "policies" | "policyGroups" | "commands">;

function describeTargets(): Targets {
  const { users, policies, policyGroups, commands } = demoIds;
  return {
    users: {
      [users.ada]: { name: "ada" },
      [users.grace]: { name: "grace" },
      [users.linus]: { name: "linus" },
      [users.margaret]: { name: "margaret" },
    },
    policies: {
      [policies.lockScreen]: { name: "lock screen" },
      [policies.sshHardening]: { name: "ssh hardening" },
    },
    policyGroups: { [policyGroups.servers]: { name: "servers" } },
    commands: {
      [commands.patch]: { name: "patch" },
      [commands.inventory]: { name: "inventory" },
    },
  };
}
