import type { CommandSpec, OptionSpec, Suggestions } from "../command.ts";
import { dryRunOption } from "../common-options.ts";
import { everywhere } from "../root.ts";

/** A flag as a shell sees it. */
export interface Flag {
  /** As typed: `-o`, `--output`. */
  readonly names: readonly string[];
  readonly description: string;
  /** The next argument is its value. */
  readonly takesValue: boolean;
  readonly suggests: Suggestions;
}

/** A command and what may follow it. */
export interface Place {
  /** The command's path, the program's name first: `sysctx groups add`. */
  readonly path: string;
  readonly commands: readonly { readonly name: string; readonly summary: string }[];
  /** Without those of every command. */
  readonly flags: readonly Flag[];
  readonly arguments: readonly Suggestions[];
  /** What is offered after the arguments, where the last one may be repeated. */
  readonly rest: Suggestions;
}

export interface CompletionTree {
  readonly places: readonly Place[];
  /** The flags of every command. */
  readonly flags: readonly Flag[];
}

/** Returns what a shell needs to know of the program. */
export function toCompletionTree(root: CommandSpec): CompletionTree {
  return { places: placesOf(root, root.name), flags: everywhere.map(toFlag) };
}

function placesOf(spec: CommandSpec, path: string): readonly Place[] {
  const { commands = [], options = [], arguments: given = [], writes = false } = spec;
  const words = given.map(({ suggests = [] }) => suggests);
  const place: Place = {
    path,
    commands: commands.map(({ name, summary }) => ({ name, summary })),
    flags: [...options, ...(writes ? [dryRunOption] : [])].map(toFlag),
    arguments: words,
    rest: given.at(-1)?.name.includes("...") ? (words.at(-1) ?? []) : [],
  };
  return [place, ...commands.flatMap((below) => placesOf(below, `${path} ${below.name}`))];
}

function toFlag({ flags, description, choices, suggests }: OptionSpec): Flag {
  return {
    names: flags.match(/(?<![\w-])--?[a-z][a-z-]*/gi) ?? [],
    description: description.trim(),
    takesValue: /[<[]/.test(flags),
    suggests: choices ?? suggests ?? [],
  };
}

/** Names of all flags that take the next argument as their value. */
export function valueFlags({ places, flags }: CompletionTree): readonly string[] {
  const all = [...flags, ...places.flatMap((place) => place.flags)];
  return [...new Set(all.filter(({ takesValue }) => takesValue).flatMap(({ names }) => names))];
}

/**
 * Returns the words that a script writes for suggestions: plain words, or `@aliases` and the like
 * for what it finds itself.
 */
export function suggestionWords(suggests: Suggestions): string {
  return typeof suggests === "string" ? `@${suggests}` : suggests.join(" ");
}

/**
 * The flags with suggestions, as `path flag` patterns of a `case`; those of every command under any
 * path.
 */
export function flagSuggestions({ places, flags }: CompletionTree): readonly {
  readonly path: string | undefined;
  readonly name: string;
  readonly words: string;
}[] {
  const rows = (list: readonly Flag[], path: string | undefined) =>
    list.flatMap(({ names, suggests }) =>
      suggests.length === 0
        ? []
        : names.map((name) => ({ path, name, words: suggestionWords(suggests) })),
    );
  return [...places.flatMap((place) => rows(place.flags, place.path)), ...rows(flags, undefined)];
}

/** Quotes for a shell, in single quotes; none of the three expands anything inside them. */
export function quoteWord(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

/** How bash and zsh begin to read the names in the settings file, line by line. */
export const readSettings = `  found=()
  if [[ -z $file && $EUID -eq 0 ]]; then file=/etc/sysctx; fi
  if [[ -z $file ]]; then file=\${XDG_CONFIG_HOME:-\${HOME-}/.config}/sysctx; fi
  file=$file/settings.json
  [[ -f $file && -r $file ]] || return 0
  while IFS= read -r line || [[ -n $line ]]; do
    if [[ -z $unit ]]; then
`;
