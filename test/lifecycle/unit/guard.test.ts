import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { judgeJobs } from "../../../src/lifecycle/guard.ts";
import { answerJobs as answer, targets } from "./jobs.ts";

describe("the machine goes down for good", () => {
  for (const target of ["poweroff.target", "halt.target"]) {
    test(`when ${target} alone has a job`, () =>
      assert.equal(judgeJobs(answer(target)).goingDown, true));
  }

  test("with the lines of a block in another order, and a newline at the end", () => {
    const swapped = answer("poweroff.target").replaceAll(/(Id=.*)\n(Job=.*)/g, "$2\n$1");
    assert.equal(judgeJobs(`${swapped}\n`).goingDown, true);
  });

  test("with blanks in the lines between the blocks, and several of them", () => {
    const loose = answer("halt.target").replaceAll("\n\n", "\n \t\n\n");
    const { goingDown, reason } = judgeJobs(loose);
    assert.equal(goingDown, true);
    assert.match(reason, /^halt\.target has a job/);
  });
});

describe("the machine stays, or comes back", () => {
  for (const target of ["reboot.target", "kexec.target", "soft-reboot.target", "exit.target"]) {
    test(`when ${target} has a job, also beside a power-off`, () => {
      assert.equal(judgeJobs(answer(target)).goingDown, false);
      assert.equal(judgeJobs(answer("poweroff.target", target)).goingDown, false);
      assert.match(judgeJobs(answer("poweroff.target", target)).reason, new RegExp(target));
    });
  }

  test("when nothing has a job: a stop by hand, an upgrade, rescue", () => {
    assert.equal(judgeJobs(answer()).goingDown, false);
  });

  test("when systemctl says nothing and exits 0, as in a chroot", () => {
    assert.equal(judgeJobs("").goingDown, false);
  });

  for (const target of targets) {
    test(`when the answer lacks ${target}`, () => {
      const full = answer("poweroff.target", "halt.target");
      const without = full.split("\n\n").filter((block) => !block.includes(`Id=${target}`));
      assert.equal(judgeJobs(without.join("\n\n")).goingDown, false);
      const withoutJob = full.replace(new RegExp(`Id=${target}\\nJob=.*`), `Id=${target}`);
      assert.equal(judgeJobs(withoutJob).goingDown, false);
    });
  }

  for (const job of ["n/a", "-1", "164 165", " ", "164 start", "job 164"]) {
    test(`when a job is ${JSON.stringify(job)}, of the power-off itself too`, () => {
      const odd = answer("poweroff.target").replace(
        "Id=reboot.target\nJob=",
        `Id=reboot.target\nJob=${job}`,
      );
      assert.equal(judgeJobs(odd).goingDown, false);
      const own = answer("poweroff.target").replace("Job=164", `Job=${job}`);
      assert.equal(judgeJobs(own).goingDown, false);
    });
  }

  test("and its reason says which it is", () => {
    assert.match(judgeJobs(answer("kexec.target")).reason, /^kexec\.target has a job/);
    assert.match(judgeJobs(answer()).reason, /no power-off/);
    assert.match(judgeJobs("").reason, /^systemctl did not say whether poweroff\.target/);
  });
});
