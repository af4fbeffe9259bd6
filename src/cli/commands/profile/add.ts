import type { OAuthProfile } from "../../../auth/oauth2/profile.ts";
import { usageError } from "../../../errors.ts";
import type { Answer } from "../../answer.ts";
import { plainAnswer } from "../../answer.ts";
import type { Invocation, OptionSpec } from "../../command.ts";
import type { Context } from "../../context.ts";
import { oauthKeys } from "../../oauth-keys.ts";
import { flagOf, oauthSettings } from "../../oauth/profile-settings.ts";
import { readOAuthProfile } from "../../oauth/read-profile.ts";
import type { File } from "./stored.ts";
import { changeAnswer, profilesOf, storedOf } from "./stored.ts";

export const profileOptions: readonly OptionSpec[] = oauthKeys.map((key) => {
  const { value, description, parse, repeatable = false } = oauthSettings[key];
  const takesStdin = key === "secretFile";
  return { flags: `${flagOf(key)} <${value}>`, description, parse, repeatable, takesStdin };
});

/** Common flags that `profile add` keeps. What was only in the environment is not the profile's. */
const keptSettings = ["url", "key", "cacert", "timeout", "connectTimeout", "retries"] as const;

export async function add({ words, flags }: Invocation, context: Context): Promise<Answer> {
  const name = requireName(words[0] ?? "");
  const given = readFlags(flags);
  const secrets = ["secretFile", "secretCredential", "secretCommand"] as const;
  if (secrets.filter((key) => given[key] !== undefined).length > 1)
    throw usageError("a profile has one secret: a file, a credential or a command");
  if (given["clientId"] === undefined)
    throw usageError("a profile needs a client id", "E.g. --client-id 6cabf059-…");
  if (
    given["url"] === undefined &&
    given["issuer"] === undefined &&
    given["tokenUrl"] === undefined
  )
    throw usageError(
      "a profile needs the address of its server",
      "E.g. --url https://sso.example.com",
    );
  requireCredential(readOAuthProfile(name, given, given["url"] as string | undefined), given);
  if (storedOf(await context.settingsFile(), name) !== undefined)
    throw usageError(
      `there is a profile ${name} already`,
      `sysctx profile remove ${name} makes room for it.`,
    );
  const answer = changeAnswer("profile add", name, true);
  if (flags["dryRun"] === true)
    return { ...plainAnswer(`would add ${name}`, given), json: answer.json };
  await context.host.settings.change((settings) => {
    settings["profiles"] = { ...profilesOf(settings), [name]: given };
    if (flags["use"] === true) settings["profile"] = name;
  });
  return answer;
}

/** A client without anything to prove itself with is a mistake, unless that is said. */
function requireCredential({ clientAuth }: OAuthProfile, given: File): void {
  const needed = { private_key_jwt: ["key"], mtls: ["key", "certificate"], none: [] }[
    clientAuth as string
  ] ?? ["secretFile", "secretCredential", "secretCommand"];
  const missing =
    clientAuth === "mtls"
      ? needed.some((key) => given[key] === undefined)
      : needed.length > 0 && needed.every((key) => given[key] === undefined);
  if (!missing) return;
  throw usageError(
    needed.includes("key")
      ? `${clientAuth} needs ${needed.map((key) => `--${key}`).join(" and ")}`
      : `${clientAuth} needs a secret`,
    "A secret: --secret-file FILE, --secret-credential NAME or --secret-command COMMAND. A key: --key FILE.",
  );
}

/** The settings that the flags give, as they go into the file. */
function readFlags(flags: File): File {
  const common = keptSettings.map((key): [string, unknown] => [key, flags[key]]);
  const own = oauthKeys.map((key): [string, unknown] => [key, flags[key]]);
  const durations = ["timeout", "connectTimeout", "minRemaining", "assertionLifetime"];
  const given = [...common, ...own].filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    given.map(([key, value]) => [key, durations.includes(key) ? `${String(value)}ms` : value]),
  );
}

function requireName(name: string): string {
  if (/^[A-Za-z0-9][\w.-]{0,63}$/.test(name) && name !== "default" && name !== "__proto__")
    return name;
  throw usageError(
    `${JSON.stringify(name)} can't be a profile's name`,
    name === "default"
      ? "The profile default is this host's own system."
      : "Letters, digits, dots, dashes and underscores.",
  );
}
