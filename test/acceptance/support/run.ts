/**
 * Runs the built program as a stranger would: another process, an empty environment, a time limit.
 */
import { spawn, type ChildProcess, type StdioOptions } from "node:child_process";
import { join } from "node:path";
import { commandOf } from "../../support/program.ts";
import type { Host } from "./host.ts";
import { commandAsOtherUser } from "./other-user.ts";
import { assertNoSecrets } from "./secrets.ts";

/** A run that takes longer than this has hung (milliseconds). */
const timeLimit = 60_000;

export interface RunOptions {
  /** Given to the program on standard input; closed without it. */
  stdin?: string;
  /** Adds to the environment; undefined takes a variable out. */
  env?: Record<string, string | undefined>;
  /** A file descriptor in place of the pipe that catches standard output. */
  stdout?: number;
  /** Words before the program, such as those of a shell. */
  prefix?: string[];
  /** Whether to run as a user to whom nothing here belongs; wants root. */
  asOtherUser?: boolean;
  /** Another copy of the program. */
  program?: string;
  /** Called with the running process. */
  started?: (child: ChildProcess) => void;
}

export interface RunResult {
  args: string[];
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
  /** Wall time, milliseconds, start-up included. */
  took: number;
}

export async function runProgram(
  host: Host,
  origin: string | undefined,
  args: string[],
  options: RunOptions = {},
): Promise<RunResult> {
  const [command = "", ...words] = [
    ...(options.prefix ?? []),
    ...(options.asOtherUser ? commandAsOtherUser() : commandOf(options.program)),
    ...args,
  ];
  const stdio: StdioOptions = [
    options.stdin === undefined ? "ignore" : "pipe",
    options.stdout ?? "pipe",
    "pipe",
  ];
  const begin = performance.now();
  const env = environment(host, origin, options.env);
  const child = spawn(command, words, { cwd: host.dir, env, stdio });
  options.started?.(child);
  // A program that refuses its arguments may be gone before it has read anything.
  child.stdin?.on("error", () => undefined);
  child.stdin?.end(options.stdin);
  const result = { args, took: 0, ...(await outcome(child, args)) };
  result.took = performance.now() - begin;
  const signatures = args.includes("sign") ? ({ signatures: "allowed" } as const) : {};
  assertNoSecrets(result.stdout, host, signatures);
  assertNoSecrets(result.stderr, host);
  return result;
}

function environment(
  host: Host,
  origin: string | undefined,
  changes: RunOptions["env"] = {},
): NodeJS.ProcessEnv {
  const home = join(host.dir, "home");
  const all = {
    PATH: process.env.PATH,
    HOME: home,
    XDG_CONFIG_HOME: join(home, ".config"),
    SYSCTX_CONFIG_DIR: host.settingsDir,
    // What outlives a run must not outlive the test.
    STATE_DIRECTORY: join(host.dir, "state"),
    SYSCTX_AGENT_CONFIG: host.configFile,
    SYSCTX_URL: origin,
    ...changes,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

type Outcome = Omit<RunResult, "args" | "took">;

function outcome(child: ChildProcess, args: string[]): Promise<Outcome> {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => stdout.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => stderr.push(chunk));
  const text = (chunks: Buffer[]) => Buffer.concat(chunks).toString("utf8");
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error(`${args.join(" ")}: still running; stderr: ${text(stderr)}`));
    }, timeLimit);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, stdout: text(stdout), stderr: text(stderr) });
    });
  });
}
