/**
 * `npm start`: a demo host signs its own requests. Builds the program, makes a host with a fresh
 * key in a temporary folder, starts the emulator, and runs the real program as a user would; after
 * each command it shows what was signed and answered.
 */
import { spawn } from "node:child_process";
import { hostname } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { Chalk } from "chalk";
import { createDemoHost } from "../src/emulator/demo-host.ts";
import { demoIds, demoState } from "../src/emulator/demo-state.ts";
import type { RequestLogEntry } from "../src/emulator/request-log.ts";
import { startEmulator } from "../src/emulator/server.ts";
import { makeTemporaryFolder } from "../src/emulator/temporary-folder.ts";
import { buildProgram } from "./build.ts";

const { stdout, env } = process;
const forced = env["FORCE_COLOR"] !== undefined && env["FORCE_COLOR"] !== "0";
const colourful = !env["NO_COLOR"] && (forced || (stdout.isTTY && env["TERM"] !== "dumb"));
const paint = new Chalk({ level: colourful ? 1 : 0 });
const pace = stdout.isTTY ? 250 : 0;

const { database, web } = demoIds.groups;
const { margaret } = demoIds.users;

const story: readonly (readonly [meaning: string, ...words: string[]])[] = [
  ["Who am I?", "get", "displayName", "hostname", "os", "serialNumber"],
  ["Change my own record", "update", "displayName=web-01", "allowSshRootLogin=false"],
  [
    "Join two groups; a second join is not an error",
    "groups",
    "add",
    web,
    database,
    demoIds.groups.base,
  ],
  ["Bind a user, with sudo", "associations", "add", "user", margaret, "--sudo"],
  ["Who may log in here, and why?", "users", "list"],
  ["The same for programs", "get", "displayName", "--json"],
  ["Deregister this host", "delete", "--yes"],
  ["Run it again: already gone is success", "delete", "--yes", "--force"],
];

// A test names the program that it has built already.
const program = env["SYSCTX_PROGRAM"] ?? (await buildProgram());
const folder = makeTemporaryFolder();
const host = createDemoHost(folder.dir);
const emulator = await startEmulator({ now: Date.now, state: demoState(host, hostname()) });

const child = {
  PATH: env["PATH"],
  HOME: folder.dir,
  SYSCTX_CONFIG_DIR: `${folder.dir}/settings`,
  STATE_DIRECTORY: `${folder.dir}/state`,
  SYSCTX_AGENT_CONFIG: host.agentConfig,
  SYSCTX_URL: emulator.origin,
  ...(colourful ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" }),
};

function say(text = ""): void {
  stdout.write(`${text}\n`);
}

/** Runs the built program; its output goes straight to the reader. */
function run(words: readonly string[]): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const options = { env: child, stdio: ["ignore", "inherit", "inherit"] as const };
    const running = spawn(process.execPath, [program, ...words], {
      ...options,
      stdio: [...options.stdio],
    });
    running.on("error", reject).on("close", resolve);
  });
}

/**
 * What the emulator saw of one request: the two signed lines, whether they hold, and the answer.
 */
function describe({ method, path, headers, body, verdict, status }: RequestLogEntry): string {
  const judged = verdict.valid ? paint.green("valid signature") : paint.red(verdict.reason);
  const lines = [
    `${paint.dim("signed  ")} ${paint.yellow(`${method} ${path} HTTP/1.1`)}`,
    `         ${paint.yellow(`date: ${headers.date ?? ""}`)}`,
    ...(body === "" ? [] : [`${paint.dim("body    ")} ${body}`]),
    `${paint.dim("answered")} ${status ?? "nothing"}, ${judged}`,
  ];
  return lines.map((line) => `  ${paint.dim("|")} ${line}`).join("\n");
}

let failed = false;
try {
  say(paint.bold("A host that speaks for itself"));
  say(`agent config  ${host.agentConfig}`);
  say(`private key   ${host.key} ${paint.dim("(RSA-2048, newly generated)")}`);
  say(
    `API           ${emulator.origin} ${paint.dim("(the emulator: it verifies every signature)")}`,
  );
  for (const [meaning, ...words] of story) {
    const before = emulator.requests.length;
    say();
    say(`${paint.dim("#")} ${paint.dim(meaning)}`);
    say(`${paint.green("$")} ${paint.bold(`sysctx ${words.join(" ")}`)}`);
    const exitCode = await run(words);
    for (const entry of emulator.requests.slice(before)) say(describe(entry));
    const holds = emulator.requests.slice(before).every(({ verdict }) => verdict.valid);
    if (exitCode !== 0 || !holds) failed = true;
    await wait(pace);
  }
  say();
  say(
    failed
      ? paint.red("Something went wrong above.")
      : `${paint.green("Done.")} ${emulator.requests.length} requests, each signed with the host's own key.`,
  );
  say(`Try it yourself: ${paint.bold("bin/sysctx emulator --help")}`);
} finally {
  await emulator.close();
  folder.remove();
}
process.exitCode = failed ? 1 : 0;
