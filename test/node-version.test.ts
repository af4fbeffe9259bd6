import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";

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
