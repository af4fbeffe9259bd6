import { usageError } from "../../errors.ts";
import type { Answer } from "../answer.ts";
import { plainAnswer } from "../answer.ts";
import type { CommandEntry, CommandSpec, Invocation } from "../command.ts";
import { formatBash } from "../completion/bash.ts";
import { formatFish } from "../completion/fish.ts";
import type { CompletionTree } from "../completion/tree.ts";
import { toCompletionTree } from "../completion/tree.ts";
import { formatZsh } from "../completion/zsh.ts";
import { loadCommandTree } from "../root.ts";

/** A shell's name and what makes its script. */
const shells: ReadonlyMap<string, (tree: CompletionTree) => string> = new Map([
  ["bash", formatBash],
  ["zsh", formatZsh],
  ["fish", formatFish],
]);
const names = [...shells.keys()];

/** The command is made of the table of all commands, and is one of them. */
export function createCompletionCommand(table: readonly CommandEntry[]): CommandSpec {
  return {
    name: "completion",
    summary: `print a shell completion script: ${names.join(", ")}`,
    description:
      "Prints a script that completes commands, flags, their values, aliases and profiles. It never runs sysctx: the shell reads aliases and " +
      "profiles from the settings file itself. The Debian package and the rpm install all three.",
    arguments: [{ name: "<shell>", description: names.join(", "), suggests: names }],
    examples: [
      ["source <(sysctx completion bash)", "in ~/.bashrc; the same for zsh, after compinit"],
      ["sysctx completion fish | source", "in ~/.config/fish/config.fish"],
    ],
    run: async ({ words: [shell = ""] }: Invocation): Promise<Answer> => {
      const format = shells.get(shell);
      if (format === undefined)
        throw usageError(`no completions for ${JSON.stringify(shell)}`, hint);
      const script = format(toCompletionTree(await loadCommandTree(table)));
      return plainAnswer(script.trimEnd(), script);
    },
  };
}

const hint = `Choose one of: ${names.join(", ")}.`;
