import type { Answer } from "../answer.ts";
import type { CommandSpec, Invocation } from "../command.ts";
import type { Context } from "../context.ts";
import { describeProfile } from "../../oauth/open.ts";
import { renderPairs, renderTable } from "../output/table.ts";
import { findProfile, isOAuthProfile } from "../settings.ts";
import { add, profileOptions } from "./profile/add.ts";
import { changeAnswer, profilesOf, storedOf } from "./profile/stored.ts";

const nameArgument = { name: "<name>", description: "the profile's name" };

export const profileCommand: CommandSpec = {
  name: "profile",
  summary: "manage profiles: list, show, add, remove, use",
  description:
    "A profile is an identity of this machine at one server. The default profile is this host's own system; " +
    "others are OAuth clients. They are kept in the settings file; secrets stay where they are.",
  commands: [
    {
      name: "list",
      summary: "list the profiles",
      examples: [["sysctx profile list", "the one in use is marked"]],
      run: list,
    },
    {
      name: "show",
      summary: "show a profile, without its secret",
      arguments: [{ name: "[name]", description: "default: the profile in use" }],
      examples: [["sysctx profile show corp", "its settings, and where its secret is"]],
      run: show,
    },
    {
      name: "add",
      summary: "add an OAuth client",
      description:
        "Adds an OAuth client. --url, --key, --cacert, --timeout, --connect-timeout and --retries are saved with it.",
      arguments: [nameArgument],
      options: [...profileOptions, { flags: "--use", description: "make it the profile in use" }],
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
      examples: [["sysctx profile remove corp", "its secret file is kept"]],
      run: remove,
    },
    {
      name: "use",
      summary: "select the profile to use when none is given",
      arguments: [{ name: "<name>", description: "a profile, or default" }],
      writes: true,
      examples: [["sysctx profile use default", "back to this host's own system"]],
      run: use,
    },
  ],
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
  const effective = isOAuthProfile(stored) ? describeProfile(name, stored) : stored;
  const value = { name, ...effective };
  return {
    json: JSON.stringify(value),
    text: (paint) => renderPairs(Object.entries(value), paint),
  };
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

/**
 * Removes the kept token, as far as the profile still opens: its secret is part of what names the
 * token.
 */
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
