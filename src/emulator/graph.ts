import type { Sudo } from "./state.ts";

/**
 * What JumpCloud calls an edge: where it leads, and its attributes. Source: schema
 * `GraphConnection`.
 */
export interface Connection {
  readonly attributes: { readonly sudo: Sudo } | null;
  readonly to: { readonly attributes: null; readonly id: string; readonly type: string };
}

/**
 * An entry of `users` and `memberof`. A path of length 1 is a direct bind. Source: schema
 * `GraphObjectWithPaths`.
 */
export interface Reached {
  readonly id: string;
  readonly type: string;
  readonly compiledAttributes: { readonly sudo: Sudo } | null;
  readonly paths: readonly (readonly Connection[])[];
}

/** Returns the connection to a thing, as the API writes it. */
export function connect(type: string, id: string, sudo?: Sudo): Connection {
  return {
    attributes: sudo === undefined ? null : { sudo },
    to: { attributes: null, id, type },
  };
}
