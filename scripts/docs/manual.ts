import type { ArgumentSpec, CommandSpec, OptionSpec } from "../../src/cli/command.ts";
import { describeCommand } from "../../src/cli/command.ts";
import { dryRunOption } from "../../src/cli/common-options.ts";
import { exitCodes, signalExits } from "../../src/cli/exit-codes.ts";
import { environmentNote, environmentRows, helpTexts } from "../../src/cli/help-topics.ts";
import { toExitCode } from "../../src/cli/exit-codes.ts";
import { everywhere } from "../../src/cli/root.ts";
import type { ErrorCode } from "../../src/errors.ts";
import { errorCodes } from "../../src/errors.ts";

/** A term and what it means; what is below it belongs to it. */
export interface Term {
  readonly term: string;
  readonly meaning: string;
  readonly below?: readonly Term[];
}

/**
 * The manual as a list of blocks, from which the page in roff and the one in Markdown are written.
 */
export type Block =
  | { readonly kind: "section" | "command" | "paragraph"; readonly text: string }
  | { readonly kind: "code"; readonly language: "sh" | "text"; readonly lines: readonly string[] }
  | { readonly kind: "terms"; readonly terms: readonly Term[] };

const section = (text: string): Block => ({ kind: "section", text });
const paragraph = (text: string): Block => ({ kind: "paragraph", text });
const code = (language: "sh" | "text", lines: readonly string[]): Block => ({
  kind: "code",
  language,
  lines,
});
const terms = (list: readonly Term[]): readonly Block[] =>
  list.length === 0 ? [] : [{ kind: "terms", terms: list }];

/** Returns everything that the code knows of itself. */
export function writeManual(root: CommandSpec): readonly Block[] {
  return [
    section("Description"),
    paragraph(root.summary),
    ...prose(
      "It reads the JumpCloud agent's config and private key, signs each request and calls the System Context API: fetch, " +
        "update, associate, group and deregister this system, with no human and no admin API key on the host.",
    ),
    section("Commands"),
    ...(root.commands ?? []).flatMap((command) => writeCommand(command, root.name)),
    section("Global flags"),
    ...terms([...everywhere, ...(root.options ?? [])].map(flagTerm)),
    section("Exit status"),
    paragraph("Each exit code is followed by the error codes that --output json reports."),
    ...terms(exitTerms()),
    paragraph("With several results, the exit code is that of the first failure in their order."),
    section("Environment"),
    paragraph(environmentNote),
    ...terms(environmentRows().map(([term, meaning]) => ({ term, meaning }))),
    section("Output"),
    ...prose(helpTexts.output().replace(/^Output\n\n/, "")),
    section("Files"),
    ...terms(files.map(([term, meaning]) => ({ term, meaning }))),
  ];
}

const files = [
  ["/opt/jc/jcagent.conf", "the agent's config, which names the private key; read only"],
  ["/etc/sysctx/settings.json", "settings, profiles and aliases of root; see sysctx config"],
  ["$XDG_CONFIG_HOME/sysctx/settings.json", "the same for other users (default: ~/.config)"],
  ["/etc/sysctx/hook.json", "the settings of the shutdown hook; without it the hook does nothing"],
  ["/var/lib/sysctx", "state kept between runs: the hook's last run, a deregistration"],
] as const;

function writeCommand(spec: CommandSpec, above: string): readonly Block[] {
  const { name, commands = [], examples = [], options = [] } = spec;
  const path = `${above} ${name}`;
  const words = spec.arguments ?? [];
  const title = commands.length > 0 ? `${path} <command>` : [path, ...words.map(wordOf)].join(" ");
  const flags = [...options, ...(spec.writes === true ? [dryRunOption] : [])];
  return [
    { kind: "command", text: title },
    ...prose(describeCommand(spec)),
    ...terms([...words.map(argumentTerm), ...flags.map(flagTerm)]),
    ...(examples.length === 0
      ? []
      : [
          code(
            "sh",
            examples.flatMap(([line, meaning]) => [`# ${meaning}`, line]),
          ),
        ]),
    ...commands.flatMap((below) => writeCommand(below, path)),
  ];
}

function wordOf({ name }: ArgumentSpec): string {
  return name;
}

function argumentTerm({ name, description }: ArgumentSpec): Term {
  return { term: name, meaning: description };
}

function flagTerm({ flags, description, choices = [] }: OptionSpec): Term {
  const unnamed = choices.filter((choice) => !description.includes(choice));
  const more = unnamed.length === 0 ? "" : ` (${choices.join(", ")})`;
  return { term: flags, meaning: `${description}${more}` };
}

function exitTerms(): readonly Term[] {
  const codes = Object.keys(errorCodes) as readonly ErrorCode[];
  const named = exitCodes.map(({ exit, meaning, again }) => ({
    term: String(exit),
    meaning: again === "" ? meaning : `${meaning} (try again: ${again})`,
    below: codes
      .filter((name) => toExitCode(name) === exit)
      .map((term) => ({ term, meaning: errorCodes[term].meaning })),
  }));
  return [...named, ...signalExits.map(({ exit, meaning }) => ({ term: String(exit), meaning }))];
}

/** Lines of a help text: paragraphs, and what is indented stays as it is. */
function prose(text: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const part of text.split(/\n\n+/)) {
    let plain: string[] = [];
    let fixed: string[] = [];
    const flush = () => {
      if (plain.length > 0) blocks.push(paragraph(plain.join(" ")));
      if (fixed.length > 0) {
        const lines = fixed.map((line) => line.replace(/^ {2}/, ""));
        blocks.push(code("text", lines));
      }
      [plain, fixed] = [[], []];
    };
    for (const line of part.split("\n")) {
      const isFixed = line.startsWith("  ");
      if (isFixed ? plain.length > 0 : fixed.length > 0) flush();
      (isFixed ? fixed : plain).push(line);
    }
    flush();
  }
  return blocks;
}
