import type { OAuthProfile, Preset } from "./profile.ts";
import { jwtBearerGrant, presetNames, presets } from "./profile.ts";
import { SysctxError, usageError } from "../../errors.ts";
import type { Environment } from "../../ports.ts";
import { parseOrigin } from "../../values.ts";
import { parseJsonObject } from "../../system/json.ts";
import type { OAuthKey } from "./settings.ts";
import { oauthSettings } from "./settings.ts";

/** Where a secret may come from. */
const secretKeys = ["secretFile", "secretCredential", "secretCommand"] as const;

/** What stands in the settings file, or is on its way there. */
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
    grant: get("grant") ?? "client_credentials",
    signsGrant: get("grant") === jwtBearerGrant || hasClaims(stored),
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

/** Who the client is, and how it proves that. */
function readClient(name: string, stored: Stored, preset: Preset, get: Get) {
  const clientId = get("clientId") ?? "";
  const basicEncoding =
    (get("basicEncoding") as "form" | "raw" | undefined) ?? preset.basicEncoding;
  const clientAuth =
    (get("clientAuth") as OAuthProfile["clientAuth"] | undefined) ??
    guessMethod(stored, preset.clientAuth);
  if (clientAuth === "basic" && basicEncoding === "raw" && clientId.includes(":"))
    throw new SysctxError(
      "settings_invalid",
      `profile ${name}: a client id with a colon cannot be sent with basicEncoding raw`,
      { hint: "Set basicEncoding to form, or clientAuth to post." },
    );
  return { clientId, clientAuth, basicEncoding };
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

/** A grant of the server's own carries an assertion when the profile says what is in it. */
function hasClaims(stored: Stored): boolean {
  const own = stored["grant"] !== undefined && stored["grant"] !== "client_credentials";
  const keys = ["assertionIss", "assertionSub", "assertionAud", "assertionClaims"] as const;
  return own && keys.some((key) => stored[key] !== undefined);
}

/** A key and no secret can only mean one thing; a certificate too. */
function guessMethod(
  stored: Stored,
  usual: OAuthProfile["clientAuth"],
): OAuthProfile["clientAuth"] {
  const hasSecret = secretKeys.some((key) => stored[key] !== undefined);
  if (hasSecret) return usual;
  if (stored["certificate"] !== undefined) return "mtls";
  if (/jwt-bearer$/.test(String(stored["grant"]))) return "none";
  return stored["key"] === undefined ? usual : "private_key_jwt";
}

/** Reads settings of a profile; what stands in the file is judged like what is typed. */
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
    duration: (key: OAuthKey, usual: number) =>
      is(key) ? Number(check(key, String(stored[key]))) : usual,
  };
}

function incomplete(name: string, key: string): SysctxError {
  return new SysctxError("settings_invalid", `profile ${name} has no ${key}`, {
    hint: `Run sysctx config set profiles.${name}.${key} VALUE`,
  });
}
