import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createPrivateKey } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { commandTable } from "../src/cli/command-table.ts";
import { toExitCode } from "../src/cli/exit-codes.ts";
import { parseCommandLine } from "../src/cli/program.ts";
import { helpTopics, loadCommandTree } from "../src/cli/root.ts";
import type { ErrorCode } from "../src/errors.ts";
import { errorCodes } from "../src/errors.ts";
import { oauthChecks } from "../src/oauth/doctor/checks.ts";
import { systemChecks } from "../src/doctor/run-checks.ts";
import { signRsaSha256 } from "../src/signing/rsa-sha256.ts";
import { formatSignatureHeader } from "../src/signing/signature-header.ts";
import { buildSigningString } from "../src/signing/signing-string.ts";
import { version } from "../src/version.ts";
import { platforms } from "../scripts/executable.ts";
import { findCalls } from "./support/shell-lines.ts";

const root = new URL("..", import.meta.url).pathname;
const read = (path: string) => readFileSync(join(root, path), "utf8");
const pages = [
  ...["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"],
  ...["docs", "packaging", "bench"].flatMap((folder) => listFiles(folder, ".md")),
];

const examples = [
  ...pages.filter((path) => !/^(CHANGELOG|bench\/)/.test(path)),
  ...[".yml", ".yaml"].flatMap((ending) => listFiles("packaging", ending)),
];

function listFiles(folder: string, ending: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);
}

/** The text of a fenced block by the word after its language. */
function block(page: string, name: string): string {
  const found = new RegExp(`^\`\`\`text ${name}\\n([\\s\\S]*?)\\n\`\`\`$`, "m").exec(
    read(page),
  )?.[1];
  assert.ok(found !== undefined, `${page} has no block ${name}`);
  return found;
}

test("docs/signing.md shows a signing string, signature and headers that the code and the test key make", () => {
  const key = createPrivateKey(read("test/vectors/keys/public-test-key-1024.pem"));
  const signingString = block("docs/signing.md", "signing-string");
  const [line = "", dateLine = ""] = signingString.split("\n");
  const [method = "", path = ""] = line.split(" ");
  const date = dateLine.replace("date: ", "");
  assert.equal(buildSigningString({ method, path, date }), signingString);
  const signature = signRsaSha256(signingString, key);
  assert.equal(block("docs/signing.md", "signature"), signature);
  const authorization = formatSignatureHeader("system/525ee96f52e144993e000015", signature);
  assert.equal(
    block("docs/signing.md", "headers"),
    `Date: ${date}\nAuthorization: ${authorization}`,
  );
});

test("every file and page that the documentation names exists", () => {
  for (const page of pages) {
    const text = read(page);
    const links = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, target = ""]) =>
      join(dirname(page), target),
    );
    const named = [
      ...text.matchAll(/`((?:src|bin|test|docs|scripts|packaging)\/[A-Za-z0-9_./-]+)`/g),
    ].map(([, path = ""]) => path);
    for (const path of [...links, ...named])
      assert.ok(existsSync(join(root, path)), `${page} names ${path}`);
  }
});

test("every file that a comment names exists", () => {
  const sources = ["bin", "src", "scripts", "bench", "test", "packaging"]
    .flatMap((folder) =>
      [".ts", ".mjs", ".sh", ".yml", ".yaml"].flatMap((end) => listFiles(folder, end)),
    )
    .filter((path) => !path.includes("node_modules"));
  let seen = 0;
  for (const source of sources) {
    const comments = [...read(source).matchAll(/^\s*(?:\/\/|\/?\*+|#) (.*)$/gm)];
    for (const [, comment = ""] of comments)
      for (const [path] of comment.matchAll(
        /(?<![\w/.-])(?:[a-z][\w-]*\/)+[\w.-]+\.(?:md|ts|mjs|sh|json|ya?ml|py)\b/g,
      )) {
        if (/[A-Z]{4}/.test(path)) continue;
        seen += 1;
        const places = [root, dirname(join(root, source)), join(root, "src"), join(root, "test")];
        assert.ok(
          places.some((place) => existsSync(join(place, path))),
          `${source} names ${path}`,
        );
      }
  }
  assert.ok(seen > 20, `${seen}`);
});

test("README.md lists every page of docs", () => {
  const readme = read("README.md");
  for (const page of readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md")))
    assert.ok(readme.includes(`](docs/${page})`), page);
});

test("every sysctx that a page shows in a shell is a command line that parses", async () => {
  const blocks = pages.flatMap((page) =>
    [...read(page).matchAll(/^ *```(sh|console)\n([^]*?)\n *```$/gm)].map(
      ([, kind, text = ""]) => ({
        page,
        shell: kind === "sh" ? text : text.replaceAll(/^(?!\$ ).*$/gm, "").replaceAll("$ ", ""),
      }),
    ),
  );
  const calls = blocks.flatMap(({ page, shell }) =>
    findCalls(shell).map((words) => ({ page, words: words.filter((word) => word !== "...") })),
  );
  assert.ok(calls.length > 50, `${calls.length}`);
  assert.deepEqual(
    [...new Set(calls.map(({ page }) => page))].filter((page) => page !== "docs/cli.md").sort(),
    [
      "README.md",
      "docs/oauth.md",
      "docs/signing.md",
      "docs/troubleshooting.md",
      "docs/workload.md",
    ],
  );
  for (const { page, words } of calls)
    await assert.doesNotReject(parseCommandLine(words), `${page}: sysctx ${words.join(" ")}`);
});

test("every sysctx command that a page names in a sentence exists", async () => {
  const known = new Set<string>(["help", ...helpTopics]);
  const { commands = [] } = await loadCommandTree(commandTable);
  const below = new Map(commands.map(({ name, commands: inner = [] }) => [name, inner]));
  for (const page of examples.filter((name) => name.endsWith(".md"))) {
    const prose = read(page).replaceAll(/^ *```[^]*?^ *```$/gm, "");
    for (const [, line = ""] of prose.matchAll(/`(?:sudo )?sysctx ([^`]+)`/g)) {
      const [first = "", second = ""] = line.split(" ");
      if (!/^[a-z]/.test(first)) continue;
      const inner = below.get(first);
      assert.ok(inner !== undefined || known.has(first), `${page}: sysctx ${line}`);
      if (inner !== undefined && inner.length > 0 && /^[a-z]+$/.test(second))
        assert.ok(
          inner.some(({ name }) => name === second),
          `${page}: sysctx ${line}`,
        );
    }
  }
});

test("docs/fleet.md shows figures that were measured", () => {
  const rows = (page: string) =>
    [...read(page).matchAll(/^\| (.*\d %.*) \|$/gm)].map(([, row = ""]) =>
      row.split("|").map((cell) => cell.trim()),
    );
  const measured = new Map(
    rows("bench/RESULTS-fleet.md").map(([name = "", ...row]) => [name, row]),
  );
  const shown = rows("docs/fleet.md");
  assert.ok(shown.length > 3);
  for (const [name = "", ...figures] of shown) {
    const [succeed, requests, peak, , p99] = measured.get(name) ?? [];
    assert.deepEqual(figures, [succeed, requests, peak, p99], name);
  }
});

test("docs/architecture.md names every folder at the top, and of src every file and folder", () => {
  const page = read("docs/architecture.md");
  const tracked = execFileSync("git", ["ls-files"], { cwd: root, encoding: "utf8" });
  for (const [, folder] of tracked.matchAll(/^(\w[^/\n]*)\//gm))
    assert.match(page, new RegExp(`^${folder}/`, "m"), folder);
  for (const entry of readdirSync(join(root, "src"))) {
    assert.match(page, new RegExp(`src/${entry}`), entry);
    if (statSync(join(root, "src", entry)).isDirectory())
      for (const below of readdirSync(join(root, "src", entry), { withFileTypes: true }))
        if (below.isDirectory()) assert.match(page, new RegExp(`\\b${below.name}/`), below.name);
  }
});

test("docs/troubleshooting.md has a section for every check of doctor, in their order", () => {
  const sections = [...read("docs/troubleshooting.md").matchAll(/^## (.+)$/gm)].map(
    ([, name]) => name,
  );
  const checks = [...new Set([...systemChecks, ...oauthChecks].map(({ name }) => name))];
  assert.deepEqual(sections, [...checks, "Without doctor"]);
});

test("docs/troubleshooting.md quotes what the checks say", () => {
  const code = ["src/doctor", "src/oauth/doctor", "src/host", "src/lifecycle"]
    .flatMap((folder) => listFiles(folder, ".ts"))
    .map(read)
    .join("\n");
  for (const [, quoted = ""] of read("docs/troubleshooting.md").matchAll(/"([^"\n]+)"/g))
    for (const part of quoted.split("...").map((it) => it.trim()))
      assert.ok(code.includes(part), `nothing says "${part}"`);
});

test("docs/security.md names a test for every guarantee", () => {
  const [, guarantees = ""] = read("docs/security.md").split("## What it guarantees");
  const [table = ""] = guarantees.split("\n## ");
  const rows = [...table.matchAll(/^\| (?!guarantee |-)(.*?) +\| (.*?) +\|$/gm)];
  assert.ok(rows.length > 15);
  for (const [, guarantee, tests = ""] of rows) {
    const files = [...tests.matchAll(/`(test\/[^`]+)`/g)].map(([, file = ""]) => file);
    assert.ok(files.length > 0, `nothing checks: ${guarantee}`);
    for (const file of files) assert.ok(existsSync(join(root, file)), file);
  }
});

test("the pages name error codes that there are", () => {
  for (const page of pages.filter((name) => name !== "CHANGELOG.md")) {
    for (const [, name = ""] of read(page).matchAll(/^- `([a-z]+_[a-z_]+)`/gm))
      assert.ok(name in errorCodes, `${page}: ${name}`);
  }
});

test("the version is package.json's, in every page and example", () => {
  assert.equal((JSON.parse(read("package.json")) as { version: string }).version, version);
  assert.match(read("packaging/ansible/galaxy.yml"), new RegExp(`^version: ${version}$`, "m"));
  const found = examples.flatMap((path) =>
    [...read(path).matchAll(/\bsysctx(?:-host)?(?:[-_]|_version: "?)(\d+\.\d+\.\d+)/g)].map(
      ([, said]) => said,
    ),
  );
  assert.ok(found.length > 5, `${found.length}`);
  assert.deepEqual([...new Set(found)], [version]);
});

test("every executable that a page or example names is one that a build makes", () => {
  const made = Object.keys(platforms).map((platform) => `sysctx-${platform}`);
  const named = examples.flatMap((path) =>
    [...read(path).matchAll(/\bsysctx-[\d.-]*(?:linux|darwin)[\w-]*/g)].map(([name]) => ({
      path,
      name,
    })),
  );
  assert.ok(named.length > 5, `${named.length}`);
  for (const { path, name } of named) assert.ok(made.includes(name), `${path} names ${name}`);
});

test("there are at most ten decisions", () => {
  assert.ok(readdirSync(join(root, "docs/decisions")).length <= 10);
});

test("every error code has an exit code, a meaning and a hint", () => {
  for (const code of Object.keys(errorCodes) as ErrorCode[]) {
    assert.ok(Number.isInteger(toExitCode(code)), code);
    const { meaning, hint }: { readonly meaning: string; readonly hint: string } = errorCodes[code];
    assert.ok(meaning.length > 0 && hint.length > 0, code);
  }
});
