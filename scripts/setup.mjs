// Makes a fresh clone ready: the exact packages of the lock file, the development Node among them.
// Plain JavaScript that an older Node runs too, because it is the first thing that runs on a new
// machine. Does nothing when nothing changed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const stamp = `${root}node_modules/.setup-stamp`;
const developmentNode = `${root}node_modules/.bin/node`;

const wanted = createHash("sha256")
  .update(readFileSync(`${root}package.json`))
  .update(readFileSync(`${root}package-lock.json`))
  .digest("hex");

const installed =
  existsSync(developmentNode) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;

if (!installed) {
  console.error("Setting up: npm ci (once, and again only when package-lock.json changes)");
  // The output goes to stderr so that stdout stays the command's own.
  const { status } = spawnSync("npm", ["ci", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exit(status ?? 1);
  const check = spawnSync(developmentNode, ["--version"], { encoding: "utf8" });
  if (check.status !== 0) {
    console.error(
      "The development Node (npm package `node`) did not install: its install script must be allowed to run.",
    );
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}
