/** "Your first change" of CONTRIBUTING.md, typed into a copy of this tree. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import type { TestContext } from "node:test";
import { makeFolder } from "./support/temporary-folder.ts";

const root = new URL("..", import.meta.url).pathname;
const page = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
const [, section = ""] = /^## Your first change$([^]*?)^## /m.exec(page) ?? [];

/** What is typed: a new file, or lines that go below others in a file that is there. */
interface Step {
  readonly path: string;
  readonly isNew: boolean;
  readonly lines: readonly string[];
}

const steps: readonly Step[] = [...section.matchAll(/^```(ts|diff)\n(.*)\n([^]*?)^```$/gm)].map(
  ([, kind, first = "", text = ""]) => ({
    path: first.replace(/^(\/\/|\+\+\+) /, ""),
    isNew: kind === "ts",
    lines: text.split("\n").slice(0, -1),
  }),
);
const newTests = steps.flatMap(({ path, isNew }) =>
  isNew && path.endsWith(".test.ts") ? [path] : [],
);

/** Everything but what is built, installed or of git. */
function copyTree(t: TestContext): string {
  const copy = makeFolder(t);
  for (const name of readdirSync(root).filter((one) => !/^(\.git|dist|node_modules)$/.test(one)))
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  return copy;
}

function follow({ path, isNew, lines }: Step, copy: string): void {
  const file = join(copy, path);
  assert.equal(existsSync(file), !isNew, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    isNew ? `${lines.join("\n")}\n` : insert(readFileSync(file, "utf8"), lines, path),
  );
}

/** Puts each line with a plus below the line above it, which must be the only one of its kind. */
function insert(text: string, lines: readonly string[], path: string): string {
  const result = text.split("\n");
  let at = -1;
  for (const line of lines) {
    if (line.startsWith("+")) result.splice((at += 1), 0, line.slice(1));
    else {
      const above = line.slice(1);
      assert.equal(result.filter((one) => one === above).length, 1, `${path}: ${above}`);
      at = result.indexOf(above);
    }
  }
  return result.join("\n");
}

test("the first change, followed to the letter, passes the tests that it brings", (t) => {
  assert.equal(newTests.length, 2);
  const copy = copyTree(t);
  for (const step of steps) follow(step, copy);
  // The outer runner's variable would make the inner one report to it.
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
  const node = (...words: readonly string[]) =>
    execFileSync(process.execPath, words, { cwd: copy, env, encoding: "utf8" });
  node("scripts/docs.ts");
  node("-e", 'import("./scripts/build.ts").then(({ buildProgram }) => buildProgram())');
  const files = [...newTests, "test/manual.test.ts", "test/contract-calls.test.ts"];
  assert.match(node("--test", ...files), /^ℹ fail 0$/m);
});

test("the commands of the first change name tests that there are, or that it brings", () => {
  const named = [...section.matchAll(/`npm test -- ([^`]+)`/g)].flatMap(([, files = ""]) =>
    files.split(/\s+/),
  );
  assert.ok(named.length > newTests.length);
  for (const path of named)
    assert.ok(newTests.includes(path) || existsSync(join(root, path)), path);
});
