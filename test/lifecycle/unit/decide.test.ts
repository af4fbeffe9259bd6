import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { askGuard, decide, readMachineId } from "../../../src/lifecycle/decide.ts";
import type { Witnesses } from "../../../src/lifecycle/decide.ts";
import type { HookConfig } from "../../../src/lifecycle/hook-config.ts";
import type { ProgramResult } from "../../../src/ports.ts";
import { createFakeMachine } from "../../support/fake-host.ts";
import { answerJobs, targets } from "./jobs.ts";

const config: HookConfig = {
  action: "delete",
  document: undefined,
  atBoot: undefined,
  when: "poweroff",
  machineId: "5a1f",
  armedAt: "2026-01-01T00:00:00.000Z",
  settings: {},
};

function setUp(answer: Partial<ProgramResult>, parts: Partial<Witnesses> = {}) {
  const ran: (readonly [...string[], number])[] = [];
  const machine = createFakeMachine(new Map([["/etc/machine-id", "5a1f\n"]]));
  machine.run = async (file, words, timeout) => {
    ran.push([file, ...words, timeout]);
    return { exitCode: 0, stdout: "", stderr: "", ...answer };
  };
  const witnesses: Witnesses = {
    machine,
    init: "systemd",
    runlevel: undefined,
    ask: async () => undefined,
    ...parts,
  };
  return { ran, witnesses };
}

describe("the guard", () => {
  test("asks systemctl for the jobs of all six targets, and waits five seconds at most", async () => {
    const { ran, witnesses } = setUp({ stdout: answerJobs("halt.target") });
    assert.equal((await askGuard(witnesses)).goingDown, true);
    assert.deepEqual(ran, [["systemctl", "show", "--property=Id,Job", ...targets, 5_000]]);
  });

  test("takes no answer of a systemctl that fails, even if it looks like one", async () => {
    for (const exitCode of [1, undefined]) {
      const { witnesses } = setUp({ stdout: answerJobs("poweroff.target"), exitCode });
      const { goingDown, reason } = await askGuard(witnesses);
      assert.equal(goingDown, false);
      assert.match(reason, /systemctl does not answer/);
    }
  });

  test("believes the environment under sysvinit, and asks no program", async () => {
    for (const [runlevel, goingDown, reason] of [
      ["0", true, "the runlevel is 0"],
      ["6", false, "the runlevel is 6, not 0"],
      [undefined, false, "the runlevel is unknown, not 0"],
    ] as const) {
      const { ran, witnesses } = setUp({ stdout: "2 0\n" }, { init: "sysvinit", runlevel });
      assert.deepEqual(await askGuard(witnesses), { goingDown, reason });
      assert.deepEqual(ran, []);
    }
  });

  test("asks runlevel under OpenRC, whose variables are empty, and takes the last word", async () => {
    for (const [stdout, exitCode, reason] of [
      ["2 0\n", 0, "the runlevel is 0"],
      ["N  0", 0, "the runlevel is 0"],
      ["0 6\n", 0, "the runlevel is 6, not 0"],
      ["0 20\n", 0, "the runlevel is 20, not 0"],
      ["2 0\n", 1, "the runlevel is unknown, not 0"],
    ] as const) {
      const { ran, witnesses } = setUp({ stdout, exitCode }, { init: "openrc", runlevel: "0" });
      const verdict = await askGuard(witnesses);
      assert.deepEqual(verdict, { goingDown: reason.endsWith("is 0"), reason }, stdout);
      assert.deepEqual(ran, [["runlevel", 5_000]]);
    }
  });
});

describe("the decision", () => {
  test("gives the guard's reason, and after it the cloud's where that was asked", async () => {
    const { witnesses } = setUp({ stdout: answerJobs("poweroff.target") });
    const { reason } = await askGuard(witnesses);
    assert.deepEqual(await decide(config, witnesses), { fire: true, reason });
    const terminating = { ...config, when: "terminating" } as const;
    assert.deepEqual(await decide(terminating, witnesses), {
      fire: false,
      reason: `${reason}; no cloud metadata service answers`,
    });
  });

  test("asks no cloud where the power-off alone decides, or where there is none", async () => {
    let asked = 0;
    const ask = async () => void (asked += 1);
    const stays = setUp({ stdout: answerJobs() }, { ask }).witnesses;
    for (const when of ["poweroff", "terminating"] as const) {
      const { fire, reason } = await decide({ ...config, when }, stays);
      assert.equal(fire, false);
      assert.match(reason, /no power-off/);
    }
    await decide(config, setUp({ stdout: answerJobs("poweroff.target") }, { ask }).witnesses);
    assert.equal(asked, 0);
  });

  test("names the machine-id where that speaks against it", async () => {
    const { witnesses } = setUp({ stdout: answerJobs("poweroff.target") });
    const { fire, reason } = await decide({ ...config, machineId: "ffff" }, witnesses);
    assert.equal(fire, false);
    assert.match(reason, /machine-id/);
  });
});

describe("the machine's id", () => {
  const idOf = (files: Readonly<Record<string, string>>) =>
    readMachineId(createFakeMachine(new Map(Object.entries(files))));

  test("is that of systemd, or else that of dbus, without its newline", () => {
    const [own, dbus] = ["/etc/machine-id", "/var/lib/dbus/machine-id"];
    assert.equal(idOf({ [own]: "5a1f\n", [dbus]: "ffff\n" }), "5a1f");
    assert.equal(idOf({ [dbus]: "ffff\n" }), "ffff");
  });

  test("is none where neither file is there, or where it is empty, as in an image", () => {
    assert.equal(idOf({}), undefined);
    assert.equal(idOf({ "/etc/machine-id": "\n" }), undefined);
  });
});
