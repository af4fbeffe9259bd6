import { globSync, readFileSync } from "node:fs";

/** A file that a command runs by its name. */
export interface Choice {
  readonly name: string;
  readonly file: string;
  /** The first sentence of the comment at its head. */
  readonly summary: string;
}

const root = new URL("..", import.meta.url).pathname;

/** Returns the files of a pattern, each named after what stands in place of its star. */
export function findChoices(pattern: string): readonly Choice[] {
  const [before = "", after = ""] = pattern.split("*");
  return globSync(pattern, { cwd: root })
    .sort()
    .map((path) => toChoice(path.slice(before.length, path.length - after.length), path));
}

export function toChoice(name: string, path: string): Choice {
  const file = `${root}${path}`;
  return { name, file, summary: readSummary(readFileSync(file, "utf8")) };
}

/**
 * Returns the choice that the first word names. Without a word it prints all of them, one a line,
 * and returns undefined. Errors: a word that names none.
 */
export function choose(
  usage: string,
  choices: readonly Choice[],
  [wanted]: readonly string[],
): Choice | undefined {
  const chosen = choices.find(({ name }) => name === wanted);
  if (chosen !== undefined) return chosen;
  const width = Math.max(...choices.map(({ name }) => name.length));
  const lines = choices.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  const list = [`Usage: ${usage}`, "", ...lines].join("\n");
  if (wanted === undefined) {
    console.log(list);
    return undefined;
  }
  console.error(`error: unknown name: ${wanted}\n\n${list}`);
  process.exit(2);
}

function readSummary(text: string): string {
  const shell = /^#!.*\n((?:#.*\n)+)/.exec(text)?.[1]?.replaceAll(/^# ?/gm, "");
  const script = /^\/\*\*([^]*?)\*\//.exec(text)?.[1]?.replaceAll(/^ \* ?/gm, "");
  const head = (shell ?? script ?? "").trim().replaceAll(/\s+/g, " ");
  return /^.*?\.(?= |$)/.exec(head)?.[0] ?? head;
}
