import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { commandTable } from "../../src/cli/command-table.ts";
import { commonOptions } from "../../src/cli/common-options.ts";
import { parseCommandLine } from "../../src/cli/program.ts";
import type { ParsedLine } from "../../src/cli/program.ts";
import { loadCommandTree } from "../../src/cli/root.ts";
import { version } from "../../src/version.ts";
import { rejectionOf } from "../support/expect-error.ts";
import { findCalls } from "../support/shell-lines.ts";

type Run = Extract<ParsedLine, { kind: "run" }>;

async function run(...argv: string[]): Promise<Run> {
  const line = await parseCommandLine(argv);
  if (line.kind !== "run") assert.fail(`${argv.join(" ")} prints ${line.text}`);
  return line;
}

async function print(...argv: string[]): Promise<string> {
  const line = await parseCommandLine(argv);
  if (line.kind !== "print") assert.fail(`${argv.join(" ")} runs`);
  return line.text;
}

const refuse = (...argv: string[]) => rejectionOf(parseCommandLine(argv), "usage");

describe("a command line", () => {
  test("names a command, its words and its flags", async () => {
    const { path, spec, invocation } = await run(
      "associations",
      "add",
      "user",
      "a",
      "b",
      "--sudo",
      "--dry-run",
    );
    assert.equal(path, "associations add");
    assert.equal(spec.name, "add");
    assert.deepEqual(invocation, {
      words: ["user", "a", "b"],
      flags: { sudo: true, dryRun: true },
    });
  });

  test("may have the common flags before, between and after the words of the command", async () => {
    for (const argv of [
      ["--timeout", "5s", "groups", "add", "x"],
      ["groups", "--timeout", "5s", "add", "x"],
      ["groups", "add", "--timeout", "5s", "x"],
      ["groups", "add", "x", "--timeout", "5s"],
      ["groups", "add", "x", "--timeout=5s"],
    ]) {
      const { path, invocation } = await run(...argv);
      assert.equal(path, "groups add");
      assert.deepEqual(invocation, { words: ["x"], flags: { timeout: 5_000 } }, argv.join(" "));
    }
  });

  test("gives each value as its parser made it", async () => {
    const { invocation } = await run(
      ..."get -o json --url https://a.example/ --retries 0 --connect-timeout 500ms -q -v --no-color --insecure-permissions".split(
        " ",
      ),
    );
    assert.deepEqual(invocation.flags, {
      output: "json",
      url: "https://a.example",
      retries: 0,
      connectTimeout: 500,
      quiet: true,
      verbose: true,
      color: false,
      insecurePermissions: true,
    });
  });

  test("takes --json for --output json, in every place and form", async () => {
    for (const argv of [
      ["--json", "get"],
      ["get", "--json"],
      ["get", "-o", "json"],
      ["get", "-ojson"],
      ["get", "--output=json"],
    ]) {
      assert.equal((await run(...argv)).invocation.flags["output"], "json");
    }
  });

  test("has no flags but those that were given", async () => {
    assert.deepEqual((await run("get")).invocation, { words: [], flags: {} });
  });

  test("may end its flags with --", async () => {
    assert.deepEqual((await run("get", "--json", "--", "-attributes", "--url")).invocation.words, [
      "-attributes",
      "--url",
    ]);
  });

  test("takes - as a value where standard input can be one, and nowhere else", async () => {
    assert.equal((await run("update", "--data", "-")).invocation.flags["data"], "-");
    await refuse("get", "--key", "-");
  });

  test("keeps every value of a flag that may be repeated, each parsed", async () => {
    assert.deepEqual(
      (await run("associations", "list", "--type", "user", "--type", "policy")).invocation.flags[
        "type"
      ],
      ["user", "policy"],
    );
    assert.deepEqual(
      (await run("request", "GET", "/", "-H", "A: 1", "--header", "B: 2")).invocation.flags[
        "header"
      ],
      [
        ["A", "1"],
        ["B", "2"],
      ],
    );
  });

  test("lets the flag nearest to the command's own words win", async () => {
    assert.equal(
      (await run("--timeout", "1s", "get", "--timeout", "2s")).invocation.flags["timeout"],
      2_000,
    );
  });
});

describe("a command line is refused when", () => {
  const bad: readonly (readonly [string, string, RegExp])[] = [
    [
      "a flag stands where another's value should",
      "get --url --verbose",
      /--url needs a value, but --verbose looks like a flag/,
    ],
    ["a short flag stands where a value should", "get --timeout -v", /--timeout needs a value/],
    ["a value looks like a flag", "get --retries -1", /--retries needs a value/],
    [
      "a flag of several values gets a flag",
      "associations list --type --json",
      /--type needs a value/,
    ],
    ["a value is missing", "get --url", /argument missing/],
    [
      "a flag is given twice",
      "get --url https://a.example --url https://a.example",
      /--url is given twice/,
    ],
    ["a flag is given twice in two forms", "get -o json --output=text", /--output is given twice/],
    ["a flag is unknown", "get --nope", /unknown option "--nope"/],
    ["a flag is another command's", "get --sudo", /unknown option "--sudo"/],
    ["a flag is cut short", "get --verb", /unknown option "--verb"/],
    ["a command is unknown", "nonsense", /unknown command "nonsense"/],
    ["a command below is unknown", "groups nonsense", /unknown command "nonsense"/],
    ["a command below is missing", "groups", /sysctx groups needs a subcommand/],
    [
      "a command below is missing after a flag",
      "groups --json",
      /sysctx groups needs a subcommand/,
    ],
    ["words are missing", "groups add", /missing required argument/],
    ["a second word is missing", "sign GET", /missing required argument/],
    ["there are too many words", "users list x", /too many arguments/],
    ["there are words where none belong", "delete x", /too many arguments/],
    ["a duration is none", "get --timeout 5", /--timeout: "5" is not a duration/],
    ["a number is none", "get --retries abc", /--retries: "abc" is not a number/],
    ["a choice is none", "get -o yaml", /--output: "yaml" is not one of/],
    ["a value is empty", "get --key=", /--key: the value is empty/],
    [
      "a value is none of a list",
      "associations list --type users",
      /--type: "users" is not one of/,
    ],
    ["a switch gets a value", "get --json=true", /--json/],
    ["--dry-run is asked of what writes nothing", "get --dry-run", /unknown option "--dry-run"/],
    ["a command is written in capitals", "GET", /unknown command/],
    ["a name of Object.prototype is a command", "constructor", /unknown command/],
  ];
  for (const [what, line, says] of bad) {
    test(`${what}: ${line}`, async () => {
      const error = await refuse(...line.split(" "));
      assert.match(error.message, says);
      assert.match(error.hint ?? "", /\S/);
    });
  }

  test("before anything is loaded or run: it says what was meant", async () => {
    for (const [word, meant] of [
      ["gte", "get"],
      ["group", "groups"],
      ["updaet", "update"],
    ] as const) {
      assert.match((await refuse(word)).hint ?? "", new RegExp(`Did you mean ${meant}\\?`));
    }
    assert.match((await refuse("get", "--quite")).hint ?? "", /Did you mean --quiet\?/);
    assert.match((await refuse("groups", "lits")).hint ?? "", /Did you mean list\?/);
  });
});

describe("help", () => {
  test("is what no words, help, --help and -h print", async () => {
    const text = await print("--help");
    for (const argv of [[], ["help"], ["-h"]]) assert.equal(await print(...argv), text);
    for (const { name, summary } of commandTable)
      assert.ok(text.includes(name) && text.includes(summary.slice(0, 20)), name);
    for (const { flags } of commonOptions) assert.ok(text.includes(flags), flags);
  });

  test("explains every command, by both ways, with its examples", async () => {
    for (const { name, load } of commandTable) {
      const spec = await load(commandTable);
      assert.equal(spec.name, name);
      const text = await print("help", name);
      assert.equal(await print(name, "--help"), text);
      for (const below of spec.commands ?? []) {
        const inner = await print("help", name, below.name);
        assert.equal(await print(name, below.name, "--help"), inner);
        assert.ok(below.examples?.length, `${name} ${below.name} has no example`);
        for (const [line] of below.examples) assert.ok(inner.includes(line), line);
      }
      assert.ok(spec.run === undefined || spec.examples?.length, `${name} has no example`);
      for (const [line] of spec.examples ?? []) assert.ok(text.includes(line), line);
    }
  });

  test("has topics, in 80 columns", async () => {
    for (const topic of ["exit-codes", "environment", "output"]) {
      const text = await print("help", topic);
      for (const line of text.split("\n")) assert.ok(line.length <= 80, line);
    }
    assert.match(await print("help", "exit-codes"), /change_lost/);
    assert.match(await print("help", "environment"), /SYSCTX_CONNECT_TIMEOUT +--connect-timeout/);
  });

  test("has no line that breaks in the middle of a paragraph, so that it wraps at any width", async () => {
    const { commands = [] } = await loadCommandTree(commandTable);
    for (const { name, description = "" } of commands.flatMap((it) => [it, ...(it.commands ?? [])]))
      assert.doesNotMatch(description, /^\S.*\n\S/m, name);
  });

  test("on what there is not is refused", async () => {
    for (const words of [
      ["nonsense"],
      ["groups", "nonsense"],
      ["exit-codes", "x"],
      ["groups", "add", "x"],
      ["constructor"],
    ]) {
      assert.match((await refuse("help", ...words)).message, /no help for/);
    }
  });

  test("is asked for before mistakes are found", async () => {
    assert.match(await print("groups", "add", "--help"), /sysctx groups add/);
  });
});

test("the list of commands says of each what its own page says", async () => {
  for (const { name, summary, load } of commandTable)
    assert.equal((await load(commandTable)).summary, summary, name);
});

test("a mistake names the page that explains it", async () => {
  for (const [line, page] of [
    ["associations add user", "sysctx associations add --help"],
    ["get --nope", "sysctx get --help"],
    ["--nope", "sysctx --help"],
  ] as const)
    assert.ok((await refuse(...line.split(" "))).hint?.includes(page), line);
});

test("--version and -V print the version", async () => {
  assert.equal(await print("--version"), version);
  assert.equal(await print("-V"), version);
});

test("every example of the help is a command line that parses", async () => {
  const examples = (
    await Promise.all(
      commandTable.map(async ({ load }) => {
        const spec = await load(commandTable);
        return [spec, ...(spec.commands ?? [])].flatMap((it) =>
          (it.examples ?? []).map(([line]) => line),
        );
      }),
    )
  ).flat();
  assert.ok(examples.length > 20);
  const calls = examples.flatMap(findCalls);
  assert.ok(calls.length >= examples.length);
  for (const words of calls)
    await assert.doesNotReject(
      parseCommandLine(words.filter((word) => word !== "...")),
      words.join(" "),
    );
});
