/**
 * `npm run release [STEP...]`: builds every artifact, runs every suite and bench once, one after
 * the other, and prints one page of what it found. Words choose steps: `build` and `check` are the
 * two halves, others are single ones, as in `npm run release test bench:start`. Exits with 1 when a
 * step failed.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { version } from "../src/version.ts";
import { benches } from "./bench.ts";
import { rigs } from "./rig.ts";

const root = new URL("..", import.meta.url).pathname;
const logs = join(root, "dist/release");
const files = join(root, "dist/release-files");
const executable = join(root, `dist/sysctx-${process.platform}-${process.arch}`);

/** The suites that run on the npm form and once more on the executable. */
const onBoth = ["faults", "oauth", "lifecycle", "vm"];

/**
 * The words after `npm run`, a colon between them. Artifacts first: suites and benches use them.
 */
const parts = {
  build: ["build", "build:executable", "build:deb", "build:rpm", "docs", "build:release-files"],
  check: [
    "test",
    ...rigs.flatMap(({ name }) => [
      `rig:${name}`,
      ...(onBoth.includes(name) ? [`rig:${name}@executable`] : []),
    ]),
    ...benches.map(({ name }) => `bench:${name}`),
  ],
} as const;
const steps: readonly string[] = [...parts.build, ...parts.check];

const listArtifacts = () => [
  "dist/program.cjs",
  "dist/index.mjs",
  // Written by build:release-files.
  ...(existsSync(files) ? readdirSync(files).sort() : []).map(
    (name) => `dist/release-files/${name}`,
  ),
];

interface Outcome {
  readonly step: string;
  readonly passed: boolean;
  readonly seconds: number;
  /** What the step itself counted. */
  readonly said: string;
}

function run(step: string): Outcome {
  const started = performance.now();
  const [words = "", form] = step.split("@");
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", ...words.split(":")], {
    cwd: root,
    env: form === undefined ? process.env : { ...process.env, SYSCTX_EXECUTABLE: executable },
    encoding: "utf8",
    maxBuffer: 512 * 1024 * 1024,
  });
  const text = `${stdout}\n${stderr}`;
  writeFileSync(join(logs, `${step.replace(/[:@]/g, "-")}.log`), text);
  const seconds = Math.round((performance.now() - started) / 1000);
  const outcome = { step, passed: status === 0, seconds, said: readCounts(text) };
  process.stdout.write(`${outcome.passed ? "ok    " : "FAILED"}  ${step} (${seconds} s)\n`);
  return outcome;
}

/** The runner's totals, or the last line that counts something. */
function readCounts(text: string): string {
  const totals = [...text.matchAll(/^ℹ (tests|pass|fail|skipped) (\d+)$/gm)];
  if (totals.length > 0)
    return totals
      .slice(-4)
      .map(([, name, count]) => `${name} ${count}`)
      .join(", ");
  const counted = text.match(/^.*\b\d+ (?:checks?|passed|failed|missed|met)\b.*$/gm) ?? [];
  return (counted.at(-1) ?? "").trim().slice(0, 70);
}

function describeArtifact(path: string): string {
  if (!existsSync(join(root, path))) return `| ${path} | not there |`;
  return `| ${path} | ${(statSync(join(root, path)).size / 1e6).toFixed(1)} MB |`;
}

/** Every target that a bench prints, met or missed. */
function readTargets(): readonly string[] {
  const file = join(root, "bench/RESULTS.md");
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  return text.match(/^\|.*\b(?:met|missed)\b.*\|$/gm) ?? [];
}

const chosen = process.argv
  .slice(2)
  .flatMap((word) => (word === "build" || word === "check" ? parts[word] : [word]));
const unknown = chosen.filter((step) => !steps.includes(step));
if (unknown.length > 0)
  throw new Error(
    `no such step: ${unknown.join(", ")}; there is build, check, ${steps.join(", ")}`,
  );
mkdirSync(logs, { recursive: true });
const outcomes = steps.filter((step) => chosen.length === 0 || chosen.includes(step)).map(run);
const failed = outcomes.filter(({ passed }) => !passed).length;
const page = [
  `# Release check of sysctx ${version}`,
  "",
  `${new Date().toISOString().slice(0, 16)}Z, ${process.platform} ${process.arch}, Node ${process.version}, ` +
    `${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}. ${outcomes.length} steps, ${failed} failed.`,
  "",
  "| step | result | seconds | what it counted |",
  "| --- | --- | ---: | --- |",
  ...outcomes.map(
    ({ step, passed, seconds, said }) =>
      `| ${step} | ${passed ? "ok" : "**failed**"} | ${seconds} | ${said} |`,
  ),
  "",
  "| artifact | size |",
  "| --- | ---: |",
  ...listArtifacts().map(describeArtifact),
  "",
  "| target | ratio | at most | |",
  "| --- | ---: | ---: | --- |",
  ...readTargets(),
  "",
].join("\n");
writeFileSync(join(logs, "page.md"), page);
process.stdout.write(`\n${page}`);
process.exitCode = failed === 0 ? 0 : 1;
