/**
 * `npm run bench [NAME [WORD...]]`: builds the program, runs bench/NAME.ts and hands it the words;
 * lists the names when called bare.
 */
import { become } from "./become.ts";
import { buildProgram } from "./build.ts";
import { choose, findChoices } from "./choices.ts";

export const benches = findChoices("bench/*.ts");

if (import.meta.main) {
  const words = process.argv.slice(2);
  const bench = choose("npm run bench NAME [WORD...]", benches, words);
  if (bench !== undefined) {
    await buildProgram();
    become(process.execPath, [bench.file, ...words.slice(1)]);
  }
}
