import type { Block, Term } from "./manual.ts";

export interface PageHead {
  readonly version: string;
  /** As the page's footer shows it, e.g. 2026-01-31. */
  readonly date: string;
  readonly summary: string;
}

/** Returns the manual page: `man` macros only, which every formatter knows. */
export function formatRoff(blocks: readonly Block[], head: PageHead): string {
  const lines = [
    '.\\" Made by: npm run docs',
    `.TH SYSCTX 1 "${head.date}" "sysctx ${head.version}"`,
    ".SH NAME",
    `sysctx \\- ${escape(head.summary)}`,
    ".SH SYNOPSIS",
    ".B sysctx",
    escape("<command> [arguments...] [flags]"),
    // A heading begins a paragraph of its own.
    ...blocks
      .flatMap(formatBlock)
      .filter((line, at, all) => line !== ".PP" || !/^\.S[HS]/.test(all[at - 1] ?? "")),
    ".SH SEE ALSO",
    ".BR curl (1),",
    ".BR systemd.service (5)",
  ];
  return `${lines.join("\n")}\n`;
}

function formatBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case "section":
      return [`.SH ${escape(block.text.toUpperCase())}`];
    case "command":
      return [`.SS ${quote(block.text)}`];
    case "paragraph":
      return [".PP", textLine(block.text)];
    case "code":
      return [".PP", ".nf", ".RS", ...block.lines.map(textLine), ".RE", ".fi"];
    case "terms":
      return block.terms.flatMap(formatTerm);
  }
}

function formatTerm({ term, meaning, below = [] }: Term): readonly string[] {
  const nested = below.length === 0 ? [] : [".RS", ...below.flatMap(formatTerm), ".RE"];
  return [".TP", `.B ${quote(term)}`, textLine(meaning), ...nested];
}

/** A line of text must not begin like a macro. */
function textLine(text: string): string {
  return text.replace(/^ +/, "").length === text.length && /^[.']/.test(text)
    ? `\\&${escape(text)}`
    : escape(text);
}

function quote(text: string): string {
  return `"${escape(text)}"`;
}

const named: Readonly<Record<string, string>> = {
  "\\": "\\e",
  "-": "\\-",
  '"': "\\(dq",
  "'": "\\(aq",
  "`": "\\(ga",
  "^": "\\(ha",
  "~": "\\(ti",
};

/** Characters that formatters turn into others, written so that a reader can copy them. */
function escape(text: string): string {
  return text.trimEnd().replaceAll(/[\\"'`^~-]/g, (character) => named[character] ?? character);
}
