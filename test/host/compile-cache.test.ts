import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
} from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { TestContext } from "node:test";
import { copyProgram, isExecutable } from "../support/program.ts";
import { makeFolder } from "../support/temporary-folder.ts";
import { version } from "../../src/version.ts";

const isRoot = process.geteuid?.() === 0;

/** Returns a folder with a copy of the program. */
function install(t: TestContext): string {
  const folder = makeFolder(t);
  copyProgram(folder);
  return folder;
}

function run(folder: string): string {
  const words = [join(folder, "sysctx.cjs"), "--version"];
  const env = { PATH: process.env["PATH"] };
  return execFileSync(process.execPath, words, { encoding: "utf8", env }).trim();
}

const cacheOf = (folder: string) => join(folder, ".cache");

describe("the compiled program beside the program", { skip: isExecutable }, () => {
  test("is kept in a folder that only its owner may open, and used by the next run", (t) => {
    const folder = install(t);
    assert.equal(run(folder), version);
    assert.equal(lstatSync(cacheOf(folder)).mode & 0o777, 0o700);
    const files = readdirSync(cacheOf(folder), { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile(),
    );
    assert.ok(files.length > 0);
    const [first] = files.map((file) => lstatSync(join(file.parentPath, file.name)).mtimeMs);
    assert.equal(run(folder), version);
    const [second] = files.map((file) => lstatSync(join(file.parentPath, file.name)).mtimeMs);
    assert.equal(second, first);
  });

  test("is not kept where others may write", (t) => {
    const folder = install(t);
    chmodSync(folder, 0o777);
    assert.equal(run(folder), version);
    assert.ok(!existsSync(cacheOf(folder)));
  });

  test("is not read from a folder in which others may write", (t) => {
    const folder = install(t);
    mkdirSync(cacheOf(folder));
    chmodSync(cacheOf(folder), 0o777);
    assert.equal(run(folder), version);
    assert.deepEqual(readdirSync(cacheOf(folder)), []);
  });

  test("is not kept behind a link", (t) => {
    const folder = install(t);
    const elsewhere = join(folder, "elsewhere");
    mkdirSync(elsewhere, { mode: 0o700 });
    symlinkSync(elsewhere, cacheOf(folder));
    assert.equal(run(folder), version);
    assert.deepEqual(readdirSync(elsewhere), []);
  });

  test("is not kept among the files of another user", { skip: !isRoot && "needs root" }, (t) => {
    const folder = install(t);
    chownSync(folder, 65534, 65534);
    assert.equal(run(folder), version);
    assert.ok(!existsSync(cacheOf(folder)));
  });
});

test("a cache that the environment names is not used", { skip: isExecutable }, (t) => {
  const folder = install(t);
  const named = join(folder, "named");
  const env = { PATH: process.env["PATH"], NODE_COMPILE_CACHE: named };
  const stdout = execFileSync(join(folder, "sysctx.cjs"), ["--version"], { encoding: "utf8", env });
  assert.equal(stdout.trim(), version);
  assert.ok(!existsSync(named));
});
