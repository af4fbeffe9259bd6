import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import {
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { onlyRoot } from "../support/child.ts";
import { apply, tenChanges, tenChangesRig, writes } from "./support/apply-rig.ts";
import { assertDone, failureOf } from "./support/expect.ts";
import { rig, type Rig } from "./support/rig.ts";

const prefix = "sysctx_apply_";
const fileOf = ({ host }: Rig) => join(host.dir, "sysctx.prom");

/** The values of the file by their names, without the prefix. */
function readMetrics(path: string): Record<string, number> {
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  return Object.fromEntries(
    lines.map((line) => {
      const [name = "", value, ...rest] = line.split(" ");
      assert.ok(name.startsWith(prefix), line);
      assert.deepEqual(rest, []);
      return [name.slice(prefix.length), Number(value)];
    }),
  );
}

const seconds = () => Math.floor(Date.now() / 1000);

describe("apply --metrics", { concurrency: 4 }, () => {
  test("leaves time, exit code and change of a run, and of the next one, which changes nothing", async (t) => {
    const host = await tenChangesRig(t);
    const file = fileOf(host);
    const start = seconds();
    assertDone(await apply(host, tenChanges, ["--metrics", file]));
    const first = readMetrics(file);
    assert.deepEqual(Object.keys(first), [
      "last_run_timestamp_seconds",
      "last_success_timestamp_seconds",
      "exit_code",
      "changed",
    ]);
    assert.ok(Number(first["last_run_timestamp_seconds"]) >= start);
    assert.ok(Number(first["last_run_timestamp_seconds"]) <= seconds());
    assert.equal(first["last_success_timestamp_seconds"], first["last_run_timestamp_seconds"]);
    assert.deepEqual([first["exit_code"], first["changed"]], [0, 1]);
    assertDone(await apply(host, tenChanges, ["--metrics", file]));
    const second = readMetrics(file);
    assert.deepEqual([second["exit_code"], second["changed"]], [0, 0]);
  });

  test("says a failure with its exit code, and keeps when it last went well", async (t) => {
    const before = "sysctx_apply_last_success_timestamp_seconds 1700000000\n";
    const failures = [
      { document: "fields: [", exit: 2 },
      { document: tenChanges, words: ["--agent-config", "/nonexistent"], exit: 3 },
      { document: tenChanges, status: 401, exit: 4 },
      { document: tenChanges, status: 503, exit: 7 },
    ];
    for (const { document, words = [], status, exit } of failures) {
      // A rig for each: how many requests have been sent when the first fails is left to chance.
      const host = await tenChangesRig(t);
      const file = fileOf(host);
      writeFileSync(file, before);
      if (status !== undefined) host.judge.next({ when: () => true, times: 3, status });
      const run = [...words, "--retries", "0", "--metrics", file];
      const result = await apply(host, document, run);
      assert.equal(result.code, exit, result.stderr);
      const metrics = readMetrics(file);
      assert.deepEqual([metrics["exit_code"], metrics["changed"]], [exit, 0]);
      assert.equal(metrics["last_success_timestamp_seconds"], 1700000000);
      assert.ok(Number(metrics["last_run_timestamp_seconds"]) > 1700000000);
    }
  });

  test("says that it changed something though a part of it failed", async (t) => {
    const host = await tenChangesRig(t);
    host.judge.next({ when: ({ method }) => method === "POST", times: 1, status: 400 });
    const result = await apply(host, tenChanges, ["--metrics", fileOf(host)]);
    assert.equal(result.code, 8, result.stderr);
    const metrics = readMetrics(fileOf(host));
    assert.deepEqual(metrics["exit_code"], 8);
    assert.deepEqual(metrics["changed"], 1);
    assert.equal(metrics["last_success_timestamp_seconds"], 0, "never");
  });

  test("writes a file that a monitor may read, whatever the umask, and nothing beside it", async (t) => {
    const host = await rig(t);
    const folder = join(host.host.dir, "textfile");
    mkdirSync(folder);
    const file = join(folder, "sysctx.prom");
    const prefix = ["sh", "-c", 'umask 077; exec "$@"', "sh"];
    assertDone(await apply(host, "groups: []", ["--metrics", file], { prefix }));
    assert.equal(statSync(file).mode & 0o777, 0o644);
    assert.deepEqual(readdirSync(folder), ["sysctx.prom"]);
  });

  test("makes a folder that a monitor may enter, whatever the umask", async (t) => {
    const host = await rig(t);
    const folder = join(host.host.dir, "new");
    const file = join(folder, "textfile", "sysctx.prom");
    const prefix = ["sh", "-c", 'umask 077; exec "$@"', "sh"];
    assertDone(await apply(host, "groups: []", ["--metrics", file], { prefix }));
    for (const made of [folder, join(folder, "textfile")])
      assert.equal(statSync(made).mode & 0o777, 0o755);
  });

  test("never takes the place of a device, or of standard output", onlyRoot, async (t) => {
    const host = await rig(t);
    const device = join(host.host.dir, "null");
    const stream = join(host.host.dir, "stdout");
    execFileSync("mknod", [device, "c", "1", "3"]);
    symlinkSync("/proc/self/fd/1", stream);
    for (const file of [device, stream]) {
      const result = await apply(host, "groups: []", ["--metrics", file]);
      assert.equal(result.code, 0, result.stderr);
      assert.ok(
        result.stderr.includes(
          `warning: ${file} cannot be written (not a regular file): the metrics of this run were not written`,
        ),
        result.stderr,
      );
    }
    assert.ok(lstatSync(device).isCharacterDevice());
    assert.ok(lstatSync(stream).isSymbolicLink());
  });

  test("a file that can't be written is a warning, and the run counts", async (t) => {
    const host = await tenChangesRig(t);
    const file = join(host.host.dir, "blocked");
    writeFileSync(file, "");
    const result = await apply(host, tenChanges, ["--metrics", join(file, "sysctx.prom")]);
    assert.equal(result.code, 0, result.stderr);
    assert.match(
      result.stderr,
      /^warning: .*blocked\/sysctx\.prom cannot be written \(E[A-Z]+\): the metrics of this run were not written$/m,
    );
    assert.ok(writes(host).length > 0);
  });

  test("does not wait for a FIFO in the file's place, and takes its place", async (t) => {
    const host = await rig(t);
    execFileSync("mkfifo", [fileOf(host)]);
    assertDone(await apply(host, "groups: []", ["--metrics", fileOf(host)]));
    assert.equal(readMetrics(fileOf(host))["exit_code"], 0);
  });

  test("with --dry-run it is a usage error, and there is no file", async (t) => {
    const host = await tenChangesRig(t);
    const words = ["--dry-run", "--json", "--metrics", fileOf(host)];
    failureOf(await apply(host, tenChanges, words), 2, "usage");
    assert.throws(() => statSync(fileOf(host)));
    assert.deepEqual(host.judge.requests, []);
  });

  test("promtool finds nothing wrong with the text", async (t) => {
    if (spawnSync("promtool", ["--version"]).error) return t.skip("promtool is not installed");
    const host = await rig(t);
    assertDone(await apply(host, "groups: []", ["--metrics", fileOf(host)]));
    const { status, stdout, stderr } = spawnSync("promtool", ["check", "metrics"], {
      input: readFileSync(fileOf(host)),
      encoding: "utf8",
    });
    assert.deepEqual([status, stdout, stderr], [0, "", ""]);
  });
});
