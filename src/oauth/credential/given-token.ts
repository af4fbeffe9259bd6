import type { Claims } from "../grant/jwt.ts";

/** A token that others gave this machine, and renew. */
export interface GivenToken {
  /** What it is called, for a person. */
  readonly name: string;
  /** Tells it from others, and stays the same when it is renewed. May be the token itself. */
  readonly identity: string;
  /** What it said last, unverified; undefined for one that is no JWT. */
  readonly claims: () => Claims | undefined;
  /** Before a token request: judges it, or asks for it. Errors: as `read`, and the network's. */
  readonly prepare: (now: number) => Promise<void>;
  /**
   * The token as it is now. `now` is the time by the server's clock, as far as it is known. Errors:
   * secret_missing, secret_unreadable, secret_unsafe, assertion_expired.
   */
  readonly read: (now: number) => string;
  /** Takes another in place of one that was refused; false when there is no other. */
  readonly renew?: () => Promise<boolean>;
}

/** Returns what a server compares with what it was told to trust; "" for a token that is no JWT. */
export function describeIdentity(given: GivenToken): string {
  const claims = given.claims();
  const parts = ["iss", "sub", "aud"].flatMap((name) =>
    claims?.[name] === undefined ? [] : [`${name} ${JSON.stringify(claims[name])}`],
  );
  return parts.join(", ");
}
