import { SysctxError } from "../../errors.ts";
import { describeDuration } from "../../system/duration.ts";
import type { Claims } from "../grant/jwt.ts";
import { decodeJwt } from "../grant/jwt.ts";
import type { OAuthProfile } from "../profile/profile.ts";
import type { FoundToken, TokenSource } from "../token/source.ts";
import { isSendable } from "../token/token.ts";
import type { Credential } from "./credential.ts";
import { fingerprint } from "./credential.ts";
import type { GivenToken } from "./given-token.ts";

export interface TokenFileOptions {
  /** Errors: secret_missing, _unreadable, _unsafe. */
  readonly readFile: (path: string) => string;
  readonly mustBeJwt: boolean;
}

const jwtShape = /^[\w-]+\.[\w-]+\.[\w-]*$/;

/** Returns the token in a file, which is read again each time. Errors: as its `read`. */
export function openTokenFile(path: string, options: TokenFileOptions): GivenToken {
  const load = () => {
    const text = options.readFile(path);
    if (text.includes("\n")) throw missing(path, "contains more than one line");
    if (!isSendable(text))
      throw missing(path, "contains a space, or a character that no token has");
    const claims = jwtShape.test(text) ? decodeJwt(text)?.claims : undefined;
    if (claims === undefined && options.mustBeJwt) throw missing(path, "does not contain a JWT");
    const exp = claims?.["exp"];
    if (exp !== undefined && typeof exp !== "number")
      throw missing(path, "contains a JWT with an exp that is not a number");
    return { text, claims, exp };
  };
  let last = load();
  const { text, claims } = last;
  const read = (now: number) => {
    last = load();
    requireCurrent(path, last.exp, now);
    return last.text;
  };
  return {
    name: path,
    identity: claims === undefined ? text : JSON.stringify(withoutTimes(claims)),
    claims: () => last.claims,
    prepare: async (now) => void read(now),
    read,
  };
}

/** What is needed of another profile at work. */
export interface OtherProfile {
  readonly profile: OAuthProfile;
  readonly credential: Credential;
  readonly tokens: Pick<TokenSource, "get" | "replace">;
}

/**
 * Returns the token of another profile, which is asked for when it is needed; one of its cache that
 * was refused is replaced once.
 */
export function openTokenOf({ profile, credential, tokens }: OtherProfile): GivenToken {
  let found: FoundToken | undefined;
  const text = () => found?.token.accessToken ?? "";
  return {
    name: `the token of profile ${profile.name}`,
    identity: JSON.stringify([profile, fingerprint(credential, "")]),
    claims: () => decodeJwt(text())?.claims,
    async prepare() {
      found = await tokens.get();
    },
    read: text,
    async renew() {
      if (found?.cached !== true) return false;
      const refused = text();
      found = await tokens.replace(refused);
      return text() !== refused;
    },
  };
}

/** What differs from one JWT to the next for the same subject. */
const passing = new Set(["exp", "iat", "nbf", "jti"]);

function withoutTimes(claims: Claims): readonly (readonly [string, unknown])[] {
  return Object.entries(claims)
    .filter(([name]) => !passing.has(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function requireCurrent(path: string, exp: number | undefined, now: number): void {
  if (exp === undefined || exp * 1000 > now) return;
  const age = describeDuration(Math.round((now - exp * 1000) / 1000) * 1000);
  throw new SysctxError("assertion_expired", `the token in ${path} expired ${age} ago`);
}

function missing(path: string, problem: string): SysctxError {
  return new SysctxError("secret_missing", `the token file ${path} ${problem}`, {
    hint: "Check that it contains one token and nothing else.",
  });
}
