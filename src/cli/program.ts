import { Command, CommanderError, Help, Option } from "commander";
import type { Argument, OutputConfiguration } from "commander";
import type { SysctxError } from "../errors.ts";
import { usageError } from "../errors.ts";
import { version } from "../version.ts";
import type { CommandSpec, Invocation, OptionSpec } from "./command.ts";
import { describeCommand } from "./command.ts";
import { commandTable } from "./command-table.ts";
import { commonOptions, dryRunOption } from "./common-options.ts";
import { helpSpec, isHelpTopic, ownOptions, helpTopics, rootDescription } from "./root.ts";
import { parseChoice } from "../values.ts";

/** What a command line means: a command to run, or a text (help, version) to print. */
export type ParsedLine =
  | {
      readonly kind: "run";
      readonly spec: CommandSpec;
      readonly path: string;
      readonly invocation: Invocation;
    }
  | { readonly kind: "print"; readonly text: string };

/**
 * Parses the arguments after the program's name; loads only the command they name. Errors: usage.
 */
export async function parseCommandLine(argv: readonly string[]): Promise<ParsedLine> {
  const state: { line?: ParsedLine; printed: string; complaint: string } = {
    printed: "",
    complaint: "",
  };
  const root = createRoot(argv[0], (line) => (state.line = line), {
    writeOut: (text) => (state.printed += text),
    writeErr: (text) => (state.complaint += text),
    outputError: (text) => (state.complaint += text),
  });
  try {
    await root.parseAsync(argv.length === 0 ? ["--help"] : argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw explainUsage(error, state.complaint, nameCommand(root, argv));
  }
  return state.line ?? { kind: "print", text: state.printed.trimEnd() };
}

/**
 * The root command. A command that is named first needs none of the others; else they are all
 * named, to be listed or suggested, and loaded when one of them is called.
 */
function createRoot(
  first: string | undefined,
  found: (line: ParsedLine) => void,
  output: OutputConfiguration,
): Command {
  const root = new Command("sysctx")
    .configureOutput(output)
    .description(rootDescription)
    .version(version, ownOptions.version.flags, ownOptions.version.description)
    .helpCommand(false)
    .helpOption(ownOptions.help.flags, ownOptions.help.description)
    .configureHelp({ formatHelp, commandUsage: describeUsage, subcommandTerm: describeTerm })
    .enablePositionalOptions()
    .exitOverride();
  addOptions(root, commonOptions);
  const named = commandTable.filter(({ name }) => name === first);
  const entries = named.length > 0 ? named : commandTable;
  for (const { name, summary } of entries) root.addCommand(newCommand(root, name, summary));
  const loaded = new Set<Command>();
  const load = async (command: Command) => {
    const entry = commandTable.find(({ name }) => name === command.name());
    if (entry === undefined || loaded.has(command)) return;
    loaded.add(command);
    declare(command, await entry.load(commandTable), entry.name, found);
  };
  root.hook("preSubcommand", (_root, command) => load(command));
  addHelpCommand(root, load);
  return root;
}

function newCommand(parent: Command, name: string, summary: string): Command {
  return new Command(name)
    .copyInheritedSettings(parent)
    .helpCommand(false)
    .summary(summary)
    .enablePositionalOptions();
}

/** Makes a commander command of a specification, with all below it. */
function declare(
  command: Command,
  spec: CommandSpec,
  path: string,
  found: (line: ParsedLine) => void,
): void {
  command.description(describeCommand(spec));
  for (const { name, description } of spec.arguments ?? []) command.argument(name, description);
  addOptions(command, [...(spec.options ?? []), ...(spec.writes ? [dryRunOption] : [])]);
  addOptions(command, commonOptions);
  if (spec.examples !== undefined) {
    command.addHelpText("after", `\n${describeExamples(spec.examples)}`);
  }
  if (spec.run !== undefined) command.addHelpText("after", `\n${commonFlagsNote}`);
  for (const below of spec.commands ?? []) {
    const child = newCommand(command, below.name, below.summary);
    command.addCommand(child);
    declare(child, below, `${path} ${below.name}`, found);
  }
  if (spec.run === undefined) return;
  command.action(() => {
    const invocation = { words: command.args, flags: collectFlags(command) };
    found({ kind: "run", spec, path, invocation });
  });
}

const commonFlags = new Set(commonOptions.map(({ flags }) => flags));
const commonFlagsNote = "Global flags (--json, --timeout, --verbose, ...): see sysctx --help";

/** Longer lines are hard to read, however wide the terminal. */
const widest = 100;

/** Commander's help with the commands before the flags: they are what a reader looks for. */
function formatHelp(command: Command, help: Help): string {
  // Left out here and not hidden, so that a misspelt one is still recognised.
  const isOwn = ({ flags }: Option) => command.parent === null || !commonFlags.has(flags);
  help.helpWidth = Math.min(help.helpWidth ?? widest, widest);
  help.visibleOptions = (of) => Help.prototype.visibleOptions.call(help, of).filter(isOwn);
  const text = Help.prototype.formatHelp.call(help, command, help);
  const sections = text.trimEnd().split("\n\n");
  const isFlags = (section: string) => Number(section.startsWith("Options:"));
  const ordered = sections.toSorted((a, b) => isFlags(a) - isFlags(b));
  return `${ordered.join("\n\n").replace(/^Options:$/m, "Flags:")}\n`;
}

function describeUsage(command: Command): string {
  const names: string[] = [];
  for (let level: Command | null = command; level !== null; level = level.parent)
    names.unshift(level.name());
  const words = command.registeredArguments.map(humanReadableArgument);
  const rest = command.commands.length > 0 ? ["<command>"] : words;
  return [...names, ...rest, "[flags]"].join(" ");
}

function describeTerm(command: Command): string {
  return [command.name(), ...command.registeredArguments.map(humanReadableArgument)].join(" ");
}

function humanReadableArgument(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? "..." : ""}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

function describeExamples(examples: readonly (readonly [string, string])[]): string {
  const width = Math.max(...examples.map(([line]) => line.length));
  // Where one does not fit a terminal of 80 columns, all have their meaning above them.
  const isNarrow = examples.every(([, meaning]) => width + meaning.length + 4 <= 80);
  const lines = examples.map(([line, meaning]) =>
    isNarrow ? `  ${line.padEnd(width)}  ${meaning}` : `  # ${meaning}\n  ${line}`,
  );
  return ["Examples:", ...lines].join("\n");
}

/** The flags that were given, on every level; the innermost one wins. */
function collectFlags(command: Command): Readonly<Record<string, unknown>> {
  const flags: Record<string, unknown> = {};
  for (let level: Command | null = command; level !== null; level = level.parent) {
    for (const [name, value] of Object.entries(level.opts())) {
      if (level.getOptionValueSource(name) === "cli") flags[name] ??= value;
    }
  }
  return flags["json"] === true ? { ...flags, output: "json" } : flags;
}

function addOptions(command: Command, options: readonly OptionSpec[]): void {
  for (const spec of options) {
    const option = new Option(spec.flags, spec.description);
    if (/[<[]/.test(spec.flags)) option.argParser(strictParser(spec));
    command.addOption(option);
  }
}

/** Refuses what commander takes: a flag as another flag's value, and a flag that is given twice. */
function strictParser(spec: OptionSpec): (text: string, previous: unknown) => unknown {
  const name = /--[a-z-]+/.exec(spec.flags)?.[0] ?? spec.flags;
  const parse = spec.choices === undefined ? spec.parse : parseChoice(spec.choices);
  return (text, previous) => {
    const isStdin = text === "-" && spec.takesStdin === true;
    if (text.startsWith("-") && !isStdin)
      throw usageError(`${name} needs a value, but ${text} looks like a flag`);
    if (previous !== undefined && !spec.repeatable) throw usageError(`${name} is given twice`);
    const value = parse === undefined ? text : parse(text, name);
    return spec.repeatable
      ? [...((previous as readonly unknown[] | undefined) ?? []), value]
      : value;
  };
}

function addHelpCommand(root: Command, load: (command: Command) => Promise<void>): void {
  const help = newCommand(root, helpSpec.name, helpSpec.summary);
  for (const { name, description } of helpSpec.arguments) help.argument(name, description);
  help.action(async () => {
    const [topic = "", ...rest] = help.args;
    if (isHelpTopic(topic) && rest.length === 0) {
      const { helpTexts } = await import("./help-topics.ts");
      return void root.configureOutput().writeOut?.(`${helpTexts[topic]()}\n`);
    }
    const command = await findCommand(root, help.args, load);
    command.outputHelp();
  });
  root.addCommand(help);
}

async function findCommand(
  root: Command,
  words: readonly string[],
  load: (command: Command) => Promise<void>,
): Promise<Command> {
  let command = root;
  for (const word of words) {
    const below = command.commands.find((candidate) => candidate.name() === word);
    if (below === undefined) {
      throw usageError(
        `no help for ${JSON.stringify(words.join(" "))}`,
        `Run sysctx help to list the commands; the topics are ${helpTopics.join(", ")}.`,
      );
    }
    command = below;
    if (command.parent === root) await load(command);
  }
  return command;
}

/** Returns commander's complaint in the tool's own form; its suggestion becomes the hint. */
function explainUsage(error: CommanderError, complaint: string, command: string): SysctxError {
  // A group of commands without a subcommand: commander wrote its help as the complaint.
  if (error.code === "commander.help") {
    const name = /Usage: (sysctx[a-z ]*) <command>/.exec(complaint)?.[1] ?? "sysctx";
    return usageError(`${name} needs a subcommand`, `Run ${name} --help to list them.`);
  }
  const [first = "", ...rest] = error.message.replace(/^error: /, "").split("\n");
  const suggestion = /Did you mean (?:one of )?(.*)\?/.exec(rest.join(" "))?.[1];
  return usageError(
    // As everywhere else here.
    first.replace(/'([^']*)'/g, '"$1"'),
    suggestion === undefined ? `Run ${command} --help` : `Did you mean ${suggestion}?`,
  );
}

/** The command that the arguments name, as far as one exists. */
function nameCommand(root: Command, argv: readonly string[]): string {
  const names = [root.name()];
  let level = root;
  for (const word of argv) {
    const below = level.commands.find((command) => command.name() === word);
    if (below === undefined) continue;
    names.push(word);
    level = below;
  }
  return names.join(" ");
}
