/** Fewer columns than these are no help to a reader. */
const narrowest = 20;

/**
 * Returns the text with its lines broken between words where a terminal ends, each new line under
 * the first. `indent` is the column at which the text begins. A word that is longer than a line
 * stays whole: it may be an address. Where there is no terminal, nothing is broken.
 */
export function wrapUnder(text: string, indent: number, columns: number | undefined): string {
  const width = (columns ?? 0) - indent;
  if (width < narrowest) return text;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${" ".repeat(indent)}`);
}
