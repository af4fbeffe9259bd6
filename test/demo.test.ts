import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";

const root = new URL("..", import.meta.url).pathname;

test("the demo of npm start runs to its end, every signature holding", () => {
  const env = {
    ...process.env,
    SYSCTX_PROGRAM: `${root}dist/sysctx.cjs`,
    NO_COLOR: "1",
    FORCE_COLOR: "",
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${root}scripts/demo.ts`], {
    env,
    encoding: "utf8",
  });
  assert.equal(status, 0, stdout + stderr);
  assert.match(stdout, /^Done\. \d+ requests, each signed with the host's own key\.$/m);
});
