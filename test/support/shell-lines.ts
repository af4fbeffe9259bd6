/** What separates two commands of a shell's line; the words of one follow. */
const separators = new Set(["|", "||", "&&", ";", "(", ")"]);

/**
 * Returns the arguments of every `sysctx` that a piece of shell calls, also inside `$(...)` and
 * after sudo. It knows what the examples of the documentation use: quotes, pipes, redirections,
 * substitutions, comments, and lines that go on after a backslash.
 */
export function findCalls(shell: string): readonly (readonly string[])[] {
  const calls: (readonly string[])[] = [];
  let text = shell.replaceAll("\\\n", " ").replaceAll(/(^|\s)#.*$/gm, "$1");
  for (let inner = /\$\(([^()]*)\)/.exec(text); inner; inner = /\$\(([^()]*)\)/.exec(text)) {
    calls.push(...findCalls(inner[1] ?? ""));
    text = text.replace(inner[0], "value");
  }
  for (const line of text.split("\n")) {
    for (const words of splitCommands(line)) {
      const [first, ...rest] = words[0] === "sudo" ? words.slice(1) : words;
      if (first === "sysctx") calls.push(rest);
    }
  }
  return calls;
}

function splitCommands(line: string): readonly (readonly string[])[] {
  const commands: string[][] = [[]];
  let isTarget = false;
  for (const [token, quoted, doubled] of line.matchAll(
    /'([^']*)'|"([^"]*)"|\|\||&&|[|;()]|<|\d*>+|[^\s'"|;()<>]+/g,
  )) {
    if (separators.has(token)) {
      commands.push([]);
      isTarget = false;
    } else if (isTarget) isTarget = false;
    else if (/^(<|\d*>+)$/.test(token)) isTarget = true;
    else commands.at(-1)?.push(quoted ?? doubled ?? token);
  }
  return commands;
}
