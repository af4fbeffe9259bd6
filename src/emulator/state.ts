import { createRecord } from "./record.ts";
import type { SystemRecord } from "./record.ts";

/** The five things that a system can be associated with. Source: JumpCloud API V2, `targets`. */
export const associationTypes = [
  "command",
  "policy",
  "policy_group",
  "user",
  "user_group",
] as const;
export type AssociationType = (typeof associationTypes)[number];

export interface Sudo {
  readonly enabled: boolean;
  readonly withoutPassword: boolean;
}

/** A direct association. Without `sudo`, its attributes are answered as null. */
export interface Edge {
  readonly type: AssociationType;
  readonly id: string;
  sudo?: Sudo;
}

export interface Named {
  readonly name: string;
}

export interface UserGroup extends Named {
  /** The ids of the users in it. */
  readonly members: readonly string[];
}

/** A group of systems; what is bound to it reaches each system in it. */
export interface SystemGroup extends Named {
  readonly associations: readonly Edge[];
}

export interface SystemState {
  readonly publicKeyPem: string;
  record: SystemRecord;
  /** The ids of the system groups that it is a direct member of. */
  groups: string[];
  associations: Edge[];
}

/**
 * All that the emulated server knows: plain data that survives JSON. The server changes it in
 * place.
 */
export interface EmulatorState {
  readonly version: 1;
  readonly systems: Record<string, SystemState>;
  /**
   * Deregistered systems: id to public key, so that a repeated DELETE can be distinguished from a
   * forged one.
   */
  readonly deletedSystems: Record<string, string>;
  readonly systemGroups: Record<string, SystemGroup>;
  readonly users: Record<string, Named>;
  readonly userGroups: Record<string, UserGroup>;
  readonly policies: Record<string, Named>;
  readonly policyGroups: Record<string, Named>;
  readonly commands: Record<string, Named>;
}

export interface NewSystem {
  /** 24 hexadecimal digits, lower-case. */
  readonly id: string;
  readonly publicKeyPem: string;
  /** Keys to put over the plausible record that a new system gets. */
  readonly record?: Readonly<Record<string, unknown>> | undefined;
}

/** Returns a state in which nothing is known. */
export function createState(): EmulatorState {
  return {
    version: 1,
    systems: {},
    deletedSystems: {},
    systemGroups: {},
    users: {},
    userGroups: {},
    policies: {},
    policyGroups: {},
    commands: {},
  };
}

/** Registers a system in the state and returns it, in no group and without associations. */
export function addSystem(state: EmulatorState, system: NewSystem): SystemState {
  const added: SystemState = {
    publicKeyPem: system.publicKeyPem,
    record: createRecord(system.id, system.record),
    groups: [],
    associations: [],
  };
  delete state.deletedSystems[system.id];
  state.systems[system.id] = added;
  return added;
}

/** Returns the entry of an id that was received, or undefined: `constructor` is not an entry. */
export function lookUp<Entry>(entries: Record<string, Entry>, id: string): Entry | undefined {
  return Object.hasOwn(entries, id) ? entries[id] : undefined;
}

/** Says whether the server knows a user, group, policy or command of this id. */
export function isKnownTarget(state: EmulatorState, type: AssociationType, id: string): boolean {
  const known: Record<AssociationType, Record<string, Named>> = {
    command: state.commands,
    policy: state.policies,
    policy_group: state.policyGroups,
    user: state.users,
    user_group: state.userGroups,
  };
  return lookUp(known[type], id) !== undefined;
}
