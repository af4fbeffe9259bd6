import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { readCommit } from "../../scripts/commit.ts";
import { answerOf, assertDone } from "./support/expect.ts";
import { rig } from "./support/rig.ts";

const root = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const { version } = JSON.parse(read("package.json")) as { readonly version: string };
const isExecutable = process.env["SYSCTX_EXECUTABLE"] !== undefined;
const runtimes = isExecutable
  ? { name: "bun", form: "executable", version: /^1\.\d+\.\d+$/ }
  : { name: "node", form: "npm package", version: /^\d+\.\d+\.\d+$/ };

// A problem is reported from hosts on which nothing works yet.
const bare = { env: { SYSCTX_AGENT_CONFIG: "/nonexistent/jcagent.conf", SYSCTX_URL: undefined } };

describe("version", { concurrency: 4 }, () => {
  test("with json says what the program is, and sends nothing", async (t) => {
    const { judge, run } = await rig(t);
    const said = answerOf(await run(["version", "--json"], bare)) as {
      readonly commit: string;
      readonly runtime: { readonly name: string; readonly version: string };
    };
    const { commit, runtime, ...rest } = said;
    assert.deepEqual(rest, {
      schemaVersion: 1,
      command: "version",
      version,
      form: runtimes.form,
      platform: `${process.platform}-${process.arch}`,
    });
    assert.match(commit, /^([0-9a-f]{40}(-dirty)?|unknown)$/);
    assert.equal(runtime.name, runtimes.name);
    assert.match(runtime.version, runtimes.version);
    if (!isExecutable) assert.equal(runtime.version, process.versions.node);
    assert.equal(judge.counts.connections, 0);
  });

  test("prints the same as aligned keys and values", async (t) => {
    const { run } = await rig(t);
    const result = await run(["version"], bare);
    assertDone(result);
    const lines = result.stdout.trimEnd().split("\n");
    assert.deepEqual(
      lines.map((line) => line.slice(0, 10)),
      ["version   ", "commit    ", "runtime   ", "form      ", "platform  "],
    );
    const said = answerOf(await run(["version", "--json"], bare)) as Record<string, unknown>;
    const { name, version: number } = said["runtime"] as Record<string, string>;
    assert.deepEqual(
      lines.map((line) => line.slice(10)),
      [version, said["commit"], `${name} ${number}`, runtimes.form, said["platform"]],
    );
  });

  test("takes no argument", async (t) => {
    const { run } = await rig(t);
    assert.equal((await run(["version", "now"], bare)).code, 2);
  });
});

describe("the commit of a build", () => {
  const git = (folder: string, ...words: readonly string[]) =>
    execFileSync(
      "git",
      [
        "-c",
        "user.name=a",
        "-c",
        "user.email=a@example.com",
        "-c",
        "commit.gpgsign=false",
        ...words,
      ],
      { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
    ).trim();

  test("is that of the clone, says when files were changed, and is unknown in an archive", (t) => {
    const folder = mkdtempSync(join(tmpdir(), "sysctx-commit-"));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    assert.equal(readCommit(folder), "unknown");
    git(folder, "init", "--quiet");
    writeFileSync(join(folder, "file"), "one");
    git(folder, "add", "file");
    git(folder, "commit", "--quiet", "--message", "one");
    const head = git(folder, "rev-parse", "HEAD");
    // A tag must not replace it: the same commit makes the same bytes.
    git(folder, "tag", "v1.0.0");
    assert.equal(readCommit(folder), head);
    mkdirSync(join(folder, "unpacked"));
    cpSync(join(folder, "file"), join(folder, "unpacked/file"));
    const unpacked = join(folder, "unpacked");
    assert.equal(readCommit(unpacked), "unknown");
    process.env["GIT_DIR"] = join(folder, ".git");
    t.after(() => delete process.env["GIT_DIR"]);
    assert.equal(readCommit(unpacked), "unknown", "in a hook of git too");
    delete process.env["GIT_DIR"];
    writeFileSync(join(folder, "file"), "two");
    assert.equal(readCommit(folder), `${head}-dirty`);
  });
});
