import { usageError } from "../../errors.ts";
import { isObject } from "../../system/json.ts";
import type { OAuthProfile } from "../../auth/oauth2/profile.ts";
import type { Answer } from "../answer.ts";
import { plainAnswer } from "../answer.ts";
import type { CommandSpec, Invocation, OptionSpec } from "../command.ts";
import type { Context } from "../context.ts";
import { isOAuthProfile, oauthKeys } from "../oauth-keys.ts";
import { flagOf, oauthSettings, readOAuthProfile } from "../oauth/profile-settings.ts";
import { renderPairs, renderTable } from "../output/table.ts";
import { findProfile } from "../settings.ts";
import { writeAnswer } from "../write-answer.ts";

const nameArgument = { name: "<name>", description: "the profile's name" };

const profileOptions: readonly OptionSpec[] = oauthKeys.map((key) => {
  const { value, description, parse, repeatable = false } = oauthSettings[key];
  const takesStdin = key === "secretFile";
  return { flags: `${flagOf(key)} <${value}>`, description, parse, repeatable, takesStdin };
});

/** Common flags that `profile add` keeps. What was only in the environment is not the profile's. */
const keptSettings = ["url", "key", "cacert", "timeout", "connectTimeout", "retries"] as const;

export const profileCommand: CommandSpec = {
  name: "profile",
  summary: "identities of this machine: list, show, add, remove, use",
  description:
    "A profile is an identity of this machine at one server. The default profile is this host's own system; " +
    "others are OAuth clients. They are kept in the settings file; secrets stay where they are.",
  commands: [
    { name: "list", summary: "list the profiles", run: list },
    {
      name: "show",
      summary: "show a profile, without its secret",
      arguments: [{ name: "[name]", description: "default: the profile in use" }],
      run: show,
    },
    {
      name: "add",
      summary: "add an OAuth client",
      description:
        "Adds an OAuth client. --url, --key, --cacert, --timeout, --connect-timeout and --retries are kept with it.",
      arguments: [nameArgument],
      options: [...profileOptions, { flags: "--use", description: "use it from now on" }],
      writes: true,
      examples: [
        [
          "sysctx profile add corp --preset jamf --url https://corp.jamfcloud.com --client-id 6cabf059 --secret-file /etc/sysctx/corp.secret",
          "then: sysctx request GET /api/v1/auth --profile corp",
        ],
      ],
      run: add,
    },
    {
      name: "remove",
      summary: "remove a profile",
      arguments: [nameArgument],
      writes: true,
      run: remove,
    },
    {
      name: "use",
      summary: "use a profile wherever none is named",
      arguments: [{ name: "<name>", description: "a profile, or default" }],
      writes: true,
      examples: [["sysctx profile use default", "this host's own system again"]],
      run: use,
    },
  ],
};

type File = Readonly<Record<string, unknown>>;

const profilesOf = (file: File) => (isObject(file["profiles"]) ? file["profiles"] : {});
const storedOf = (file: File, name: string): File | undefined => {
  const profiles = profilesOf(file);
  const stored = Object.hasOwn(profiles, name) ? profiles[name] : undefined;
  return isObject(stored) ? stored : undefined;
};

async function list(_invocation: Invocation, context: Context): Promise<Answer> {
  const file = await context.settingsFile();
  const { name: used } = await context.profile();
  const names = [...new Set(["default", ...Object.keys(profilesOf(file))])];
  const profiles = names.map((name) => {
    const stored = storedOf(file, name) ?? {};
    const kind = isOAuthProfile(stored) ? String(stored["preset"] ?? "oauth2") : "system context";
    return { name, kind, url: stored["url"] ?? null, inUse: name === used };
  });
  return {
    json: JSON.stringify(profiles),
    text: (paint) =>
      renderTable(
        ["PROFILE", "KIND", "URL"],
        profiles.map(({ name, kind, url, inUse }) => [
          inUse ? `${name} (in use)` : name,
          kind,
          String(url ?? ""),
        ]),
        paint,
      ),
  };
}

/** Secrets are not in the settings file, so what is in it can be shown. */
async function show({ words, flags }: Invocation, context: Context): Promise<Answer> {
  const file = await context.settingsFile();
  const chosen = words[0] === undefined ? flags : { ...flags, profile: words[0] };
  const { name, settings: stored } = findProfile(chosen, context.host.env, file);
  const origin = typeof stored["url"] === "string" ? stored["url"] : undefined;
  const effective = isOAuthProfile(stored) ? describe(name, stored, origin) : stored;
  const value = { name, ...effective };
  return {
    json: JSON.stringify(value),
    text: (paint) => renderPairs(Object.entries(value), paint),
  };
}

/** With what the preset fills in. */
function describe(name: string, stored: File, origin: string | undefined): File {
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

async function add({ words, flags }: Invocation, context: Context): Promise<Answer> {
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

async function remove({ words, flags }: Invocation, context: Context): Promise<Answer> {
  const name = words[0] ?? "";
  const there = storedOf(await context.settingsFile(), name) !== undefined;
  if (there && flags["dryRun"] !== true) {
    await forgetToken(name, context);
    await context.host.settings.change((settings) => {
      const others = Object.entries(profilesOf(settings)).filter(([other]) => other !== name);
      settings["profiles"] = Object.fromEntries(others);
      if (settings["profile"] === name) delete settings["profile"];
    });
  }
  return changeAnswer("profile remove", name, there);
}

/** Removes the kept token, as far as the profile still opens: its secret is part of what names the token. */
async function forgetToken(name: string, context: Context): Promise<void> {
  const profile = storedOf(await context.settingsFile(), name) ?? {};
  if (!isOAuthProfile(profile) || profile["secretFile"] === "-") return;
  const own = context.fresh({ flags: { ...context.flags, profile: name } });
  try {
    (await own.oauth()).tokens.forget();
  } catch {
    // A profile that can't be opened has no token that could be found.
  } finally {
    own.close();
  }
}

async function use({ words, flags }: Invocation, context: Context): Promise<Answer> {
  const name = words[0] ?? "";
  const file = await context.settingsFile();
  findProfile({ profile: name }, {}, file);
  const changed = (file["profile"] ?? "default") !== name;
  if (changed && flags["dryRun"] !== true)
    await context.host.settings.change((settings) => {
      if (name === "default") delete settings["profile"];
      else settings["profile"] = name;
    });
  return changeAnswer("profile use", name, changed);
}

function changeAnswer(command: string, name: string, changed: boolean): Answer {
  const done = {
    "profile add": "added",
    "profile remove": "removed",
    "profile use": "now in use:",
  };
  return writeAnswer(command, [{ id: name, changed }], {
    done: done[command as keyof typeof done],
    unchanged: "unchanged",
  });
}
