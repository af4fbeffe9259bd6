import { SysctxError } from "../../errors.ts";
import type { Surroundings } from "../server/exchange.ts";
import type { Token } from "./token.ts";
import { isUsable } from "./token.ts";
import type { TokenSlot } from "./cache.ts";

export interface FoundToken {
  readonly token: Token;
  readonly cached: boolean;
}

/** Where a command gets its token: from this run, the cache or the server. */
export interface TokenSource {
  get(): Promise<FoundToken>;
  /** A new token in place of one that an API rejected, or of any cached one. */
  replace(refused?: string): Promise<FoundToken>;
  /** The token of this run or of the cache, however long it still lasts. */
  kept(): Token | undefined;
  /** Forgets the token. */
  forget(): void;
}

export interface TokenSourceParts {
  /** Undefined keeps tokens in memory only. */
  readonly slot: TokenSlot | undefined;
  readonly request: (previous: Token | undefined) => Promise<Token>;
  readonly minRemaining: number;
}

/**
 * Returns a source. Many processes that start together ask once: who comes second finds the token
 * of the first.
 */
export function createTokenSource(parts: TokenSourceParts, around: Surroundings): TokenSource {
  const { slot } = parts;
  let current: FoundToken | undefined;
  let fetching: Promise<FoundToken> | undefined;

  const take = async (refused: string | undefined, anew: boolean) => {
    fetching ??= fetchLocked(parts, around, refused, anew).finally(() => (fetching = undefined));
    current = await fetching;
    around.redactor.add(current.token.accessToken);
    return current;
  };

  return {
    async get() {
      if (current !== undefined) return current;
      const token = findKept(parts, around);
      if (token === undefined) return take(undefined, false);
      return (current = { token, cached: true });
    },
    replace: (refused) => take(refused, refused === undefined),
    kept: () => current?.token ?? slot?.read(),
    forget() {
      current = undefined;
      slot?.remove();
    },
  };
}

/** The token of the cache, if it lasts and is not the one that was refused. */
function findKept(
  { slot, minRemaining }: TokenSourceParts,
  { redactor, now }: Surroundings,
  refused?: string,
): Token | undefined {
  const token = slot?.read();
  if (token === undefined) return undefined;
  redactor.add(token.accessToken);
  return token.accessToken !== refused && isUsable(token, now(), minRemaining) ? token : undefined;
}

/** Under the lock another process may have been quicker. `anew` asks the server in any case. */
async function fetchLocked(
  parts: TokenSourceParts,
  around: Surroundings,
  refused: string | undefined,
  anew: boolean,
): Promise<FoundToken> {
  const { slot, request } = parts;
  let begun = false;
  const fetch = async (): Promise<FoundToken> => {
    begun = true;
    const there = anew ? undefined : findKept(parts, around, refused);
    if (there !== undefined) return { token: there, cached: true };
    const token = await request(slot?.read());
    keep(token, slot, around);
    return { token, cached: false };
  };
  if (slot === undefined) return fetch();
  try {
    return await slot.locked(fetch);
  } catch (error) {
    if (begun || !(error instanceof SysctxError) || error.code !== "output_failed") throw error;
    around.warn(`the token cache is not used: ${error.message}`);
    return { token: await request(undefined), cached: false };
  }
}

/** A cache that can't be written must not keep a host from its work. */
function keep(token: Token, slot: TokenSlot | undefined, { warn }: Surroundings): void {
  try {
    slot?.keep(token);
  } catch (error) {
    if (!(error instanceof SysctxError)) throw error;
    warn(`the token is not cached: ${error.message}`);
  }
}
