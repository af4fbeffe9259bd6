// `node scripts/run.mjs [NAME [WORD...]]`: makes a fresh clone ready, then runs scripts/NAME.ts, or
// the program NAME of a package, with the development Node. Plain JavaScript that an older Node
// runs too, because it is the first thing that runs on a new machine.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const programs = `${root}node_modules/.bin`;
const developmentNode = `${programs}/node`;

/** Installs the exact packages of the lock file; does nothing when nothing changed. */
function setUp() {
  const stamp = `${root}node_modules/.setup-stamp`;
  const wanted = createHash("sha256")
    .update(readFileSync(`${root}package.json`))
    .update(readFileSync(`${root}package-lock.json`))
    .digest("hex");
  const isReady =
    existsSync(developmentNode) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
  if (isReady) return;
  console.error("Setting up: npm ci (once, and again only when package-lock.json changes)");
  // The output goes to stderr so that stdout stays the command's own.
  const { status } = spawnSync("npm", ["ci", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exit(status === null ? 1 : status);
  const check = spawnSync(developmentNode, ["--version"], { encoding: "utf8" });
  if (check.status !== 0) {
    console.error(
      "The development Node (npm package `node`) did not install: its install script must be allowed to run.",
    );
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

/** Runs the script; its exit code, or the signal that ended it, becomes this process's own. */
function run(name, words) {
  const script = `${root}scripts/${name}.ts`;
  const [command, first] = existsSync(script)
    ? [developmentNode, [script]]
    : [`${programs}/${name}`, []];
  const child = spawn(command, [...first, ...words], {
    stdio: "inherit",
    env: { ...process.env, PATH: `${programs}:${process.env.PATH}` },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => {
      // A terminal sends its Ctrl-C to the script too; twice would end it in the middle of its
      // cleaning up.
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    });
  child.on("error", (error) => {
    console.error(`scripts/run.mjs: there is no ${name}: ${error.message}`);
    process.exit(1);
  });
  child.on("close", (code, signal) => {
    if (signal === null) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

setUp();
const [name, ...words] = process.argv.slice(2);
if (name !== undefined) run(name, words);
