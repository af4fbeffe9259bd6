import { SysctxError, usageError } from "../../errors.ts";
import { attemptPolicies } from "../../system/attempts.ts";
import { requireId } from "../../system/ids.ts";
import { isObject } from "../../system/json.ts";
import type { Answer } from "../answer.ts";
import { plainAnswer } from "../answer.ts";
import type { CommandSpec, Invocation } from "../command.ts";
import type { Context } from "../context.ts";
import { oauthKeys, oauthSettings } from "../../oauth/open.ts";
import { makeVisibleLine } from "../output/safe-text.ts";
import { renderTable } from "../output/table.ts";
import type { Settings } from "../settings.ts";
import { resolveSetting, settingNames, settingSpecs } from "../settings.ts";

const keyArgument = {
  name: "<key>",
  description: "a setting, alias.NAME, or profiles.NAME.SETTING",
  suggests: ["profile", ...settingNames],
};

export const configCommand: CommandSpec = {
  name: "config",
  summary: "manage sysctx's settings: get, set, unset, list, path",
  description:
    `Manages sysctx's own settings, not the agent's config. Settings: profile, ${settingNames.join(", ")}. ` +
    "alias.NAME gives an id a name; profiles.NAME.SETTING is used with --profile NAME.",
  commands: [
    {
      name: "get",
      summary: "print a setting",
      arguments: [keyArgument],
      examples: [["sysctx config get alias.web", "the id of an alias"]],
      run: get,
    },
    {
      name: "set",
      summary: "write a setting",
      writes: true,
      arguments: [keyArgument, { name: "<value>", description: "its value" }],
      examples: [
        ["sysctx config set alias.web 5e42f4885826553ee6383aa4", "then: sysctx groups add web"],
        ["sysctx config set timeout 1m", "a longer time limit for every command"],
      ],
      run: set,
    },
    {
      name: "unset",
      summary: "remove a setting",
      arguments: [keyArgument],
      writes: true,
      examples: [["sysctx config unset timeout", "back to 30 s"]],
      run: unset,
    },
    {
      name: "list",
      summary: "list the settings in effect and where each comes from",
      examples: [["sysctx config list", "flag, environment, file or default"]],
      run: list,
    },
    {
      name: "path",
      summary: "print the path of the settings file",
      examples: [['sudo cat "$(sysctx config path)"', "the file itself"]],
      run: path,
    },
  ],
};

async function get({ words }: Invocation, context: Context): Promise<Answer> {
  const steps = requireKey(words[0] ?? "");
  const value = findValue(await context.settingsFile(), steps);
  if (value === undefined) {
    throw new SysctxError("not_found", `${words[0]} is not set in ${context.host.settings.path}`, {
      hint: "Run sysctx config list to see the settings in effect.",
    });
  }
  return plainAnswer(makeVisibleLine(String(value)), value);
}

async function set({ words }: Invocation, context: Context): Promise<Answer> {
  const [key = "", value = ""] = words;
  const steps = requireKey(key);
  const checked = checkValue(key, steps, value);
  if (key === "profile") requireProfile(value, await context.settingsFile());
  return edit("config set", key, context, (settings) => {
    const holder = steps.slice(0, -1).reduce(openObject, settings);
    const name = steps.at(-1) ?? "";
    const changed = holder[name] !== checked;
    holder[name] = checked;
    return changed;
  });
}

async function unset({ words }: Invocation, context: Context): Promise<Answer> {
  const key = words[0] ?? "";
  const steps = requireKey(key);
  if (findValue(await context.settingsFile(), steps) === undefined)
    return changeAnswer("config unset", key, false);
  return edit("config unset", key, context, (settings) => {
    const holder = steps.slice(0, -1).reduce(openObject, settings);
    return delete holder[steps.at(-1) ?? ""];
  });
}

async function edit(
  command: string,
  key: string,
  context: Context,
  change: (settings: Record<string, unknown>) => boolean,
): Promise<Answer> {
  if (context.flags["dryRun"] === true) {
    const copy = structuredClone(await context.settingsFile()) as Record<string, unknown>;
    return changeAnswer(command, key, change(copy));
  }
  let changed = false;
  await context.host.settings.change((settings) => {
    changed = change(settings);
  });
  return changeAnswer(command, key, changed);
}

function changeAnswer(command: string, id: string, changed: boolean): Answer {
  const json = { schemaVersion: 1, command, changed, results: [{ id, changed }] };
  return { json: JSON.stringify(json), text: () => undefined, confirmation: true };
}

async function list(_invocation: Invocation, context: Context): Promise<Answer> {
  const file = await context.settingsFile();
  const inputs = { flags: context.flags, env: context.host.env, file };
  const known = settingNames.map((name) => {
    const { value = commonDefaults.get(name), source } = resolveSetting(name, inputs);
    return { name: String(name), value, source };
  });
  const aliases = isObject(file["alias"]) ? Object.entries(file["alias"]) : [];
  const named = aliases.map(([name, value]) => ({
    name: `alias.${name}`,
    value,
    source: "settings file",
  }));
  const all = [...known, ...named];
  const rows = all.map(({ name, value, source }) => [name, describe(name, value), source]);
  return {
    text: (paint) => renderTable(["SETTING", "VALUE", "FROM"], rows, paint),
    json: JSON.stringify(
      Object.fromEntries(
        all.map(({ name, value, source }) => [name, { value: value ?? null, source }]),
      ),
    ),
  };
}

async function path(_invocation: Invocation, context: Context): Promise<Answer> {
  return plainAnswer(context.host.settings.path, context.host.settings.path);
}

/**
 * What most commands do where nothing is set; wait and the shutdown hook have limits of their own.
 */
const commonDefaults: ReadonlyMap<keyof Settings, number> = new Map([
  ["timeout", attemptPolicies.interactive.total],
  ["retries", attemptPolicies.interactive.retries],
]);

function describe(name: string, value: unknown): string {
  if (value === undefined || value === null) return "-";
  return name === "timeout" || name === "connectTimeout"
    ? `${Number(value) / 1000}s`
    : String(value);
}

/** Returns the steps of a known key. Errors: usage. */
function requireKey(key: string): readonly string[] {
  const name = "[A-Za-z0-9_][A-Za-z0-9_-]*";
  const setting = `(profile|${settingNames.join("|")})`;
  const shape = new RegExp(
    `^(${setting}|alias\\.${name}|profiles\\.${name}\\.(${[...settingNames, ...oauthKeys].join("|")}))$`,
  );
  const [, profile, own = ""] = key.split(".");
  const isOAuthKey = key.startsWith("profiles.") && oauthKeys.some((known) => known === own);
  if (profile === "default" && isOAuthKey)
    throw usageError(
      "the profile default is this host's own system, not an OAuth client",
      "Run sysctx profile add to add an OAuth client.",
    );
  if (shape.test(key) && !key.split(".").includes("__proto__")) return key.split(".");
  throw usageError(
    `${JSON.stringify(key)} is not a setting`,
    `Use one of profile, ${settingNames.join(", ")}, alias.NAME, profiles.NAME.SETTING.`,
  );
}

/** Refuses now what would be refused at each later start. Errors: usage, invalid_id. */
function checkValue(key: string, steps: readonly string[], value: string): string {
  if (steps[0] === "alias") return requireId(value, "valid id");
  const name = steps.at(-1) ?? "";
  if (name === "profile") return value;
  const common = settingNames.find((known) => known === name);
  const own = oauthKeys.find((known) => known === name);
  if (common !== undefined) settingSpecs[common].parse(value, key);
  else if (own !== undefined) oauthSettings[own].parse(value, key);
  return value;
}

/** A profile that is not there would be refused at every start, this command's among them. */
function requireProfile(name: string, settings: Readonly<Record<string, unknown>>): void {
  const profiles = isObject(settings["profiles"]) ? settings["profiles"] : {};
  if (name === "default" || Object.hasOwn(profiles, name)) return;
  throw usageError(
    `no profile named ${JSON.stringify(name)}`,
    `Create it first: sysctx config set profiles.${/^[\w-]+$/.test(name) ? name : "NAME"}.url https://...`,
  );
}

function findValue(settings: Readonly<Record<string, unknown>>, steps: readonly string[]): unknown {
  let value: unknown = settings;
  for (const step of steps)
    value = isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  return value;
}

function openObject(holder: Record<string, unknown>, step: string): Record<string, unknown> {
  const inner = holder[step];
  const opened = isObject(inner) ? { ...inner } : {};
  holder[step] = opened;
  return opened;
}
