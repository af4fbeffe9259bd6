/**
 * `npm run docs`: writes man/sysctx.1 and docs/cli.md from the command tree, docs/errors.md from
 * the closed sets, and the JSON Schema of documents. `npm test` fails where they differ.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { format, resolveConfig } from "prettier";
import { commandTable } from "../src/cli/command-table.ts";
import { loadCommandTree } from "../src/cli/root.ts";
import { documentSchema } from "../src/desired/schema.ts";
import { version } from "../src/version.ts";
import { formatErrors } from "./docs/errors.ts";
import { writeManual } from "./docs/manual.ts";
import { formatMarkdown } from "./docs/markdown.ts";
import { formatRoff } from "./docs/roff.ts";
import { releaseDate } from "./release.ts";

const root = new URL("..", import.meta.url).pathname;

/** Returns each page's path with its text. */
export async function makePages(): Promise<ReadonlyMap<string, string>> {
  const blocks = writeManual(await loadCommandTree(commandTable));
  const summary = "signed JumpCloud System Context calls with the agent's own key";
  const markdown = formatMarkdown(blocks);
  const style = await resolveConfig(`${root}docs/cli.md`);
  return new Map([
    ["man/sysctx.1", formatRoff(blocks, { version, date: releaseDate, summary })],
    ["docs/cli.md", await format(markdown, { ...style, parser: "markdown" })],
    ["schema/desired-state.schema.json", `${JSON.stringify(documentSchema, null, 2)}\n`],
    ["docs/errors.md", await format(formatErrors(), { ...style, parser: "markdown" })],
  ]);
}

if (import.meta.main) {
  for (const [path, text] of await makePages()) {
    mkdirSync(dirname(`${root}${path}`), { recursive: true });
    writeFileSync(`${root}${path}`, text);
    console.log(`${path}: ${text.split("\n").length - 1} lines`);
  }
}
