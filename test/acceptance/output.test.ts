import assert from "node:assert/strict";
import { closeSync, existsSync, openSync } from "node:fs";
import { describe, test } from "node:test";
import { sampleRecord } from "./judge/state.ts";
import { reportedFailure } from "./support/expect.ts";
import { rig } from "./support/rig.ts";

const full = "/dev/full";

describe("an answer that cannot be written", { concurrency: 4 }, () => {
  for (const words of [
    ["get"],
    ["get", "--json"],
    ["sign", "GET", "/x"],
    ["config", "path"],
    ["--help"],
    ["help", "exit-codes"],
  ])
    test(
      `${words.join(" ")} to a full disk ends in exit code 9`,
      { skip: !existsSync(full) },
      async (t) => {
        const { run } = await rig(t);
        const stdout = openSync(full, "w");
        try {
          const result = await run(words, { stdout });
          assert.equal(result.code, 9, result.stderr);
          assert.doesNotMatch(result.stderr, /^\s+at /m);
        } finally {
          closeSync(stdout);
        }
      },
    );

  test("with json that failure is one JSON object too", { skip: !existsSync(full) }, async (t) => {
    const { run } = await rig(t);
    const stdout = openSync(full, "w");
    try {
      reportedFailure(await run(["get", "--json"], { stdout }), 9, "output_failed");
    } finally {
      closeSync(stdout);
    }
  });

  for (const words of [["get"], ["get", "--json"], ["sign", "GET", "/x"]])
    test(`${words.join(" ")} to a closed pipe ends in exit code 9`, async (t) => {
      const { run } = await rig(t);
      const result = await run(words, { started: ({ stdout }) => stdout?.destroy() });
      assert.equal(result.code, 9, result.stderr);
    });

  test("a long answer arrives whole through a pipe", async (t) => {
    const { judge, run } = await rig(t);
    judge.state.record = { ...sampleRecord(judge.state.id), description: "é".repeat(300_000) };
    const { stdout } = await run(["get", "--json"]);
    assert.deepEqual(JSON.parse(stdout), judge.state.record);
  });
});

describe("a signal while the server is silent", { concurrency: 4 }, () => {
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)
    test(`${signal} ends the program as a shell expects, ${code}`, async (t) => {
      const { judge, run } = await rig(t);
      judge.next({ hold: true });
      const result = await run(["get"], {
        started: (child) => {
          void judge.arrival().then(() => child.kill(signal));
        },
      });
      assert.ok(
        result.code === code || result.signal === signal,
        `${result.code} ${result.signal}`,
      );
      assert.equal(result.stdout, "");
    });
});

describe("streams", { concurrency: 4 }, () => {
  test("the choice of output does not depend on a terminal: json only when asked", async (t) => {
    const { run } = await rig(t);
    const { stdout } = await run(["get"]);
    assert.doesNotMatch(stdout, /^\{/);
  });

  test("every answer ends in a line feed", async (t) => {
    const { run } = await rig(t);
    for (const words of [["get"], ["get", "--json"], ["get", "os"], ["config", "path"]])
      assert.match((await run(words)).stdout, /[^\n]\n$/);
  });
});
