import { associationTypes } from "../system/associations.ts";
import type { AssociationType, Sudo } from "../system/associations.ts";
import type { Attribute } from "../system/attributes.ts";
import { findDifferences, lookUp } from "../system/fields.ts";
import { isObject } from "../system/json.ts";
import type { CurrentState } from "./current.ts";
import type { DesiredEdge, DesiredState } from "./state.ts";

/** One thing that is not as it should be. `before` and `after` are for a person and for JSON. */
export interface Difference {
  readonly id: string;
  readonly kind: "add" | "remove" | "change";
  readonly before: unknown;
  readonly after: unknown;
  readonly step: Step;
}

/** What removes a difference. Record steps go out together in one request. */
export type Step =
  | { readonly kind: "field"; readonly name: string; readonly value: unknown }
  | { readonly kind: "attribute"; readonly name: string; readonly value: string | undefined }
  | { readonly kind: "group"; readonly operation: "add" | "remove"; readonly id: string }
  | {
      readonly kind: "edge";
      readonly operation: "add" | "remove" | "update";
      readonly type: AssociationType;
      readonly id: string;
      readonly sudo: Sudo | undefined;
    };

/**
 * Returns what differs, in the order in which it is applied: the record before memberships and
 * associations, additions and changes before removals.
 */
export function compareStates(desired: DesiredState, current: CurrentState): readonly Difference[] {
  const all = [
    ...compareFields(desired, current),
    ...compareAttributes(desired, current),
    ...compareGroups(desired, current),
    ...compareEdges(desired, current),
  ];
  const isLate = ({ kind, step }: Difference) =>
    kind === "remove" && (step.kind === "group" || step.kind === "edge");
  return [...all.filter((one) => !isLate(one)), ...all.filter(isLate)];
}

/**
 * Returns what is in the desired state and already so, by the id that its difference would have.
 */
export function findSettled(
  desired: DesiredState,
  current: CurrentState,
): ReadonlyMap<string, unknown> {
  const nothing: CurrentState = {
    record: {},
    attributes: [],
    groups: new Set(),
    edges: new Map(),
  };
  const differing = new Set(compareStates(desired, current).map(({ id }) => id));
  const all = compareStates(desired, nothing).map(({ id, after }) => [id, after] as const);
  return new Map(all.filter(([id, after]) => after !== undefined && !differing.has(id)));
}

function compareFields({ fields }: DesiredState, { record }: CurrentState): readonly Difference[] {
  return findDifferences(fields, record).map((name) => ({
    id: `fields.${name}`,
    kind: "change",
    before: lookUp(record, name),
    after: fields[name],
    step: { kind: "field", name, value: fields[name] },
  }));
}

function compareAttributes(
  { attributes }: DesiredState,
  current: CurrentState,
): readonly Difference[] {
  if (attributes === undefined) return [];
  const there = new Map(current.attributes.map(({ name, value }: Attribute) => [name, value]));
  const extra = attributes.exclusive
    ? [...there.keys()].filter((name) => !attributes.values.has(name))
    : [];
  const wanted = [...attributes.values, ...extra.map((name) => [name, null] as const)];
  return wanted.flatMap(([name, value]): readonly Difference[] => {
    const before = there.get(name);
    if (before === (value ?? undefined)) return [];
    const kind = value === null ? "remove" : there.has(name) ? "change" : "add";
    const step: Step = { kind: "attribute", name, value: value ?? undefined };
    return [{ id: `attributes.${name}`, kind, before, after: value ?? undefined, step }];
  });
}

function compareGroups({ groups }: DesiredState, current: CurrentState): readonly Difference[] {
  if (groups === undefined) return [];
  const difference =
    (operation: "add" | "remove") =>
    (id: string): Difference => ({
      id: `groups.${id}`,
      kind: operation,
      before: operation === "remove" ? id : undefined,
      after: operation === "add" ? id : undefined,
      step: { kind: "group", operation, id },
    });
  const missing = groups.ids.filter((id) => !current.groups.has(id));
  const extra = groups.exclusive
    ? [...current.groups].filter((id) => !groups.ids.includes(id))
    : [];
  return [...missing.map(difference("add")), ...extra.map(difference("remove"))];
}

function compareEdges(
  { associations }: DesiredState,
  { edges }: CurrentState,
): readonly Difference[] {
  if (associations === undefined) return [];
  const keyOf = ({ type, id }: DesiredEdge) => `${type}/${id}`;
  const named = new Set(associations.edges.map(keyOf));
  const wanted = associations.edges.flatMap((edge) => compareEdge(edge, keyOf(edge), edges));
  const extra = associations.exclusive ? [...edges.keys()].filter((key) => !named.has(key)) : [];
  return [...wanted, ...extra.flatMap(removeEdge)];
}

function compareEdge(
  edge: DesiredEdge,
  key: string,
  edges: ReadonlyMap<string, unknown>,
): readonly Difference[] {
  const id = `associations.${key}`;
  const describe = (sudo: Sudo | undefined) => (sudo === undefined ? key : { edge: key, sudo });
  if (!edges.has(key)) {
    return [
      {
        id,
        kind: "add",
        before: undefined,
        after: describe(edge.sudo),
        step: { ...edge, kind: "edge", operation: "add" },
      },
    ];
  }
  const before = readSudo(edges.get(key));
  if (edge.sudo === undefined || isSameSudo(before, edge.sudo)) return [];
  return [
    {
      id,
      kind: "change",
      before: describe(before),
      after: describe(edge.sudo),
      step: { ...edge, kind: "edge", operation: "update" },
    },
  ];
}

function removeEdge(key: string): readonly Difference[] {
  const [typeWord, id = ""] = key.split("/");
  const type = associationTypes.find((known) => known === typeWord);
  if (type === undefined) return [];
  const step: Step = { kind: "edge", operation: "remove", type, id, sudo: undefined };
  return [{ id: `associations.${key}`, kind: "remove", before: key, after: undefined, step }];
}

function readSudo(attributes: unknown): Sudo {
  const sudo = isObject(attributes) && isObject(attributes["sudo"]) ? attributes["sudo"] : {};
  return { enabled: sudo["enabled"] === true, withoutPassword: sudo["withoutPassword"] === true };
}

function isSameSudo(one: Sudo, other: Sudo): boolean {
  return one.enabled === other.enabled && one.withoutPassword === other.withoutPassword;
}
