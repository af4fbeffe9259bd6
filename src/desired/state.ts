import type { AssociationType, Sudo } from "../system/associations.ts";

/** What a host should be. A section that is absent is not looked at. */
export interface DesiredState {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly attributes: DesiredAttributes | undefined;
  readonly groups: DesiredGroups | undefined;
  readonly associations: DesiredAssociations | undefined;
  /** The document's own aliases, and their ids. */
  readonly aliases: ReadonlyMap<string, string>;
}

export interface DesiredAttributes {
  /** Null removes the attribute. */
  readonly values: ReadonlyMap<string, string | null>;
  /** Whether attributes that are not named go. */
  readonly exclusive: boolean;
}

export interface DesiredGroups {
  readonly ids: readonly string[];
  readonly exclusive: boolean;
}

export interface DesiredEdge {
  readonly type: AssociationType;
  readonly id: string;
  /** Undefined leaves an existing setting as it is. */
  readonly sudo: Sudo | undefined;
}

export interface DesiredAssociations {
  readonly edges: readonly DesiredEdge[];
  readonly exclusive: boolean;
}
