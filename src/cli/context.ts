import { attemptPolicies } from "../system/attempts.ts";
import { requireId } from "../system/ids.ts";
import type { Given, LazyParts, Parts } from "./context-parts.ts";
import { makers } from "./context-parts.ts";
import { once } from "./once.ts";
import { findAlias } from "./settings.ts";

/**
 * What a command is handed: what is there from the start, and parts that are made when asked for.
 */
export interface Context extends Pick<Given, "host" | "notes" | "flags">, LazyParts {
  /** The id that an argument means: an id, or an alias of the settings. Errors: invalid_id. */
  resolveId(word: string, what: string): Promise<string>;
  /**
   * A context of its own that has read nothing yet, with other flags or limits; closed by its
   * maker.
   */
  fresh(changes: Partial<Pick<ContextOptions, "flags" | "policy">>): Context;
  close(): void;
}

/** A person waits for the command, where nothing is said. */
export type ContextOptions = Omit<Given, "policy" | "closers"> & Partial<Pick<Given, "policy">>;

export function createContext(options: ContextOptions): Context {
  const { policy = attemptPolicies.interactive } = options;
  const closers: (() => void)[] = [];
  const parts: Parts = { ...options, policy, closers, ...makeLazily(() => parts) };
  return {
    ...parts,
    resolveId: async (word, what) =>
      requireId(findAlias(await parts.settingsFile(), word) ?? word, what),
    fresh: (changes) => createContext({ ...options, ...changes }),
    close: () => closers.forEach((close) => close()),
  };
}

/** Each part as a function that makes it of the others at its first call. */
function makeLazily(parts: () => Parts): LazyParts {
  const lazily = Object.entries(makers).map(([name, make]) => [
    name,
    once((): Promise<unknown> => make(parts() as never)),
  ]);
  return Object.fromEntries(lazily) as unknown as LazyParts;
}
