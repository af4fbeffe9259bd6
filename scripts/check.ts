/**
 * `npm test`: everything that must hold before a change lands: it builds, types and style hold, and
 * every test passes.
 */
import { spawn } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { buildAll } from "./build.ts";

const root = new URL("..", import.meta.url).pathname;
const focus = process.argv.slice(2);
/** These need Debian packages, root or documents as well, and have scripts of their own. */
const elsewhere = [
  "ansible",
  "cloud-init",
  "contract",
  "faults",
  "oauth/debian",
  "shells",
  "executable",
  "deb",
  "rpm",
  "install",
  "reproducible",
].map((folder) => `test/${folder}/**`);
const all = () => globSync("test/**/*.test.ts", { cwd: root, exclude: elsewhere }).sort();
const files = focus.length > 0 ? focus : all();

/**
 * Runs a command; its output comes at once when it is alone, and in one piece when others run at
 * the same time.
 */
function run(
  name: string,
  command: string,
  args: readonly string[],
  live: boolean,
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: live ? "inherit" : ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const collect = (chunk: Buffer) => (output += chunk.toString());
    child.stdout?.on("data", collect);
    child.stderr?.on("data", collect);
    child.on("error", (error) => (output += error.message));
    child.on("close", (code) => {
      if (!live)
        process.stdout.write(
          `${code === 0 ? "ok" : "FAILED"}  ${name}\n${code === 0 ? "" : output}`,
        );
      resolve(code === 0);
    });
  });
}

/** Dots while they run, the whole story in a file, and the runner's own totals at the end. */
async function runTests(): Promise<boolean> {
  const log = `${root}dist/tests.log`;
  const reporters = [
    "--test-reporter=dot",
    "--test-reporter-destination=stdout",
    "--test-reporter=spec",
    `--test-reporter-destination=${log}`,
  ];
  const passed = await run(
    "tests",
    process.execPath,
    ["--test", "--test-concurrency=2", "--test-timeout=300000", ...reporters, ...files],
    true,
  );
  const totals = readFileSync(log, "utf8").match(/^ℹ (tests|pass|fail|skipped) \d+$/gm) ?? [];
  process.stdout.write(`\n${totals.join("\n")}\n`);
  // A pattern that matches no file would pass as well.
  return passed && totals.some((line) => /^ℹ tests [1-9]/.test(line));
}

await buildAll();
const bin = (path: string) => `${root}node_modules/${path}`;
const check = (name: string, script: string, ...args: string[]) =>
  run(name, process.execPath, [bin(script), ...args], false);
const checks = [
  ...(await Promise.all([
    check("types (tsc)", "typescript/bin/tsc", "--project", root),
    check("format (prettier)", "prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."),
  ])),
  await check("style (eslint)", "eslint/bin/eslint.js", "--max-warnings", "0"),
  await runTests(),
];

process.exitCode = checks.every(Boolean) ? 0 : 1;
