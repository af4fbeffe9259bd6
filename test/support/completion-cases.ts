/** What is typed and what must be offered for its last word; every shell must pass all of them. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commandTable } from "../../src/cli/command-table.ts";
import { associationTypes } from "../../src/system/associations.ts";
import { settingNames } from "../../src/cli/settings.ts";

const id = "5e42f4885826553ee6383aa4";
const commands = [...commandTable.map(({ name }) => name), "help"];
const types = [...associationTypes];
const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
/** Of the settings file below; what `config set` would not take is left out. */
const aliases = ["db_1", "web"];
const profiles = ["alias", "default", "prod"];

export interface CompletionCase {
  readonly name: string;
  readonly line: string;
  readonly offers: readonly string[];
}

export const completionCases: readonly CompletionCase[] = [
  { name: "every command", line: "sysctx ", offers: commands },
  { name: "a command by its first letters", line: "sysctx gro", offers: ["groups"] },
  { name: "what follows a command", line: "sysctx groups ", offers: ["list", "add", "remove"] },
  { name: "a flag of the command", line: "sysctx groups add --dr", offers: ["--dry-run"] },
  { name: "no flag of another command", line: "sysctx groups list --dr", offers: [] },
  { name: "a flag of every command", line: "sysctx groups add --prof", offers: ["--profile"] },
  { name: "flags before the command", line: "sysctx --json -o json gro", offers: ["groups"] },
  { name: "aliases", line: "sysctx groups add ", offers: aliases },
  { name: "a second alias", line: "sysctx groups add web d", offers: ["db_1"] },
  { name: "aliases after the end of flags", line: "sysctx groups add -- w", offers: ["web"] },
  { name: "profiles", line: "sysctx get --profile ", offers: profiles },
  { name: "a value that is one of few", line: "sysctx get --output ", offers: ["text", "json"] },
  { name: "the value of a short flag", line: "sysctx get -o j", offers: ["json"] },
  {
    name: "the values of the command's own flag",
    line: "sysctx hook install --when ",
    offers: ["poweroff", "terminating"],
  },
  { name: "types", line: "sysctx associations add ", offers: types },
  { name: "an alias after the type", line: "sysctx associations add user w", offers: ["web"] },
  {
    name: "a list's own type",
    line: "sysctx associations list --type u",
    offers: ["user", "user_group"],
  },
  { name: "methods", line: "sysctx sign ", offers: methods },
  { name: "settings", line: "sysctx config set ", offers: ["profile", ...settingNames] },
  { name: "nothing for a free value", line: "sysctx config set key ", offers: [] },
  {
    name: "topics of the help",
    line: "sysctx help e",
    offers: ["emulator", "exit-codes", "environment"],
  },
  { name: "shells", line: "sysctx completion ", offers: ["bash", "zsh", "fish"] },
];

/**
 * Writes a settings file as conf indents it, with names that a shell must not take for words of its
 * own, and returns the folder. A profile is called alias: keys of another depth are none.
 */
export function writeSettings(folder: string, indent: string | number = "\t"): string {
  const settings = {
    timeout: "20s",
    profiles: {
      prod: { url: "https://prod.test" },
      alias: { url: "https://alias.test" },
      "p$(touch pwned)": {},
    },
    alias: {
      web: id,
      "my web": id,
      'quo"te": {': id,
      "$(touch pwned)": id,
      "`touch pwned`;": id,
      "*": id,
      "-x": id,
      db_1: id,
      "": id,
    },
    profile: "prod",
  };
  const dir = join(folder, "settings");
  mkdirSync(dir, { mode: 0o700 });
  writeFileSync(join(dir, "settings.json"), JSON.stringify(settings, undefined, indent), {
    mode: 0o600,
  });
  return dir;
}
