/** `wait`, and `--wait`: first boot, as the built program meets it. */
import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import { answerOf, assertDone, failureOf } from "./support/expect.ts";
import { agentConfigText, writePrivate } from "./support/host.ts";
import { rig } from "./support/rig.ts";

/** Resolves as the program prints its lines, so that no test guesses how long a start takes. */
function listen() {
  let text = "";
  let look = () => {};
  return {
    attach: (child: ChildProcess) =>
      void child.stderr?.on("data", (chunk: Buffer) => {
        text += chunk.toString();
        look();
      }),
    until: (count: number) =>
      new Promise<void>((resolve) => {
        look = () => {
          if (text.split("\n").filter((line) => line.startsWith("waiting: ")).length >= count)
            resolve();
        };
        look();
      }),
  };
}

describe("wait", { concurrency: 4 }, () => {
  test("ends at once where everything is there, and says how long it took", async (t) => {
    const { host, judge, run } = await rig(t);
    const answer = answerOf(await run(["wait", "--timeout", "50s", "--json"])) as Record<
      string,
      unknown
    >;
    assert.equal(answer["ready"], true);
    assert.equal(answer["systemId"], host.systemKey);
    assert.equal(typeof answer["waitedSeconds"], "number");
    assert.equal(judge.requests.length, 1);
  });

  test("sees config, systemKey and key arrive one after the other, and tells each change once", async (t) => {
    const { host, run } = await rig(t);
    await rename(host.configFile, join(host.dir, "config.later"));
    await rename(host.keyFile, join(host.dir, "key.later"));
    const told = listen();
    const waiting = run(["wait", "--timeout", "25s"], { started: told.attach });
    await told.until(1);
    await writePrivate(host.configFile, agentConfigText(host, { systemKey: "" }));
    await told.until(2);
    await rename(join(host.dir, "config.later"), host.configFile);
    await told.until(3);
    await rename(join(host.dir, "key.later"), host.keyFile);
    const result = await waiting;
    assertDone(result);
    assert.match(result.stdout, new RegExp(`^ready: system ${host.systemKey}, after `));
    const lines = result.stderr.split("\n").filter((line) => line.startsWith("waiting: "));
    const expected = [
      /does not exist/,
      /not registered yet/,
      /private key .* does not exist/,
      /before the first call .*start delay/,
    ];
    assert.equal(lines.length, expected.length, result.stderr);
    for (const [index, pattern] of expected.entries()) assert.match(lines[index] ?? "", pattern);
  });

  for (const [what, file] of [
    ["the agent config", "configFile"],
    ["the private key", "keyFile"],
  ] as const)
    test(`ends at its limit with what is missing: ${what}`, async (t) => {
      const { host, judge, run } = await rig(t);
      await rm(host[file]);
      const { message } = failureOf(await run(["wait", "--timeout", "600ms", "--json"]), 3);
      assert.match(message, new RegExp(`not ready after 600 ms: ${what} .* does not exist`));
      assert.equal(judge.requests.length, 0);
    });

  test("ends at its limit with the API's refusal", async (t) => {
    const { judge, run } = await rig(t);
    for (let count = 0; count < 5; count += 1) judge.next({ status: 401, body: "{}" });
    const { message } = failureOf(
      await run(["wait", "--timeout", "6s", "--json"]),
      4,
      "unauthorized",
    );
    assert.match(message, /not ready after 6 s/);
  });

  test("takes a config that is half written for one that is not there yet", async (t) => {
    const { host, run } = await rig(t);
    const whole = agentConfigText(host);
    await writePrivate(host.configFile, whole.slice(0, 40));
    const told = listen();
    const waiting = run(["wait", "--timeout", "25s"], { started: told.attach });
    await told.until(1);
    await writeFile(host.configFile, whole);
    assertDone(await waiting);
  });
});

describe("--wait", { concurrency: 4 }, () => {
  test("puts again what the server lost, and stays until it holds", async (t) => {
    const { judge, run, lines } = await rig(t);
    const record = { ...judge.state.record };
    // Accepted, answered as if it were done, and lost: the first-boot race.
    judge.next({ status: 200, body: JSON.stringify({ ...record, displayName: "web-07" }) });
    const result = await run(["update", "displayName=web-07", "--wait", "8s"]);
    assertDone(result);
    assert.match(result.stderr, /warning: the server lost displayName; sending it again/);
    assert.equal(judge.state.record?.["displayName"], "web-07");
    assert.equal(lines().filter((line) => line.startsWith("PUT ")).length, 2);
  });

  test("gives up at its limit with change_lost", async (t) => {
    const { judge, run } = await rig(t);
    const body = JSON.stringify(judge.state.record);
    for (let count = 0; count < 20; count += 1) judge.next({ status: 200, body });
    const { message } = failureOf(
      await run(["update", "displayName=web-08", "--wait", "1s", "--json"]),
      7,
      "change_lost",
    );
    assert.match(message, /did not keep the change: displayName/);
  });

  test("of attributes does the same", async (t) => {
    const { judge, run } = await rig(t);
    assertDone(await run(["attributes", "set", "role=db", "--wait", "4s"]));
    assert.match(JSON.stringify(judge.state.record?.["attributes"]), /"db"/);
  });

  test("before the words takes no word for its duration: it says so", async (t) => {
    const { judge, run } = await rig(t);
    const result = await run(["update", "--wait", "displayName=x"]);
    assert.equal(result.code, 2);
    assert.match(result.stderr, /--wait: "displayName=x" is not a duration/);
    assert.equal(judge.requests.length, 0);
  });
});
