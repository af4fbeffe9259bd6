import type { CommandEntry, CommandSpec, OptionSpec } from "./command.ts";
import { commonOptions } from "./common-options.ts";

export const rootDescription =
  "Lets a machine speak for itself: signed JumpCloud System Context calls with the agent's own key.";

export const ownOptions = {
  version: { flags: "-V, --version", description: "print the version" },
  help: { flags: "-h, --help", description: "show help" },
} as const;

/** What `sysctx help` explains besides commands. */
export const helpTopics = ["exit-codes", "environment", "output"] as const;
export type HelpTopic = (typeof helpTopics)[number];

export function isHelpTopic(word: string): word is HelpTopic {
  return helpTopics.some((topic) => topic === word);
}

export const helpSpec = {
  name: "help",
  summary: `show help for a command or a topic: ${helpTopics.join(", ")}`,
  arguments: [
    {
      name: "[topic...]",
      description: `a command, or one of ${helpTopics.join(", ")}`,
    },
  ],
} as const satisfies CommandSpec;

/**
 * The program as one specification with every command below it, from which completions and manual
 * are made.
 */
export async function loadCommandTree(table: readonly CommandEntry[]): Promise<CommandSpec> {
  const commands = await Promise.all(table.map(({ load }) => load(table)));
  const [topic] = helpSpec.arguments;
  const words = [...table.map(({ name }) => name), ...helpTopics];
  return {
    name: "sysctx",
    summary: rootDescription,
    options: [ownOptions.version],
    commands: [...commands, { ...helpSpec, arguments: [{ ...topic, suggests: words }] }],
  };
}

/** The flags that every command takes. */
export const everywhere: readonly OptionSpec[] = [...commonOptions, ownOptions.help];
