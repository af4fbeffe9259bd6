import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { TestContext } from "node:test";
import { completionCases, writeSettings } from "../support/completion-cases.ts";
import { makeFolder } from "../support/temporary-folder.ts";

const here = import.meta.dirname;
const program = join(here, "../../dist/sysctx.cjs");

function script(shell: string): string {
  return execFileSync(process.execPath, [program, "completion", shell], { encoding: "utf8" });
}

interface Place {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * A folder with settings and a few files, in which the shells start. The program is not on their
 * PATH.
 */
function prepare(t: TestContext): Place {
  const folder = makeFolder(t);
  mkdirSync(join(folder, "work/my folder"), { recursive: true });
  writeFileSync(join(folder, "work/my file.yaml"), "");
  mkdirSync(join(folder, "home"));
  execFileSync("mkfifo", [join(folder, "fifo")]);
  const env = {
    PATH: "/usr/bin:/bin:/usr/sbin",
    TERM: "dumb",
    LANG: "C.UTF-8",
    FIFO: join(folder, "fifo"),
    HOME: join(folder, "home"),
    SYSCTX_CONFIG_DIR: writeSettings(folder),
  };
  return { folder, env };
}

/** Types the lines, a TAB after each, and returns what the shell reported for each. */
function typeKeys(
  { folder, env }: Place,
  setup: string,
  command: readonly string[],
  lines: readonly string[],
): readonly (readonly string[])[] {
  const words = [join(here, "type-keys.zsh"), setup, ...command];
  const output = execFileSync("zsh", ["-f", ...words], {
    cwd: join(folder, "work"),
    env,
    input: lines.map((line) => `${line}\n`).join(""),
    encoding: "utf8",
  });
  const reports = output.split(/^\.\n/m).map((report) => report.split("\n").slice(0, -1));
  return reports.slice(1, -1);
}

describe("in an interactive zsh, the completions offer", () => {
  const file = script("zsh");
  const [autoloaded, sourced] = [
    (folder: string) =>
      `fpath=(${folder}/functions $fpath); autoload -Uz compinit; compinit -D -u; source ${here}/capture.zsh`,
    (folder: string) =>
      `autoload -Uz compinit; compinit -D -u; source ${folder}/functions/_sysctx; source ${here}/capture.zsh`,
  ];
  const open = (t: TestContext) => {
    const place = prepare(t);
    mkdirSync(join(place.folder, "functions"));
    writeFileSync(join(place.folder, "functions/_sysctx"), file);
    return place;
  };

  test("what they should, found in fpath", (t) => {
    const place = open(t);
    const lines = completionCases.map(({ line }) => line);
    const reports = typeKeys(place, autoloaded(place.folder), ["zsh", "-f", "-i"], lines);
    assert.equal(reports.length, lines.length);
    for (const [at, { name, offers }] of completionCases.entries()) {
      const [, ...offered] = reports[at] ?? [];
      assert.deepEqual(offered.filter((word) => word !== "").sort(), [...offers].sort(), name);
    }
    assert.equal(existsSync(join(place.folder, "work/pwned")), false);
  });

  test("words and files, sourced from .zshrc", (t) => {
    const place = open(t);
    const reports = typeKeys(
      place,
      sourced(place.folder),
      ["zsh", "-f", "-i"],
      [
        "sysctx gro",
        "sysctx get --output=j",
        "sysctx apply -f my\\ fi",
        "sysctx emulator --host-dir ",
      ],
    );
    assert.deepEqual(
      reports.map(([line]) => line?.trimEnd()),
      [
        "sysctx groups",
        "sysctx get --output=json",
        "sysctx apply -f my\\ file.yaml",
        "sysctx emulator --host-dir my\\ folder/",
      ],
    );
  });
});

describe("in an interactive bash, the completions type", () => {
  const lines = [
    ["sysctx gro", "sysctx groups "],
    ["sysctx get --output=j", "sysctx get --output=json "],
    ["sysctx groups add w", "sysctx groups add web "],
    ["sysctx apply -f my\\ fi", "sysctx apply -f my\\ file.yaml "],
    ["sysctx emulator --host-dir m", "sysctx emulator --host-dir my\\ folder/"],
    ["sysctx groups list --dr", "sysctx groups list --dr"],
  ] as const;
  const typed = lines.map(([line]) => line);
  const expected = lines.map(([, line]) => line);

  test("what they should, sourced from .bashrc", (t) => {
    const place = prepare(t);
    writeFileSync(join(place.folder, "sysctx.bash"), script("bash"));
    const setup = `source ${place.folder}/sysctx.bash; source ${here}/capture.bash`;
    const reports = typeKeys(place, setup, ["bash", "--norc", "--noprofile", "-i"], typed);
    assert.deepEqual(
      reports.map(([line]) => line),
      expected,
    );
  });

  test("the same with bash-completion, which loads them at the first TAB, and after sudo", (t) => {
    const place = prepare(t);
    const dir = join(place.folder, "share/bash-completion/completions");
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, "sysctx"), script("bash"));
    mkdirSync(join(place.folder, "bin"));
    for (const name of ["sudo", "sysctx"])
      symlinkSync("/bin/true", join(place.folder, "bin", name));
    const env = {
      ...place.env,
      XDG_DATA_HOME: join(place.folder, "share"),
      PATH: `${place.folder}/bin:${place.env["PATH"]}`,
    };
    const setup = `source /usr/share/bash-completion/bash_completion; source ${here}/capture.bash`;
    const reports = typeKeys(
      { ...place, env },
      setup,
      ["bash", "--norc", "--noprofile", "-i"],
      [...typed, "sudo sysctx gro"],
    );
    assert.deepEqual(
      reports.map(([line]) => line),
      [...expected, "sudo sysctx groups "],
    );
  });
});

describe("in fish, the completions offer", () => {
  const complete = ({ folder, env }: Place, line: string) =>
    execFileSync(
      "fish",
      ["--no-config", "-c", `source ../sysctx.fish; complete -C $argv[1]`, line],
      {
        cwd: join(folder, "work"),
        env,
        encoding: "utf8",
      },
    )
      .split("\n")
      .slice(0, -1)
      .map((row) => row.split("\t"));
  const open = (t: TestContext) => {
    const place = prepare(t);
    writeFileSync(join(place.folder, "sysctx.fish"), script("fish"));
    return place;
  };

  for (const { name, line, offers } of completionCases)
    test(name, (t) => {
      // Where nothing begins with the letters, fish offers what has them somewhere.
      const typed = line.split(" ").at(-1) ?? "";
      const all = complete(open(t), line).map(([word = ""]) => word);
      const found = all.filter((word) => word.startsWith(typed));
      assert.deepEqual(found.sort(), [...offers].sort());
    });

  test("values after an equals sign, files and folders, with the commands' meaning", (t) => {
    const place = open(t);
    assert.deepEqual(complete(place, "sysctx get --output=j"), [["--output=json"]]);
    const words = (line: string) => complete(place, line).map(([word]) => word);
    assert.deepEqual(words("sysctx apply -f my\\ fi"), ["my file.yaml"]);
    assert.deepEqual(words("sysctx apply --file=my\\ fi"), ["--file=my file.yaml"]);
    for (const typed of ["m", "my\\ f"])
      assert.deepEqual(words(`sysctx emulator --host-dir ${typed}`), ["my folder/"]);
    assert.deepEqual(complete(place, "sysctx gro"), [
      ["groups", "manage this system's groups: list, add, remove"],
    ]);
    assert.equal(existsSync(join(place.folder, "work/pwned")), false);
  });
});

test("mandoc finds no fault in the manual page", () => {
  const page = join(here, "../../man/sysctx.1");
  execFileSync("mandoc", ["-T", "lint", "-W", "warning", page], { stdio: "inherit" });
});

for (const [shell, words] of [
  ["bash", ["-n"]],
  ["zsh", ["-f", "-n"]],
  ["fish", ["--no-execute"]],
] as const)
  test(`${shell} finds no fault in its script`, (t) => {
    const file = join(makeFolder(t), "script");
    writeFileSync(file, script(shell));
    execFileSync(shell, [...words, file]);
  });
