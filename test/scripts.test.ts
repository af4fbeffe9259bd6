import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { findOwnNode } from "./support/own-node.ts";

const root = join(import.meta.dirname, "..");
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const launcher = join(root, "scripts/run.mjs");

function launch(...words: readonly string[]) {
  return spawnSync(process.execPath, [launcher, ...words], { cwd: root, encoding: "utf8" });
}

const folderNames = (pattern: RegExp, paths: readonly string[]) =>
  paths.flatMap((path) => pattern.exec(path)?.[1] ?? []).sort();
const names = {
  rig: folderNames(/^test\/(.+)\/run\.sh$/, globSync("test/*/run.sh", { cwd: root })),
  bench: folderNames(/^bench\/(.+)\.ts$/, globSync("bench/*.ts", { cwd: root })),
  build: ["deb", "executable", "release-files", "rpm"],
  release: ["build", "check", "test"],
} as const;

describe("package.json", () => {
  test("has at most 20 scripts, and none that only goes before another", () => {
    const all = Object.keys(scripts);
    assert.ok(all.length <= 20, `${all.length} scripts`);
    assert.deepEqual(
      all.filter((name) => name.startsWith("pre")),
      ["prepack"],
    );
  });

  test("starts nothing but the launcher, with scripts and programs that exist", () => {
    for (const [name, line] of Object.entries(scripts))
      for (const part of line.split(" && ")) {
        const wanted = /^node scripts\/run\.mjs ([\w-]+)/.exec(part)?.[1] ?? part;
        const files = [`scripts/${wanted}.ts`, `node_modules/.bin/${wanted}`];
        assert.ok(files.map((file) => join(root, file)).some(existsSync), `${name}: ${part}`);
      }
  });

  test("keeps the names with a colon as other names of rigs and builds", () => {
    for (const [name, line] of Object.entries(scripts).filter(([each]) => each.includes(":"))) {
      const [kind, choice = ""] = name.replace("test:", "rig:").split(":");
      assert.equal(line, `node scripts/run.mjs ${kind} ${choice}`);
      const known: readonly string[] = names[kind as keyof typeof names];
      assert.ok(known.includes(choice), name);
    }
  });
});

describe("npm run rig and npm run bench", () => {
  for (const kind of ["rig", "bench"] as const)
    test(`${kind}, called bare, says in a line each what there is`, () => {
      const { status, stdout, stderr } = launch(kind);
      assert.deepEqual([status, stderr], [0, ""]);
      const [usage, , ...lines] = stdout.trimEnd().split("\n");
      assert.equal(usage, `Usage: npm run ${kind} NAME [WORD...]`);
      assert.deepEqual(
        lines.map((line) => /^ {2}(\S+) +[A-Z].{20,}\.$/.exec(line)?.[1]),
        names[kind],
      );
      assert.deepEqual(
        lines.filter((line) => line.length > 100),
        [],
      );
    });

  for (const kind of ["rig", "bench", "build"])
    test(`${kind} with a name that is none says which there are, and ends with 2`, () => {
      const { status, stdout, stderr } = launch(kind, "nosuch");
      assert.deepEqual([status, stdout], [2, ""]);
      assert.match(stderr, /^error: unknown name: nosuch\n\nUsage: npm run /);
    });

  test("hand their words on, and the exit code back", () => {
    const rig = launch("rig", "vm", "--system", "nosuch");
    assert.equal(rig.status, 1);
    assert.match(rig.stderr, /^test\/vm: --system needs systemd, sysvinit or openrc/);
  });
});

describe("scripts/run.mjs", () => {
  test("hands words on as they are, and the exit code back", () => {
    const script = "console.log(JSON.stringify(process.argv.slice(1))); process.exitCode = 7;";
    const { status, stdout } = launch("node", "-e", script, "a b", "", "*");
    assert.deepEqual([status, stdout], [7, '["a b","","*"]\n']);
  });

  test("is nothing but the setup without a name", () => {
    const { status, stdout, stderr } = launch();
    assert.deepEqual([status, stdout, stderr], [0, "", ""]);
  });

  test("runs the development Node, whichever started it", () => {
    const wanted = join(root, "node_modules/.bin/node");
    const version = execFileSync(wanted, ["-p", "process.version"], { encoding: "utf8" });
    assert.equal(launch("node", "-p", "process.version").stdout, version);
    const shell = launch("rig").stdout;
    const own = findOwnNode()?.path ?? process.execPath;
    assert.equal(spawnSync(own, [launcher, "rig"], { encoding: "utf8" }).stdout, shell);
  });

  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    test(`hands ${signal} on, and ends as the script ended`, async () => {
      const script = `process.on("${signal}", () => process.exit(9)); setInterval(() => {}, 1e3); console.log("up")`;
      const stdio = ["ignore", "pipe", "inherit"] as const;
      const handled = spawn(process.execPath, [launcher, "node", "-e", script], {
        stdio: [...stdio],
      });
      await once(handled.stdout, "data");
      handled.kill(signal);
      assert.deepEqual(await once(handled, "close"), [9, null]);

      const rest = script.replace(/^.*?; /, "");
      const ended = spawn(process.execPath, [launcher, "node", "-e", rest], { stdio: [...stdio] });
      await once(ended.stdout, "data");
      ended.kill(signal);
      assert.deepEqual(await once(ended, "close"), [null, signal]);
    });
});

describe("what pages and sources call", () => {
  const files = execFileSync(
    "git",
    ["ls-files", "*.md", "*.ts", "*.sh", "*.yml", ".ci/run", "man"],
    { cwd: root, encoding: "utf8" },
  )
    .trimEnd()
    .split("\n")
    // What was measured keeps the names of its day.
    .filter((file) => !file.startsWith("bench/RESULTS") && existsSync(join(root, file)));

  test("as npm run NAME is there", () => {
    let seen = 0;
    for (const file of files.filter((each) => each !== "test/scripts.test.ts")) {
      const text = readFileSync(join(root, file), "utf8").replaceAll(/\n[ *#]*/g, " ");
      for (const [call, name = "", choice = ""] of text.matchAll(
        /npm run (?:--silent |-s )?([a-z][\w:-]*)(?: ([a-z][\w-]*))?/g,
      )) {
        seen += 1;
        assert.ok(name in scripts, `${file}: ${call}`);
        if (!(name in names)) continue;
        const known = [...names[name as keyof typeof names], "and", "with"];
        assert.ok(choice === "" || known.includes(choice), `${file}: ${call}`);
      }
    }
    assert.ok(seen > 20, `${seen} calls`);
  });

  test("has every script in the table of CONTRIBUTING.md", () => {
    const table = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
    for (const name of Object.keys(scripts).filter((each) => each !== "prepack")) {
      const said = /^(start|test)$/.test(name) ? `npm ${name}` : name;
      assert.ok(table.includes(`\`npm run ${name}`) || table.includes(`\`${said}\``), name);
    }
  });
});
