/** Returns a word as a shell takes it: as it is where it can be, else in single quotes. */
export function quoteForShell(word: string): string {
  return /^[A-Za-z0-9_./:=@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
