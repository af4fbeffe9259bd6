import { usageError } from "../../errors.ts";
import { decodeJwt } from "../grant/jwt.ts";
import { nameOfTokenType } from "../profile/profile.ts";

/** An access token and what the server said of it. */
export interface Token {
  readonly accessToken: string;
  /** How requests carry it; `N_A` for what is exchanged and no access token. */
  readonly tokenType: "Bearer" | "DPoP" | "N_A";
  /** The type that an exchange gave, a URI. */
  readonly issuedTokenType?: string | undefined;
  readonly scope: string | undefined;
  /** Milliseconds since 1970 by this host's clock, before the request was sent. */
  readonly obtainedAt: number;
  /** Seconds; undefined when nothing says it. */
  readonly expiresIn: number | undefined;
  /** The token endpoint that gave it. */
  readonly endpoint: string;
  /** Whether the server gave the same token as before: asking early brings nothing. */
  readonly repeated: boolean;
}

/** A token of so few seconds is for one use. */
const shortest = 5;
/** A clock that went back by more than this makes a token's age unknown. */
const backwards = 5_000;

/**
 * Returns the seconds before its end in which a token is no longer used: a tenth of its life, at
 * least 2, at most 30.
 */
export function marginOf(lifetime: number): number {
  return Math.min(30, Math.max(2, lifetime / 10));
}

/** Returns when a token ends, in milliseconds since 1970 by this host's clock. */
export function endOf({ obtainedAt, expiresIn }: Token): number | undefined {
  return expiresIn === undefined ? undefined : obtainedAt + expiresIn * 1000;
}

/** Says whether a token from the cache may be used: it lasts, and the clock has not gone back. */
export function isUsable(token: Token, now: number, minRemaining: number): boolean {
  const end = endOf(token);
  if (end === undefined || now < token.obtainedAt - backwards) return false;
  if (token.repeated) return now < end;
  const margin = marginOf(token.expiresIn ?? 0) * 1000;
  return now < end - Math.max(margin, minRemaining);
}

/** Says whether a token is worth keeping. */
export function isWorthKeeping({ expiresIn }: Token): boolean {
  return expiresIn !== undefined && expiresIn > shortest;
}

/** Ten years, in seconds: a longer lifetime means "no expiry", and is not a date. */
export const longestLifetime = 315_360_000;

/** Errors: usage, for a token that no request can carry. */
export function requireAccessToken({ tokenType, issuedTokenType = "" }: Token): void {
  if (tokenType !== "N_A") return;
  throw usageError(
    `the server issued a token of type ${nameOfTokenType(issuedTokenType)}, not an access token, so no request can carry it`,
    "Run sysctx token get to print it, or set the profile's requestedTokenType to access_token with sysctx config set.",
  );
}

/** Errors: usage, for a token that another program can't send by itself. */
export function requireBearer(token: Token): void {
  requireAccessToken(token);
  if (token.tokenType === "Bearer") return;
  throw usageError(
    "the token is bound to a key, and each request with it needs its own proof (DPoP)",
    "Run sysctx request to make such requests, or sysctx token get to print the token alone.",
  );
}

/** Says whether a token can be sent in a header: other characters could forge another header. */
export function isSendable(token: string): boolean {
  return /^[\x21-\x7e]+$/.test(token);
}

/**
 * Returns the lifetime that a JWT claims, in seconds: never its end minus a clock that may be
 * wrong.
 */
export function lifetimeOfJwt(token: string): number | undefined {
  const { exp, iat } = decodeJwt(token)?.claims ?? {};
  return typeof exp === "number" && typeof iat === "number" && exp > iat ? exp - iat : undefined;
}
