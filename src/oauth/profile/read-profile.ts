import type { OAuthProfile, Preset, TokenExchange } from "./profile.ts";
import {
  jwtBearerGrant,
  presetNames,
  presets,
  tokenExchangeGrant,
  toTokenType,
} from "./profile.ts";
import { SysctxError, usageError } from "../../errors.ts";
import type { Environment } from "../../ports.ts";
import { parseOrigin } from "../../values.ts";
import { parseJsonObject } from "../../system/json.ts";
import type { OAuthKey } from "./settings.ts";
import { oauthSettings } from "./settings.ts";

/** Where a secret may come from. */
const secretKeys = ["secretFile", "secretCredential", "secretCommand"] as const;

/** What is in the settings file, or on its way there. */
export type Stored = Readonly<Record<string, unknown>>;

/** A profile of the settings file, and what may take the place of its address. */
export interface ProfileInUse {
  readonly name: string;
  readonly stored: Stored;
  readonly flags: Stored;
  readonly env: Environment;
}

/** Returns the profile that a command works under. Errors: settings_invalid, usage. */
export function readProfileInUse(inUse: ProfileInUse): OAuthProfile {
  return readOAuthProfile(inUse.name, inUse.stored, findOrigin(inUse));
}

/**
 * Returns the origin of a profile: the flag's, else the profile's own. The common url of the
 * settings file is this host's directory, which must not see the credential of another service.
 * Errors: usage.
 */
function findOrigin({ name, stored, flags, env }: ProfileInUse): string | undefined {
  const flag = flags["url"] as string | undefined;
  const own = typeof stored["url"] === "string" ? parseOrigin(stored["url"], "url") : undefined;
  const inEnvironment = env["SYSCTX_URL"];
  if (flag === undefined && inEnvironment && parseOrigin(inEnvironment, "SYSCTX_URL") !== own)
    throw usageError(
      `SYSCTX_URL is not the address of profile ${name}, which must not send its credential there`,
      "Unset SYSCTX_URL, or use --url if this is intended.",
    );
  return flag ?? own;
}

/** Returns a profile of the settings file with its preset's defaults. Errors: settings_invalid. */
export function readOAuthProfile(
  name: string,
  stored: Stored,
  origin: string | undefined,
): OAuthProfile {
  const read = readerOf(name, stored);
  const { get, all } = read;
  if (get("clientId") === undefined) throw incomplete(name, "clientId");
  if (secretKeys.filter((key) => stored[key] !== undefined).length > 1)
    throw new SysctxError("settings_invalid", `profile ${name} has more than one secret`, {
      hint: "Keep one of file, credential and command; remove the others with sysctx config unset.",
    });
  if (origin === undefined && get("issuer") === undefined && get("tokenUrl") === undefined)
    throw incomplete(name, "url");
  const presetName = presetNames.find((known) => known === get("preset")) ?? "oauth2";
  const preset = presets[presetName];
  const typ = get("assertionTyp") ?? "client-authentication+jwt";
  return {
    name,
    preset: presetName,
    origin: origin ?? new URL(get("issuer") ?? get("tokenUrl") ?? "").origin,
    ...readClient(name, stored, preset, get),
    ...readGrant(name, stored, preset, get),
    assertionFile: get("assertionFile"),
    ...pick(get, ["issuer", "tokenUrl", "introspectionUrl", "revocationUrl", "userinfoUrl"]),
    ...pick(get, ["whoamiUrl", "kid", "alg"]),
    assertionAudience: get("assertionAudience") ?? preset.assertionAudience,
    assertionType: typ === "none" ? undefined : typ,
    assertion: {
      iss: get("assertionIss"),
      sub: get("assertionSub"),
      aud: get("assertionAud"),
      claims: parseJsonObject(get("assertionClaims") ?? "{}", "assertionClaims"),
      lifetime: read.duration("assertionLifetime", 60_000),
    },
    dpop: stored["dpop"] === undefined ? get("dpopKey") !== undefined : read.isOn("dpop"),
    scope: all("scope").flatMap((scope) => scope.split(" ").filter(Boolean)),
    resource: all("resource"),
    audience: all("audience"),
    params: all("param").map((param): [string, string] => {
      const at = param.indexOf("=");
      return [param.slice(0, at), param.slice(at + 1)];
    }),
    minRemaining: read.duration("minRemaining", 0),
  };
}

type Get = (key: OAuthKey) => string | undefined;

const pick = <K extends OAuthKey>(get: Get, keys: readonly K[]) =>
  Object.fromEntries(keys.map((key) => [key, get(key)])) as Record<K, string | undefined>;

const readMethod = (stored: Stored, preset: Preset, get: Get) =>
  (get("clientAuth") as OAuthProfile["clientAuth"] | undefined) ??
  guessMethod(stored, preset.clientAuth);

/** Who the client is, and how it proves that. */
function readClient(name: string, stored: Stored, preset: Preset, get: Get) {
  const clientId = get("clientId") ?? "";
  const basicEncoding =
    (get("basicEncoding") as "form" | "raw" | undefined) ?? preset.basicEncoding;
  const clientAuth = readMethod(stored, preset, get);
  if (clientAuth === "basic" && basicEncoding === "raw" && clientId.includes(":"))
    throw new SysctxError(
      "settings_invalid",
      `profile ${name}: a client id with a colon cannot be sent with basicEncoding raw`,
      { hint: "Set basicEncoding to form, or clientAuth to post." },
    );
  return { clientId, clientAuth, basicEncoding };
}

/** What the token is given for: a grant, and the assertion or the token that goes with it. */
function readGrant(name: string, stored: Stored, preset: Preset, get: Get) {
  const grant = get("grant") ?? "client_credentials";
  const carriesAssertion = grant !== "client_credentials" && grant !== tokenExchangeGrant;
  const provesClient = readMethod(stored, preset, get) === "jwt-file";
  const grantsByFile = get("assertionFile") !== undefined && !provesClient && carriesAssertion;
  const saysClaims = grant === jwtBearerGrant || hasClaims(stored);
  return {
    grant,
    signsGrant: carriesAssertion && !grantsByFile && saysClaims,
    grantsByFile,
    tokenExchange: grant === tokenExchangeGrant ? readExchange(name, get) : undefined,
  };
}

/** Returns a profile as it is shown: with what its preset fills in. Errors: settings_invalid. */
export function describeProfile(name: string, stored: Stored): Stored {
  const origin = typeof stored["url"] === "string" ? stored["url"] : undefined;
  const { preset, clientAuth, basicEncoding, grant, assertionAudience } = readOAuthProfile(
    name,
    stored,
    origin,
  );
  return {
    preset,
    clientAuth,
    ...(clientAuth === "basic" && { basicEncoding }),
    grant,
    ...(clientAuth.endsWith("_jwt") && { assertionAudience }),
    ...stored,
  };
}

/** Errors: settings_invalid. */
function readExchange(name: string, get: Get): TokenExchange {
  const subjectFile = get("subjectTokenFile");
  const subjectProfile = get("subjectProfile");
  if ((subjectFile === undefined) === (subjectProfile === undefined))
    throw new SysctxError(
      "settings_invalid",
      `profile ${name} needs one token to exchange, from a file or from another profile`,
      {
        hint: `Set either profiles.${name}.subjectTokenFile or profiles.${name}.subjectProfile with sysctx config set.`,
      },
    );
  const usual = subjectFile === undefined ? "access_token" : "jwt";
  return {
    subjectFile,
    subjectProfile,
    subjectType: get("subjectTokenType") ?? toTokenType(usual),
    actorFile: get("actorTokenFile"),
    actorType: get("actorTokenType") ?? toTokenType("jwt"),
    requestedType: get("requestedTokenType"),
  };
}

/** A grant of the server's own carries an assertion when the profile says what is in it. */
function hasClaims(stored: Stored): boolean {
  const keys = ["assertionIss", "assertionSub", "assertionAud", "assertionClaims"] as const;
  return keys.some((key) => stored[key] !== undefined);
}

/** A key and no secret can only mean one thing; a certificate too. */
function guessMethod(
  stored: Stored,
  usual: OAuthProfile["clientAuth"],
): OAuthProfile["clientAuth"] {
  const hasSecret = secretKeys.some((key) => stored[key] !== undefined);
  if (hasSecret) return usual;
  if (stored["certificate"] !== undefined) return "mtls";
  const { grant = "client_credentials", assertionFile } = stored;
  const isExchange = /token-exchange$/.test(String(grant));
  if (assertionFile !== undefined && (grant === "client_credentials" || isExchange))
    return "jwt-file";
  if (/jwt-bearer$/.test(String(grant))) return "none";
  if (isExchange && stored["key"] === undefined) return "none";
  return stored["key"] === undefined ? usual : "private_key_jwt";
}

/** Reads settings of a profile; what is in the file is judged like what is typed. */
function readerOf(name: string, stored: Stored) {
  const check = (key: OAuthKey, value: unknown): unknown => {
    if (typeof value !== "string")
      throw new SysctxError("settings_invalid", `profile ${name} (${key}) has the wrong type`);
    try {
      return oauthSettings[key].parse(value, `profile ${name} (${key})`);
    } catch (error) {
      if (!(error instanceof SysctxError)) throw error;
      throw new SysctxError("settings_invalid", error.message, { hint: error.hint });
    }
  };
  const is = (key: OAuthKey) => stored[key] !== undefined;
  return {
    get: (key: OAuthKey) => (is(key) ? String(check(key, stored[key])) : undefined),
    all: (key: OAuthKey) =>
      is(key) ? [stored[key]].flat().map((one) => String(check(key, one))) : [],
    /** As a flag left it, or as it is written in an editor. */
    isOn: (key: OAuthKey) => is(key) && check(key, String(stored[key])) === "true",
    duration: (key: OAuthKey, usual: number) =>
      is(key) ? Number(check(key, String(stored[key]))) : usual,
  };
}

function incomplete(name: string, key: string): SysctxError {
  return new SysctxError("settings_invalid", `profile ${name} has no ${key}`, {
    hint: `Run sysctx config set profiles.${name}.${key} VALUE`,
  });
}
