import type { Block, Term } from "./manual.ts";

/** Returns the manual as a page of Markdown. */
export function formatMarkdown(blocks: readonly Block[]): string {
  const head = [
    "# The command line",
    "",
    "This page and the manual page `man/sysctx.1` are generated from the command tree by `npm run docs`; a test compares them. Details " +
      "are in [behaviour.md](behaviour.md).",
  ];
  return `${[...head, ...blocks.flatMap((block) => ["", ...formatBlock(block)])].join("\n")}\n`;
}

function formatBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case "section":
      return [`## ${block.text}`];
    case "command":
      return [`### \`${block.text}\``];
    case "paragraph":
      return [escape(block.text)];
    case "code":
      return [`\`\`\`${block.language}`, ...block.lines, "```"];
    case "terms":
      return block.terms.flatMap((term) => formatTerm(term, ""));
  }
}

function formatTerm({ term, meaning, below = [] }: Term, indent: string): readonly string[] {
  return [
    `${indent}- \`${term}\`: ${escape(meaning)}`,
    ...below.flatMap((each) => formatTerm(each, `${indent}  `)),
  ];
}

function escape(text: string): string {
  return text.trim().replaceAll(/[\\<>*_{}[\]]/g, "\\$&");
}
