import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { findOwnNode, isOldNode } from "./support/own-node.ts";

const program = new URL("../dist/sysctx.cjs", import.meta.url).pathname;

/** Runs the built program as a Node of that version would. */
function runUnder(node: string) {
  const script =
    `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${node}" } });` +
    `process.argv = [process.execPath, "sysctx", "--version"]; require(${JSON.stringify(program)});`;
  return spawnSync(process.execPath, ["-e", script], { encoding: "utf8" });
}

test("a Node that is too old is named, with the way out, and exit code 3", () => {
  for (const node of ["18.20.4", "20.20.2", "22.18.0"]) {
    const { status, stderr, stdout } = runUnder(node);
    assert.deepEqual([status, stdout], [3, ""]);
    assert.match(
      stderr,
      new RegExp(`^error: sysctx needs Node 22\\.19 or newer, .*${node}\\nhint: `),
    );
  }
  for (const node of ["22.19.0", "24.0.0"]) assert.equal(runUnder(node).status, 0, node);
});

/** The options that the program's first line gives to Node. */
const [, options = ""] = /^#!.* node( .*)?\n/.exec(readFileSync(program, "utf8")) ?? [];
const firstLine = options.split(" ").filter((word) => word !== "");

const own = findOwnNode();
const skip =
  own !== undefined && isOldNode(own) ? false : "this machine has no Node that is too old";

test("a Node that is too old takes the options of the program's first line", { skip }, () => {
  const words = [...firstLine, program, "--version"];
  const { status, stderr } = spawnSync(own?.path ?? "", words, { encoding: "utf8" });
  assert.equal(status, 3, stderr);
  assert.match(stderr, /^error: sysctx needs Node 22\.19 or newer/);
});

const soon = { timeout: 10_000 };
test(
  "no inspector opens for SIGUSR1 under these options, even before a line of ours",
  soon,
  async () => {
    const script = "setInterval(() => 0, 1000); process._rawDebug('up');";
    const child = spawn(process.execPath, [...firstLine, "-e", script], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    try {
      assert.equal(String((await once(child.stderr, "data"))[0]), "up\n");
      child.kill("SIGUSR1");
      const [said] = await once(child.stderr, "data");
      assert.match(String(said), /^Starting inspector on \S+ failed/);
    } finally {
      child.kill("SIGKILL");
      await once(child, "close");
    }
  },
);
