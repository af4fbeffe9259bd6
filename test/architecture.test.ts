import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { test } from "node:test";
import ts from "typescript";

/**
 * Which way the arrows point (docs/architecture.md). Each rule names its reason, which is what a
 * broken arrow prints.
 */
const root = new URL("..", import.meta.url).pathname;

interface Rule {
  /** Folders or files that this one may import from. */
  readonly may: readonly string[];
  readonly reason: string;
}

const everyone = [
  "src/ports.ts",
  "src/errors.ts",
  "src/html.ts",
  "src/origin.ts",
  "src/shell-word.ts",
  "src/values.ts",
  "src/version.ts",
];

const rules: Readonly<Record<string, Rule>> = {
  "bin/": {
    may: ["bin/", "src/main.ts", "src/host/"],
    reason: "bin chooses the real host and runs main, nothing else",
  },
  "src/main.ts": { may: ["src/cli/"], reason: "main is the flow of one command on one screen" },
  "src/cli/": {
    may: [
      "src/cli/",
      "src/system/",
      "src/doctor/",
      "src/desired/",
      "src/lifecycle/",
      "src/auth/",
      "src/signing/",
      "src/emulator/",
      "src/oauth/open.ts",
    ],
    reason: "cli never imports host: what it needs from the machine comes through ports",
  },
  "src/system/": {
    may: ["src/system/", "src/auth/scheme.ts", "src/signing/http-date.ts"],
    reason: "system knows neither which scheme signs nor which HTTP client sends",
  },
  "src/desired/": {
    may: ["src/desired/", "src/system/"],
    reason: "document -> desired state -> difference -> steps",
  },
  "src/lifecycle/": {
    may: ["src/lifecycle/", "src/system/"],
    reason: "what to write and when to fire; the machine comes through ports",
  },
  "src/doctor/": {
    may: ["src/doctor/", "src/lifecycle/", "src/system/", "src/signing/"],
    reason: "a check returns a finding, it prints nothing",
  },
  "src/auth/": {
    may: ["src/auth/", "src/signing/"],
    reason: "a scheme is handed its clock, store and transport",
  },
  "src/oauth/": {
    may: ["src/oauth/", "src/auth/", "src/system/", "src/signing/", "src/doctor/"],
    reason:
      "the annex of OAuth clients is handed what it needs of a command, and knows no other part of one",
  },
  "src/signing/": {
    may: ["src/signing/"],
    reason: "signing is the exact bytes: no clock, no files, no settings",
  },
  "src/host/": {
    may: ["src/host/"],
    reason: "host implements ports and knows nothing of commands",
  },
  "src/emulator/": {
    may: ["src/emulator/", "src/signing/"],
    reason:
      "the emulator shares only signing and errors with the client, so that both ends are not wrong together",
  },
  "src/library/": {
    may: [
      "src/library/",
      "src/auth/",
      "src/signing/",
      "src/host/",
      "src/system/regions.ts",
      "src/system/request.ts",
    ],
    reason: "what only the library offers; it is no part of the program",
  },
  "src/values.ts": {
    may: ["src/system/duration.ts"],
    reason: "a value is read the same wherever it is written",
  },
  "src/index.ts": { may: ["src/"], reason: "the library's public face" },
  "src/ports.ts": { may: [], reason: "ports are types only" },
  "src/errors.ts": { may: [], reason: "errors depend on nothing" },
};

/** Packages that live in one place only. */
const homes: Readonly<Record<string, string>> = {
  commander: "src/cli/",
  chalk: "src/cli/",
  ora: "src/cli/",
  "string-width": "src/cli/",
  undici: "src/host/",
  conf: "src/host/",
  yaml: "src/desired/",
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
  /** By `import()`, when it is used. */
  readonly onDemand: boolean;
}

const sources = ["bin", "src"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name}`)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts")),
);
const textOf = (file: string) => readFileSync(join(root, file), "utf8");
const codeOf = (file: string) => textOf(file).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");

function importsOf(from: string): readonly Import[] {
  const code = codeOf(from);
  const found = [
    ...code.matchAll(/^(?:import|export)\s+(type\s+)?[^;"]*?from\s+"([^"]+)"/gm),
    ...code.matchAll(/^import\s+()"([^"]+)"/gm),
    ...code.matchAll(/(import)\(\s*"([^"]+)"\s*\)/g),
  ];
  return found.map(([, kind, target = ""]) => ({
    from,
    to: target.startsWith(".") ? normalize(join(dirname(from), target)) : target,
    typeOnly: kind?.trim() === "type",
    onDemand: kind === "import",
  }));
}

const imports = sources.flatMap(importsOf);
const local = imports.filter(({ to }) => to.startsWith("src/") || to.startsWith("bin/"));

test("every arrow between folders points the way that the architecture says", () => {
  for (const { from, to } of local) {
    const [name, rule] = Object.entries(rules).find(([prefix]) => from.startsWith(prefix)) ?? [];
    assert.ok(rule, `${from} belongs to no layer`);
    const allowed = [...everyone, ...rule.may].some((place) => to.startsWith(place));
    assert.ok(allowed, `${from} imports ${to}: ${name}: ${rule.reason}`);
  }
});

test("every arrow that a rule allows is there", () => {
  for (const [prefix, { may }] of Object.entries(rules))
    for (const place of may.filter((one) => one !== prefix))
      assert.ok(
        local.some(({ from, to }) => from.startsWith(prefix) && to.startsWith(place)),
        `${prefix} imports nothing of ${place}: take it out of its rule`,
      );
});

test("OAuth has one door, and the main path opens it on demand", () => {
  const door = "src/oauth/open.ts";
  /** They are about profiles, so they read at once what one may hold. */
  const mayStandOpen = /^src\/cli\/commands\/(token|profile|config)\b/;
  const entering = local.filter(
    ({ from, to }) => to.startsWith("src/oauth/") && !from.startsWith("src/oauth/"),
  );
  assert.ok(entering.some(({ from }) => from === "src/cli/context-parts.ts"));
  for (const { from, to, typeOnly, onDemand } of entering) {
    assert.equal(to, door, `${from} imports ${to}: what OAuth offers is in its one door, ${door}`);
    assert.ok(
      typeOnly || onDemand || mayStandOpen.test(from),
      `${from} loads ${to} at start: who has no OAuth profile never needs it; use import()`,
    );
  }
});

test("each package is imported from one folder only", () => {
  for (const { from, to } of imports) {
    const name = Object.keys(homes).find((known) => to === known || to.startsWith(`${known}/`));
    if (name !== undefined)
      assert.ok(
        from.startsWith(homes[name] ?? ""),
        `${from} imports ${name}, which lives in ${homes[name]}`,
      );
  }
});

test("what a command may not need is imported on demand", () => {
  for (const file of sources.filter((name) => !name.startsWith("bin/"))) {
    const code = codeOf(file);
    for (const name of ["chalk", "ora", "string-width", "conf", "undici"]) {
      const eager = new RegExp(`^import (?!type )[^;]*from "${name}[/"]`, "m");
      assert.ok(!eager.test(code), `${file} loads ${name} at start: use import()`);
    }
  }
});

test("clock, environment, console and exit are used in host, library and bin only", () => {
  const forbidden =
    /\bprocess\.(exit|env|argv|kill|stdout|stderr)\b|\bconsole\.(log|error|warn|info|debug)\b|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\b/;
  for (const file of sources.filter(
    (name) => name.startsWith("src/") && !/^src\/(host|library)\//.test(name),
  )) {
    assert.ok(
      !forbidden.test(codeOf(file)),
      `${file} reaches for the machine: it must come through ports`,
    );
  }
});

test("signing knows no clock and no file", () => {
  for (const { from, to } of imports.filter(({ from }) => from.startsWith("src/signing/"))) {
    assert.ok(to.startsWith("src/signing/") || to === "node:crypto", `${from} imports ${to}`);
  }
});

test("nothing is exported by default or by a star", () => {
  for (const file of sources) assert.doesNotMatch(codeOf(file), /^export (default|\*)/m, file);
});

/** Types count: who names another's type says that it may need anything of it. */
test("there are no circles, not even of types or on demand", () => {
  const next = new Map(
    sources.map((file) => [file, local.filter(({ from }) => from === file).map(({ to }) => to)]),
  );
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]) => {
    assert.ok(
      !path.includes(file),
      `a circle (hand over the few functions that are used): ${[...path.slice(path.indexOf(file)), file].join(" -> ")}`,
    );
    if (done.has(file)) return;
    for (const target of next.get(file) ?? []) walk(target, [...path, file]);
    done.add(file);
  };
  for (const file of sources) walk(file, []);
});

test("every file is reachable from bin/ or from the library's face", () => {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { to } of local.filter(({ from }) => from === file)) visit(to);
  };
  visit("bin/sysctx.ts");
  visit("src/index.ts");
  const lost = sources.filter((file) => !seen.has(file));
  assert.deepEqual(lost, [], "files that nothing uses");
});

test("every import leads to a file that exists, with its ending", () => {
  for (const { from, to } of local) assert.ok(sources.includes(to), `${from} imports ${to}`);
});

const longest = 60;

test(`no function of src/ is over ${longest} lines: it would have more than one thing to say`, () => {
  let seen = 0;
  for (const file of sources.filter((name) => name.startsWith("src/"))) {
    const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest);
    const lineAt = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1;
    const visit = (node: ts.Node) => {
      if (ts.isFunctionLike(node) && "body" in node && node.body !== undefined) {
        const [first, last] = [lineAt(node.getStart(source)), lineAt(node.end)];
        seen += 1;
        assert.ok(
          last - first < longest,
          `${file}:${first} is a function of ${last - first + 1} lines`,
        );
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  assert.ok(seen > 1_000, `only ${seen} functions were looked at`);
});
