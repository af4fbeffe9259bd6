import { resolve } from "node:path";
import { usageError } from "../../../errors.ts";
import type { Answer } from "../../answer.ts";
import { plainAnswer } from "../../answer.ts";
import type { Invocation, OptionSpec } from "../../command.ts";
import type { Context } from "../../context.ts";
import type { OAuthSetting } from "../../../oauth/open.ts";
import { flagOf, oauthKeys, oauthSettings, requireUsable } from "../../../oauth/open.ts";
import type { File } from "./stored.ts";
import { changeAnswer, profilesOf, storedOf } from "./stored.ts";

const settingOf = (key: (typeof oauthKeys)[number]): OAuthSetting => oauthSettings[key];

export const profileOptions: readonly OptionSpec[] = oauthKeys.map((key) => {
  const { value, description, parse, repeatable = false, suggests } = settingOf(key);
  if (value === undefined) return { flags: flagOf(key), description };
  const flags = `${flagOf(key)} <${value}>`;
  const takesStdin = key === "secretFile";
  return { flags, description, parse, repeatable, takesStdin, ...(suggests && { suggests }) };
});

/** Common flags that `profile add` keeps. What was only in the environment is not the profile's. */
const keptSettings = ["url", "key", "cacert", "timeout", "connectTimeout", "retries"] as const;

export async function add({ words, flags }: Invocation, context: Context): Promise<Answer> {
  const name = requireName(words[0] ?? "");
  const given = readFlags(flags);
  requireUsable(name, given);
  if (storedOf(await context.settingsFile(), name) !== undefined)
    throw usageError(`profile ${name} already exists`, `Run sysctx profile remove ${name} first.`);
  const answer = changeAnswer("profile add", name, true);
  if (flags["dryRun"] === true)
    return { ...plainAnswer(`would add ${name}`, given), json: answer.json };
  await context.host.settings.change((settings) => {
    settings["profiles"] = { ...profilesOf(settings), [name]: given };
    if (flags["use"] === true) settings["profile"] = name;
  });
  return answer;
}

/** The settings that the flags give, as they go into the file. */
function readFlags(flags: File): File {
  const common = keptSettings.map((key): [string, unknown] => [key, flags[key]]);
  const own = oauthKeys.map((key): [string, unknown] => [key, flags[key]]);
  const ownFiles = oauthKeys.filter((key) => settingOf(key).suggests === "files");
  const paths: readonly string[] = ["key", "cacert", ...ownFiles];
  const durations = ["timeout", "connectTimeout", "minRemaining", "assertionLifetime"];
  const given = [...common, ...own].filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    given.map(([key, value]) => [
      key,
      durations.includes(key)
        ? `${String(value)}ms`
        : // It is used from other folders than this one.
          paths.includes(key) && value !== "-"
          ? resolve(String(value))
          : value,
    ]),
  );
}

function requireName(name: string): string {
  if (/^[A-Za-z0-9][\w-]{0,63}$/.test(name) && name !== "default" && name !== "__proto__")
    return name;
  throw usageError(
    `${JSON.stringify(name)} is not a valid profile name`,
    name === "default"
      ? "The profile default is this host's own system."
      : "Use letters, digits, dashes and underscores.",
  );
}
