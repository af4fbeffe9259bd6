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
  fresh(changes: Partial<Pick<ContextOptions, "flags" | "policy" | "deadline">>): Context;
  close(): void;
}

/** A person waits for the command, where nothing is said. */
export interface ContextOptions
  extends Omit<Given, "policy" | "closers" | "openProfile">, Partial<Pick<Given, "policy">> {
  /** The limit of the command that this one is a part of. */
  readonly deadline?: LazyParts["deadline"];
}

export function createContext(options: ContextOptions): Context {
  const { policy = attemptPolicies.interactive, deadline } = options;
  const closers: (() => void)[] = [];
  const fresh: Context["fresh"] = (changes) => createContext({ ...options, ...changes });
  const openProfile = (name: string) => {
    // Neither address nor key of this profile is the other's.
    const flags = { ...options.flags, profile: name, url: undefined, key: undefined };
    const inner = fresh({ flags, deadline: parts.deadline });
    closers.push(() => inner.close());
    return inner.oauth();
  };
  const parts: Parts = {
    ...makeLazily(() => parts),
    ...options,
    ...{ policy, closers },
    openProfile: deadline === undefined ? openProfile : undefined,
  };
  return {
    ...parts,
    resolveId: async (word, what) =>
      requireId(findAlias(await parts.settingsFile(), word) ?? word, what),
    fresh,
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
