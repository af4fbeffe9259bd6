/**
 * `npm run rig [NAME [WORD...]]`: runs test/NAME/run.sh and hands it the words; lists the names
 * when called bare.
 */
import { become } from "./become.ts";
import { choose, findChoices } from "./choices.ts";

export const rigs = findChoices("test/*/run.sh");

if (import.meta.main) {
  const words = process.argv.slice(2);
  const rig = choose("npm run rig NAME [WORD...]", rigs, words);
  if (rig !== undefined) become("bash", [rig.file, ...words.slice(1)]);
}
