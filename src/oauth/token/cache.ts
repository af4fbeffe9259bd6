import { randomBytes } from "node:crypto";
import type { TokenStore } from "../../ports.ts";
import { findJsonObject, isObject } from "../../system/json.ts";
import type { Credential } from "../credential/credential.ts";
import { fingerprint, hash } from "../credential/credential.ts";
import type { OAuthProfile } from "../profile/profile.ts";
import type { Token } from "./token.ts";
import { isSendable, isWorthKeeping } from "./token.ts";

/** The place of one profile's token. */
export interface TokenSlot {
  read(): Token | undefined;
  /** Keeps a token that lasts; one that does not removes what was there. */
  keep(token: Token): void;
  remove(): boolean;
  locked<T>(work: () => Promise<T>): Promise<T>;
}

export interface SlotOptions {
  readonly cacert: string | undefined;
  readonly warn: (message: string) => void;
  /** Ends the wait for another process. */
  readonly signal: AbortSignal;
}

const version = 1;
const pepperName = "pepper";

/**
 * Returns the slot of a profile: its name depends on everything that a token depends on, including
 * the credential.
 */
export async function openSlot(
  store: TokenStore,
  profile: OAuthProfile,
  credential: Credential,
  { cacert, warn, signal }: SlotOptions,
): Promise<TokenSlot> {
  const pepper = await readPepper(store, signal);
  const parts = {
    ...profile,
    // Neither changes what the server gives.
    name: undefined,
    minRemaining: undefined,
    scope: profile.scope.toSorted(),
    cacert,
    credential: fingerprint(credential, pepper),
  };
  const name = hash(canonical({ version, ...parts }));
  return {
    read() {
      const text = store.read(name);
      const token = parseToken(text);
      if (text !== undefined && token === undefined) {
        warn(`replacing a damaged entry of the token cache (${store.folder})`);
        store.remove(name);
      }
      return token;
    },
    keep(token) {
      if (isWorthKeeping(token)) store.write(name, JSON.stringify({ version, ...token }));
      else store.remove(name);
    },
    remove: () => store.remove(name),
    locked: (work) => store.locked(name, work, signal),
  };
}

/**
 * A random key of this machine and user: with it, the fingerprint of a weak secret can't be guessed
 * from a file's name.
 */
async function readPepper(store: TokenStore, signal: AbortSignal): Promise<string> {
  const there = store.read(pepperName);
  if (there !== undefined) return there;
  const make = async () => {
    const made = store.read(pepperName) ?? randomBytes(32).toString("base64url");
    store.write(pepperName, made);
    return made;
  };
  return store.locked(pepperName, make, signal);
}

/** JSON with sorted keys: the same parts always give the same text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    isObject(member)
      ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}

function parseToken(text: string | undefined): Token | undefined {
  const { version: written, ...token } = findJsonObject(text ?? "") ?? {};
  const issuedType = token["issuedTokenType"];
  const holds =
    written === version &&
    typeof token["accessToken"] === "string" &&
    isSendable(token["accessToken"]) &&
    ["Bearer", "DPoP", "N_A"].includes(String(token["tokenType"])) &&
    (issuedType === undefined || typeof issuedType === "string") &&
    (token["scope"] === undefined || typeof token["scope"] === "string") &&
    typeof token["obtainedAt"] === "number" &&
    typeof token["expiresIn"] === "number" &&
    typeof token["endpoint"] === "string";
  return holds ? (token as unknown as Token) : undefined;
}
