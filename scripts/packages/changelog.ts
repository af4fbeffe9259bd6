import { readFileSync } from "node:fs";

const root = new URL("../..", import.meta.url).pathname;

/** The first section of CHANGELOG.md under its own heading: the notes of a release. */
export function readSection(): string {
  const text = readFileSync(`${root}CHANGELOG.md`, "utf8");
  return `${/^## [^]*?(?=\n+## |$(?![^]))/m.exec(text)?.[0].trimEnd() ?? ""}\n`;
}

/** The entries of the first section of CHANGELOG.md, each a line; a package manager breaks them. */
export function readChanges(): readonly string[] {
  const [, latest = ""] = readFileSync(`${root}CHANGELOG.md`, "utf8").split(/^## .*$/m);
  return latest
    .replaceAll("`", "")
    .split(/^- /m)
    .slice(1)
    .map((entry) => entry.trim().replaceAll(/\s+/g, " "));
}

/** Lines of at most 80 characters. */
export function wrap(line: string, indent: string): string {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > 80) {
    const at = rest.lastIndexOf(" ", 80);
    lines.push(rest.slice(0, at));
    rest = indent + rest.slice(at + 1);
  }
  return [...lines, rest].join("\n");
}
