import type { Answer } from "./answer.ts";
import type { Context } from "./context.ts";
import type { ParseValue } from "../values.ts";

/** What a shell may offer for a value: these values, or names that it finds itself. */
export type Suggestions = readonly string[] | "files" | "folders" | "aliases" | "profiles";

/** A flag of one command. */
export interface OptionSpec {
  /** In commander's form: `--type <type>`, `-f, --file <file>`, `--sudo`. */
  readonly flags: string;
  readonly description: string;
  readonly parse?: ParseValue<unknown>;
  /** The only values; they need no `parse`. */
  readonly choices?: readonly string[];
  readonly suggests?: Suggestions;
  /** May be given several times; the value is then a list. */
  readonly repeatable?: boolean;
  /** `-` alone is a value, meaning standard input. */
  readonly takesStdin?: boolean;
}

export interface ArgumentSpec {
  /** In commander's form: `<id...>`, `[field...]`. */
  readonly name: string;
  readonly description: string;
  readonly suggests?: Suggestions;
}

/**
 * What the user said: the arguments after the command, and the values of its own and the common
 * flags.
 */
export interface Invocation {
  readonly words: readonly string[];
  readonly flags: Readonly<Record<string, unknown>>;
}

/** A command, from which the parser, the help, the completions and the manual derive. */
export interface CommandSpec {
  readonly name: string;
  readonly summary: string;
  readonly description?: string;
  readonly arguments?: readonly ArgumentSpec[];
  readonly options?: readonly OptionSpec[];
  /** Talks with the user or runs for long: no spinner. */
  readonly asks?: boolean;
  /** Adds --dry-run. */
  readonly writes?: boolean;
  /** A command line and what it does. */
  readonly examples?: readonly (readonly [commandLine: string, meaning: string])[];
  readonly commands?: readonly CommandSpec[];
  readonly run?: (invocation: Invocation, context: Context) => Promise<Answer>;
}

/** A command's name and line of help, known without loading it. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  /** Handed the whole table, for the command whose answer is made of all. */
  readonly load: (table: readonly CommandEntry[]) => Promise<CommandSpec>;
}

/** Returns what a command's own page says of it: its description, or its summary as a sentence. */
export function describeCommand({ description, summary }: CommandSpec): string {
  return description ?? `${summary[0]?.toUpperCase()}${summary.slice(1)}.`;
}
