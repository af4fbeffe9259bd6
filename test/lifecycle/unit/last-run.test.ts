import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { LastRun } from "../../../src/lifecycle/last-run.ts";
import { keepLastRun, readLastRun } from "../../../src/lifecycle/last-run.ts";
import { createFakeMachine } from "../../support/fake-host.ts";

const path = "/var/lib/sysctx/hook-last-run.json";
const run: LastRun = {
  at: "2026-01-01T00:00:00.000Z",
  fired: true,
  reason: "poweroff.target has a job",
  result: "system x is deregistered",
};
const readText = (text: string) => readLastRun(createFakeMachine(new Map([[path, text]])));

describe("the hook's last run", () => {
  test("is read as it was kept, with a result or without", () => {
    const { at, reason } = run;
    for (const it of [run, { at, fired: false, reason }]) {
      const machine = createFakeMachine();
      keepLastRun(it, machine);
      assert.deepEqual(readLastRun(machine), it);
    }
  });

  test("is one JSON object on one line that only root can read", () => {
    const written: unknown[] = [];
    const machine = createFakeMachine();
    machine.write = (...given) => void written.push(...given);
    keepLastRun(run, machine);
    assert.deepEqual(written, [path, `${JSON.stringify({ schemaVersion: 1, ...run })}\n`, 0o600]);
  });

  test("holds no shutdown when it can't be kept", () => {
    const machine = createFakeMachine();
    machine.write = () => {
      throw new Error("the disk is full");
    };
    keepLastRun(run, machine);
  });

  test("is unknown where there was none, or where the file is none of ours", () => {
    assert.equal(readLastRun(createFakeMachine()), undefined);
    const changes = [{ at: 7 }, { fired: "yes" }, { reason: undefined }];
    const texts = changes.map((change) => JSON.stringify({ ...run, ...change }));
    for (const text of ["", "{", "null", "[]", "{}", ...texts])
      assert.equal(readText(text), undefined, text);
  });

  test("has no result where that is no text", () => {
    assert.deepEqual(Object.keys(readText(JSON.stringify({ ...run, result: 7 })) ?? {}), [
      "at",
      "fired",
      "reason",
    ]);
  });
});
