import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  readFileSync,
  readdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { TestContext } from "node:test";
import { withLock } from "../../src/host/lock.ts";
import { rejectionOf } from "../support/expect-error.ts";
import { makeFolder } from "../support/temporary-folder.ts";

const lockIn = (t: TestContext) => join(makeFolder(t), "settings.json.lock");

/** The id of a process that has ended; the kernel gives it to no other one so soon. */
function deadProcess(): number {
  return spawnSync("true").pid;
}

/** Lets no real time pass: the lock's patience ends at its first look at the clock. */
function withoutPatience(t: TestContext): void {
  let time = 0;
  t.mock.method(performance, "now", () => (time += 1_000));
}

describe("a lock", () => {
  test("is a private file with its holder's process id, for as long as the work takes", async (t) => {
    const path = lockIn(t);
    const seen = await withLock(path, async () => ({
      text: readFileSync(path, "utf8").split(" ")[0],
      mode: statSync(path).mode & 0o777,
    }));
    assert.deepEqual(seen, { text: String(process.pid), mode: 0o600 });
    assert.equal(existsSync(path), false);
  });

  test("is given back when the work fails", async (t) => {
    const path = lockIn(t);
    await assert.rejects(
      withLock(path, () => Promise.reject(new Error("work"))),
      /work/,
    );
    assert.equal(existsSync(path), false);
  });

  test("lets one piece of work follow another", async (t) => {
    const path = lockIn(t);
    let inside = 0;
    const work = async () => {
      inside += 1;
      assert.equal(inside, 1);
      await new Promise((resolve) => setImmediate(resolve));
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 5 }, () => withLock(path, work)));
  });

  test("of a process that died is taken over, and nothing is left behind", async (t) => {
    const path = lockIn(t);
    writeFileSync(path, String(deadProcess()));
    const holder = await withLock(path, async () => readFileSync(path, "utf8").split(" ")[0]);
    assert.equal(holder, String(process.pid));
    assert.deepEqual(readdirSync(join(path, "..")), []);
  });

  test("of a process that died is taken over though another died while it did the same", async (t) => {
    const path = lockIn(t);
    writeFileSync(path, String(deadProcess()));
    writeFileSync(`${path}.break`, String(deadProcess()));
    withoutPatience(t);
    assert.equal(await withLock(path, async () => "done"), "done");
  });

  test("of a process whose number another one has by now is taken over", async (t) => {
    const path = lockIn(t);
    writeFileSync(path, `${process.ppid} 1`);
    assert.equal(await withLock(path, async () => "done"), "done");
  });

  test("that names no holder is taken over once it is old", async (t) => {
    const path = lockIn(t);
    writeFileSync(path, "");
    utimesSync(path, 1, 1);
    assert.equal(await withLock(path, async () => "done"), "done");
  });

  test("of a living process is waited for, ten seconds at most", async (t) => {
    const path = lockIn(t);
    writeFileSync(path, String(process.ppid));
    withoutPatience(t);
    const error = await rejectionOf(
      withLock(path, async () => "done"),
      "output_failed",
    );
    assert.ok(error.message.includes(path));
    assert.match(error.hint ?? "", /Remove that file/);
    assert.equal(readFileSync(path, "utf8"), String(process.ppid));
  });

  for (const text of ["", "x", "-1", "0", "1.5", "NaN"]) {
    test(`that holds ${JSON.stringify(text)} is nobody's to break`, async (t) => {
      const path = lockIn(t);
      writeFileSync(path, text);
      withoutPatience(t);
      await rejectionOf(
        withLock(path, async () => "done"),
        "output_failed",
      );
      assert.equal(readFileSync(path, "utf8"), text);
    });
  }

  test("that cannot be made says why", async (t) => {
    const path = join(makeFolder(t), "no/such/folder/lock");
    assert.match(
      (
        await rejectionOf(
          withLock(path, async () => 1),
          "output_failed",
        )
      ).message,
      /ENOENT/,
    );
  });

  test("that is a folder is refused", async (t) => {
    const folder = makeFolder(t);
    chmodSync(folder, 0o700);
    withoutPatience(t);
    await rejectionOf(
      withLock(folder, async () => 1),
      "output_failed",
    );
  });
});
