import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { describe, test } from "node:test";
import { formatOpenrcScript, formatSysvinitScript } from "../../../src/lifecycle/init-script.ts";
import { makeFolder } from "../../support/temporary-folder.ts";

/** A program that says what it was called with, in two lines, and fails. */
const program = `#!/bin/sh
echo "called with $*"
echo "folder [$SYSCTX_CONFIG_DIR]" >&2
exit 7
`;

/** Folders' names that a shell would take apart, or run. */
const oddNames = ["plain", "a b", "it's", "$(id)", "50%", "`id`", "a;b", '"'];

function setUp(t: TestContext, name: string) {
  const top = makeFolder(t);
  const folder = join(top, name, "of settings");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "sysctx");
  const tools = join(top, "bin");
  mkdirSync(tools);
  const log = join(top, "log");
  const logger = `#!/bin/sh\nprintf '%s\\n' "$*" >> ${log}\n`;
  for (const [file, text] of [
    [path, program],
    [join(tools, "logger"), logger],
  ] as const) {
    writeFileSync(file, text);
    chmodSync(file, 0o755);
  }
  const script = join(folder, "script");
  const sh = (text: string, ...words: readonly string[]) => {
    writeFileSync(script, text);
    const env = { PATH: `${tools}:${process.env["PATH"]}` };
    const { status, stdout, stderr } = spawnSync("sh", [script, ...words], { env });
    return { status, lines: stdout.toString().split("\n").filter(Boolean), told: String(stderr) };
  };
  const logged = () => readFileSync(log, "utf8").split("\n").filter(Boolean);
  return { folder, path, sh, logged };
}

const told = (folder: string) => [
  "sysctx-hook: called with hook run --timeout 10s",
  `sysctx-hook: folder [${folder}]`,
];

describe("the script of sysvinit", () => {
  for (const name of oddNames) {
    test(`runs the hook at a stop, tells its lines to console and log, and never fails: ${name}`, (t) => {
      const { folder, path, sh, logged } = setUp(t, name);
      const { status, lines } = sh(formatSysvinitScript([path], folder), "stop");
      assert.deepEqual([status, lines], [0, told(folder)]);
      assert.deepEqual(
        logged(),
        lines.map((line) => line.replace("sysctx-hook: ", "-t sysctx-hook -- ")),
      );
    });
  }

  test("leaves the folder of the settings alone where none was named", (t) => {
    const { path, sh } = setUp(t, "plain");
    const text = formatSysvinitScript([path], undefined);
    assert.deepEqual(sh(text, "stop").lines, told(""));
    assert.ok(!text.includes("SYSCTX_CONFIG_DIR"));
  });

  test("hands on every word of a program that has more than one", (t) => {
    const { path, sh } = setUp(t, "plain");
    const { lines } = sh(formatSysvinitScript([path, "a b"], undefined), "stop");
    assert.equal(lines[0], "sysctx-hook: called with a b hook run --timeout 10s");
  });

  for (const word of ["start", "status", "restart", "force-reload"]) {
    test(`does nothing at ${word}`, (t) => {
      const { path, sh } = setUp(t, "plain");
      const { status, lines } = sh(formatSysvinitScript([path], undefined), word);
      assert.deepEqual([status, lines], [0, []]);
    });
  }

  test("refuses any other word, and says which it knows", (t) => {
    const { path, sh } = setUp(t, "plain");
    const { status, lines, told } = sh(formatSysvinitScript([path], undefined), "fire");
    assert.deepEqual([status, lines], [2, []]);
    assert.match(told, /^Usage: .* stop$/m);
  });
});

describe("the script of OpenRC", () => {
  for (const name of oddNames) {
    test(`runs the hook in stop(), tells its lines, and never fails: ${name}`, (t) => {
      const { folder, path, sh } = setUp(t, name);
      const { status, lines } = sh(`${formatOpenrcScript([path], folder)}\nstop`);
      assert.deepEqual([status, lines], [0, told(folder)]);
    });
  }

  test("does nothing in start(), and goes before network and agent", (t) => {
    const { path, sh } = setUp(t, "plain");
    const text = formatOpenrcScript([path], undefined);
    assert.deepEqual(sh(`${text}\nstart`), { status: 0, lines: [], told: "" });
    const words = "use() { echo use $*; }; before() { echo before $*; };";
    assert.deepEqual(sh(`${text}\n${words} depend`).lines, [
      "use net networking dns logger",
      "before jcagent",
    ]);
    assert.match(text, /^#!\/sbin\/openrc-run\n/);
  });
});
