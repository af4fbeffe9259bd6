import assert from "node:assert/strict";
import { test } from "node:test";
import { commandTable } from "../src/cli/command-table.ts";
import type { CommandSpec } from "../src/cli/command.ts";
import { loadCommandTree } from "../src/cli/root.ts";
import { calls, notRun } from "./contract/support/calls.ts";

/** Needs none of the vendor's documents, so a new command fails here, and not only in the rig. */
test("the contract's calls are compared with every command that there is", async () => {
  const run = calls.map((words) => words.join(" "));
  const names = listCommands(await loadCommandTree(commandTable));
  for (const name of names)
    assert.ok(
      name in notRun || name === "sign" || run.some((line) => `${line} `.startsWith(`${name} `)),
      `sysctx ${name} is neither run by test/contract nor said there to send nothing`,
    );
  for (const name of Object.keys(notRun)) assert.ok(names.includes(name), name);
});

/** The full names of the commands that can be run. */
function listCommands({ commands: below = [] }: CommandSpec, path = ""): readonly string[] {
  return below.flatMap((spec) => [
    ...(spec.run === undefined && spec.commands !== undefined ? [] : [`${path}${spec.name}`]),
    ...listCommands(spec, `${path}${spec.name} `),
  ]);
}
