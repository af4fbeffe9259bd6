import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assertDone, assertRefusedAsJson } from "./support/expect.ts";
import { rig } from "./support/rig.ts";

// On a host without an agent and with broken settings, too.
const bare = {
  env: { SYSCTX_AGENT_CONFIG: "/nonexistent/jcagent.conf", SYSCTX_OUTPUT: "nonsense" },
};

describe("completion", () => {
  for (const shell of ["bash", "zsh", "fish"])
    test(`prints the script for ${shell}, without an agent, and sends nothing`, async (t) => {
      const { run, lines } = await rig(t);
      const result = await run(["completion", shell], bare);
      assertDone(result);
      assert.match(result.stdout, new RegExp(`made by: sysctx completion ${shell}\n`));
      assert.match(result.stdout, /\n$/);
      assert.equal(result.stderr, "");
      assert.deepEqual(lines(), []);
    });

  test("refuses another shell, and none at all", async (t) => {
    const host = await rig(t);
    await assertRefusedAsJson(host, ["completion", "tcsh"], { exit: 2, code: "usage" });
    await assertRefusedAsJson(host, ["completion"], { exit: 2, code: "usage" });
  });
});
