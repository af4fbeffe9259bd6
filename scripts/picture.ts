/**
 * `npm run picture`: runs the program on a pseudo-terminal of 80 columns and writes
 * docs/picture.svg from what it showed.
 */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { buildProgram } from "./build.ts";
import type { DemoWorld } from "./picture/demo-world.ts";
import { openDemoWorld } from "./picture/demo-world.ts";
import { renderTerminal } from "./picture/terminal-svg.ts";

const columns = 80;
const title = "sysctx in a terminal: this host's record, groups, users, a desired state, an error";

/** What is typed. README.md names the same commands. */
export const story: readonly string[] = [
  "sysctx get hostname os displayName",
  "sysctx groups add base database",
  "sysctx users list",
  "sysctx apply -f host.yaml --dry-run",
  "sysctx update allowSshRootLogin=yes",
];

const document = `fields: { displayName: front-1 }
attributes: { values: { role: web } }
groups: [base, database]
`;

/** Returns the picture, given a way to run shell commands in a world. */
export async function makePicture(
  show: (script: string, world: DemoWorld) => Promise<string>,
): Promise<string> {
  const world = await openDemoWorld({ colour: true, name: "web-01" });
  try {
    writeFileSync(`${world.dir}/host.yaml`, document);
    const prompt = "\\033[32m$\\033[39m \\033[1m%s\\033[22m\\n";
    const typed = story.map((line) => `printf '${prompt}' '${line}'; ${line}`);
    return renderTerminal(await show(typed.join("; echo; "), world), columns, title);
  } finally {
    await world.close();
  }
}

/** A real terminal, by util-linux' script. */
function showOnTerminal(script: string, { run }: DemoWorld): Promise<string> {
  const line = `stty cols ${columns} rows 50; ${script}`;
  return run("script", ["--quiet", "--command", line, "/dev/null"]);
}

function requireScript(): void {
  const { stdout, error } = spawnSync("script", ["--version"], { encoding: "utf8" });
  if (error !== undefined || !stdout.includes("util-linux"))
    throw new Error("npm run picture needs the script program of util-linux (Debian: bsdutils)");
}

if (import.meta.main) {
  requireScript();
  await buildProgram();
  const path = new URL("../docs/picture.svg", import.meta.url).pathname;
  writeFileSync(path, await makePicture(showOnTerminal));
  console.log("docs/picture.svg");
}
