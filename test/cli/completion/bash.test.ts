import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { TestContext } from "node:test";
import { formatBash } from "../../../src/cli/completion/bash.ts";
import { toCompletionTree } from "../../../src/cli/completion/tree.ts";
import { commandTable } from "../../../src/cli/command-table.ts";
import { loadCommandTree } from "../../../src/cli/root.ts";
import { completionCases, writeSettings } from "../../support/completion-cases.ts";
import { makeFolder } from "../../support/temporary-folder.ts";

const script = formatBash(toCompletionTree(await loadCommandTree(commandTable)));

/**
 * Calls the function as bash does, with the words already split. What bash itself completes is
 * known from compopt.
 */
const harness = `set -eu
compopt() { echo "compopt $*"; }
source sysctx.bash; source sysctx.bash
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_sysctx
if [ "\${#COMPREPLY[@]}" -gt 0 ]; then printf '%s\\n' "\${COMPREPLY[@]}"; fi`;

interface Shell {
  readonly folder: string;
  complete(words: readonly string[], env?: NodeJS.ProcessEnv): readonly string[];
}

function openShell(t: TestContext): Shell {
  const folder = makeFolder(t);
  writeFileSync(join(folder, "sysctx.bash"), script);
  return {
    folder,
    complete(words, env = { SYSCTX_CONFIG_DIR: join(folder, "settings") }) {
      // No PATH: the script must do with what bash has built in.
      const options = {
        cwd: folder,
        env: { PATH: "/nonexistent", ...env },
        encoding: "utf8",
      } as const;
      const output = execFileSync(
        "/bin/bash",
        ["--norc", "-c", harness, "bash", ...words],
        options,
      );
      return output.split("\n").slice(0, -1);
    },
  };
}

describe("the completions for bash offer", { skip: !existsSync("/bin/bash") }, () => {
  for (const { name, line, offers } of completionCases)
    test(name, (t) => {
      const shell = openShell(t);
      writeSettings(shell.folder);
      const found = shell.complete(line.split(" "));
      assert.deepEqual([...found].sort(), [...offers].sort());
    });

  test("values after an equals sign, which bash splits off", (t) => {
    const shell = openShell(t);
    assert.deepEqual(shell.complete(["sysctx", "get", "--output", "=", "j"]), ["json"]);
    assert.deepEqual(shell.complete(["sysctx", "get", "--output", "="]), ["text", "json"]);
    assert.deepEqual(shell.complete(["sysctx", "--output", "=", "json", "gro"]), ["groups"]);
  });

  test("files and folders where they belong, by bash's own means", (t) => {
    const shell = openShell(t);
    assert.deepEqual(shell.complete(["sysctx", "apply", "-f", "x"]), ["compopt -o default"]);
    assert.deepEqual(shell.complete(["sysctx", "emulator", "--host-dir", ""]), [
      "compopt -o dirnames",
    ]);
  });

  test("names of a file that is indented by spaces, and none without a file", (t) => {
    const shell = openShell(t);
    assert.deepEqual(shell.complete(["sysctx", "groups", "add", ""]), []);
    writeSettings(shell.folder, 2);
    assert.deepEqual(shell.complete(["sysctx", "groups", "add", ""]), ["web", "db_1"]);
    assert.equal(existsSync(join(shell.folder, "pwned")), false);
  });

  test("no names of a file on one line, of a folder and of nonsense", (t) => {
    const shell = openShell(t);
    const dir = writeSettings(shell.folder, "");
    const words = ["sysctx", "groups", "add", ""];
    assert.deepEqual(shell.complete(words), []);
    for (const text of ["", "{", "\u0000\u0001", `{\n\t"alias": {\n`, `\t"alias": {\n\t\t"\n\t}`]) {
      writeFileSync(join(dir, "settings.json"), text);
      assert.deepEqual(shell.complete(words), [], JSON.stringify(text));
    }
    mkdirSync(join(shell.folder, "odd/settings.json"), { recursive: true });
    assert.deepEqual(shell.complete(words, { SYSCTX_CONFIG_DIR: join(shell.folder, "odd") }), []);
  });
});

/** A word after `token get --header` is offered nothing, and `token get` takes no words. */
const taken = ["--header"];

test("no flag takes a value in one command and none in another, but where it does no harm", async () => {
  const { places, flags } = toCompletionTree(await loadCommandTree(commandTable));
  const kinds = new Map<string, boolean>();
  for (const { names, takesValue } of [...flags, ...places.flatMap((place) => place.flags)])
    for (const name of names.filter((one) => !taken.includes(one))) {
      assert.equal(kinds.get(name) ?? takesValue, takesValue, name);
      kinds.set(name, takesValue);
    }
});
