import { SysctxError, usageError } from "../errors.ts";
import type { Environment } from "../ports.ts";
import { isId } from "../system/ids.ts";
import { isObject } from "../system/json.ts";
import type { ParseValue } from "../values.ts";
import { parseChoice, parseCount, parseDurationValue, parseOrigin, parseText } from "../values.ts";

/** Settings by name, as they were given: of flags, of the settings file, of a profile in it. */
export type Values = Readonly<Record<string, unknown>>;

/**
 * What can be set on the command line, in the environment, in a profile and in the settings file.
 */
export interface Settings {
  readonly agentConfig: string | undefined;
  readonly key: string | undefined;
  readonly url: string | undefined;
  readonly cacert: string | undefined;
  /** Milliseconds for the whole command; undefined is the command's own limit. */
  readonly timeout: number | undefined;
  /** Milliseconds for one connection. */
  readonly connectTimeout: number;
  /** Undefined is the command's own number. */
  readonly retries: number | undefined;
  readonly output: "text" | "json";
}

interface SettingSpec<T> {
  readonly env: string;
  readonly parse: ParseValue<T>;
  readonly fallback: T;
}

type SettingSpecs = { readonly [K in keyof Settings]: SettingSpec<Settings[K]> };

export const outputForms = ["text", "json"] as const;

/** Every setting with its environment twin. The flag is the name in kebab-case. */
export const settingSpecs: SettingSpecs = {
  agentConfig: { env: "SYSCTX_AGENT_CONFIG", parse: parseText, fallback: undefined },
  key: { env: "SYSCTX_KEY", parse: parseText, fallback: undefined },
  url: { env: "SYSCTX_URL", parse: parseOrigin, fallback: undefined },
  cacert: { env: "SYSCTX_CACERT", parse: parseText, fallback: undefined },
  timeout: { env: "SYSCTX_TIMEOUT", parse: parseDurationValue, fallback: undefined },
  connectTimeout: { env: "SYSCTX_CONNECT_TIMEOUT", parse: parseDurationValue, fallback: 10_000 },
  retries: { env: "SYSCTX_RETRIES", parse: parseCount, fallback: undefined },
  output: { env: "SYSCTX_OUTPUT", parse: parseChoice(outputForms), fallback: "text" },
};

export const settingNames = Object.keys(settingSpecs) as readonly (keyof Settings)[];

/** Where a value came from, for `config list`. */
export type SettingSource = "flag" | "environment" | "profile" | "settings file" | "default";

export interface SettingsInputs {
  /** Values of flags, already parsed. */
  readonly flags: Values;
  readonly env: Environment;
  /** The settings file's object. */
  readonly file: Values;
}

/**
 * Returns the settings in the order of the contract: flag, environment, profile, settings file,
 * default. Errors: usage.
 */
export function resolveSettings(inputs: SettingsInputs): Settings {
  const resolved = settingNames.map((name) => [name, resolveSetting(name, inputs).value]);
  return Object.fromEntries(resolved) as unknown as Settings;
}

/** Returns one setting's value and where it came from. */
export function resolveSetting(
  name: keyof Settings,
  { flags, env, file }: SettingsInputs,
): { readonly value: unknown; readonly source: SettingSource } {
  const spec = settingSpecs[name];
  const profile = findProfile(flags, env, file);
  const read = (holder: Values, where: string): unknown => {
    const stored = holder[name];
    return stored === undefined ? undefined : parseStored<unknown>(spec.parse, stored, where);
  };
  const inEnvironment = env[spec.env];
  const candidates: readonly (readonly [SettingSource, () => unknown])[] = [
    ["flag", () => flags[name]],
    ["environment", () => (inEnvironment ? spec.parse(inEnvironment, spec.env) : undefined)],
    ["profile", () => read(profile.settings, `profile ${profile.name} (${name})`)],
    ["settings file", () => read(file, `settings file (${name})`)],
  ];
  for (const [source, find] of candidates) {
    const value = find();
    if (value !== undefined) return { value, source };
  }
  return { value: spec.fallback, source: "default" };
}

/**
 * A misspelt key that is passed over in silence is a setting that its writer believes in. Only a
 * key of a profile that is none of ours makes OAuth clients say whether it is one of theirs.
 * Errors: settings_invalid.
 */
export async function requireKnownKeys(file: Values): Promise<void> {
  const common: readonly string[] = settingNames;
  const inFile = Object.keys(file).filter(
    (key) => ![...common, "profile", "profiles", "alias"].includes(key),
  );
  const profiles = isObject(file["profiles"]) ? Object.entries(file["profiles"]) : [];
  const inProfiles = profiles.flatMap(([name, profile]) =>
    (isObject(profile) ? Object.keys(profile).filter((key) => !common.includes(key)) : [""]).map(
      (key) => [key, `profiles.${name}${key && `.${key}`}`] as const,
    ),
  );
  const known: readonly string[] =
    inProfiles.length === 0 ? [] : (await import("../oauth/open.ts")).oauthKeys;
  const [unknown] = [
    ...inFile,
    ...inProfiles.flatMap(([key, path]) => (known.includes(key) ? [] : [path])),
    ...["profiles", "alias"].filter((key) => file[key] !== undefined && !isObject(file[key])),
  ];
  if (unknown === undefined) return;
  throw new SysctxError(
    "settings_invalid",
    `in the settings file, ${JSON.stringify(unknown)} is not a setting, or has the wrong type`,
  );
}

/** What is wrong in the file must be fixed there, not in the arguments of this command. */
function parseStored<T>(parse: ParseValue<T>, stored: unknown, where: string): T {
  try {
    return parse(requireScalar(stored, where), where);
  } catch (error) {
    if (!(error instanceof SysctxError)) throw error;
    throw new SysctxError("settings_invalid", error.message);
  }
}

function requireScalar(value: unknown, where: string): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  throw new SysctxError("settings_invalid", `${where}: not a string or a number`);
}

/** A profile's name and what the settings file holds of it. */
export interface Profile {
  readonly name: string;
  readonly settings: Values;
}

/**
 * Says whether a profile is an OAuth client; others are this host's System Context with settings of
 * their own.
 */
export function isOAuthProfile(settings: Values): boolean {
  return settings["clientId"] !== undefined || settings["preset"] !== undefined;
}

/**
 * The profile in use: by flag, environment or settings file; `default` is this host's System
 * Context, with no settings.
 */
export function findProfile(flags: Values, env: Environment, file: Values): Profile {
  const name = String(flags["profile"] ?? (env["SYSCTX_PROFILE"] || file["profile"] || "default"));
  const profiles = isObject(file["profiles"]) ? file["profiles"] : {};
  const settings = Object.hasOwn(profiles, name) ? profiles[name] : undefined;
  if (isObject(settings)) return { name, settings };
  if (name === "default") return { name, settings: {} };
  const known = ["default", ...Object.keys(profiles)].join(", ");
  throw usageError(
    `no profile named ${JSON.stringify(name)}`,
    `Use one of these profiles: ${known}.`,
  );
}

/** Returns the aliases of the settings file, and their ids. */
export function readAliases(file: Values): readonly (readonly [alias: string, id: string])[] {
  const aliases = isObject(file["alias"]) ? Object.entries(file["alias"]) : [];
  return aliases.flatMap(([alias, id]) =>
    typeof id === "string" && isId(id) ? [[alias, id] as const] : [],
  );
}

/** Returns the id behind an alias of the settings file, or undefined. */
export function findAlias(file: Values, alias: string): string | undefined {
  return readAliases(file).find(([name]) => name === alias)?.[1];
}

/**
 * Says whether the arguments or the environment request JSON; for failures before the arguments are
 * parsed.
 */
export function prefersJson(argv: readonly string[], env: Environment): boolean {
  const text = argv.join("\n");
  if (/^--json$/m.test(text)) return true;
  const given = /^(?:--output|-o)[=\n]?(text|json)$/m.exec(text)?.[1];
  return (given ?? env["SYSCTX_OUTPUT"]) === "json";
}
