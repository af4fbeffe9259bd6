import { resolve } from "node:path";
import type { OAuthProfile } from "../../../oauth/profile/profile.ts";
import { usageError } from "../../../errors.ts";
import type { Answer } from "../../answer.ts";
import { plainAnswer } from "../../answer.ts";
import type { Invocation, OptionSpec } from "../../command.ts";
import type { Context } from "../../context.ts";
import { oauthKeys } from "../../../oauth/profile/keys.ts";
import { flagOf, oauthSettings } from "../../../oauth/profile/settings.ts";
import { readOAuthProfile } from "../../../oauth/profile/read-profile.ts";
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
function requireCredential({ clientAuth, signsGrant, alg }: OAuthProfile, given: File): void {
  const has = (...keys: readonly string[]) => keys.some((key) => given[key] !== undefined);
  const hasSecret = has("secretFile", "secretCredential", "secretCommand");
  const symmetric = alg?.startsWith("HS") === true;
  const hint =
    "A secret: --secret-file FILE, --secret-credential NAME or --secret-command COMMAND. A key: --key FILE.";
  const problems: readonly (readonly [problem: string, wrong: boolean])[] = [
    [
      `${clientAuth} needs a secret`,
      ["basic", "post", "client_secret_jwt"].includes(clientAuth) && !hasSecret,
    ],
    ["private_key_jwt needs --key", clientAuth === "private_key_jwt" && !has("key")],
    [
      "mtls needs --key and --certificate",
      clientAuth === "mtls" && !(has("key") && has("certificate")),
    ],
    ["the grant's assertion needs --key", signsGrant && !symmetric && !has("key")],
    ["an assertion with HS needs the client's secret", signsGrant && symmetric && !hasSecret],
    [
      "client_secret_jwt signs with HS256, HS384 or HS512",
      clientAuth === "client_secret_jwt" && alg !== undefined && !symmetric,
    ],
    ["private_key_jwt does not sign with a secret", clientAuth === "private_key_jwt" && symmetric],
  ];
  const found = problems.find(([, wrong]) => wrong);
  if (found !== undefined) throw usageError(found[0], hint);
}

/** The settings that the flags give, as they go into the file. */
function readFlags(flags: File): File {
  const common = keptSettings.map((key): [string, unknown] => [key, flags[key]]);
  const own = oauthKeys.map((key): [string, unknown] => [key, flags[key]]);
  const paths = ["key", "cacert", "certificate", "secretFile"];
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
    `${JSON.stringify(name)} can't be a profile's name`,
    name === "default"
      ? "The profile default is this host's own system."
      : "Letters, digits, dashes and underscores.",
  );
}
