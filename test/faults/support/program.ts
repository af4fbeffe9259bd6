/**
 * Runs the built program as a child with an empty environment, and looks for leaks in all that it
 * says.
 */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import type { ChildProcess, StdioOptions } from "node:child_process";
import { loadavg } from "node:os";
import { join } from "node:path";
import { runControl } from "../../support/control.ts";
import { commandOf } from "../../support/program.ts";
import { assertNoLeak } from "./leak.ts";
import type { Secretive } from "./leak.ts";

/**
 * Options for every `describe` here: these tests change the machine, so only run.sh starts them.
 */
export const faults = {
  skip: process.env["SYSCTX_FAULTS"] ? false : "these run by: bash test/faults/run.sh",
};

/** A run that takes longer than this has hung (milliseconds): it is killed and fails. */
const patience = 60_000;

/** Where a host's files are. */
export interface HostFiles extends Secretive {
  readonly dir: string;
  readonly configFile: string;
  readonly settingsDir: string;
}

export interface Launch {
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Words before the program, such as those of `ip netns exec`. */
  readonly prefix?: readonly string[];
  /** In place of the arguments that start the program. */
  readonly command?: readonly string[];
  /** File descriptors in place of the pipes that catch the output. */
  readonly stdout?: number;
  readonly stderr?: number;
  readonly cwd?: string;
  readonly mayShowSignature?: boolean;
}

export interface Ended {
  readonly args: readonly string[];
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Wall time from the spawn to the exit, milliseconds. */
  readonly took: number;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts the program; `ended` rejects if it must be killed or something leaks. */
export function launch(host: HostFiles, args: readonly string[], options: Launch = {}): Running {
  const base = options.command ?? commandOf();
  const [command = "", ...words] = [...(options.prefix ?? []), ...base, ...args];
  const stdio: StdioOptions = ["ignore", options.stdout ?? "pipe", options.stderr ?? "pipe"];
  const begin = performance.now();
  const child = spawn(command, words, {
    cwd: options.cwd ?? host.dir,
    env: environment(host, options.env),
    stdio,
  });
  return { child, ended: collect(child, host, args, begin, options) };
}

/** Runs the program to its end. */
export function run(host: HostFiles, args: readonly string[], options?: Launch): Promise<Ended> {
  return launch(host, args, options).ended;
}

/**
 * Sends a signal when the program has long been started; returns how the program ended, how long
 * that took after the signal, and how long a control took that began with it.
 */
export async function interrupt(
  { child, ended }: Running,
  signal: NodeJS.Signals,
  after: number,
): Promise<Ended & { readonly afterSignal: number; readonly control: number }> {
  let sentAt = NaN;
  const kill = async () => {
    await runControl(after);
    sentAt = performance.now();
    child.kill(signal);
    return runControl();
  };
  const exit = new Promise<number>((resolve) => {
    child.once("exit", () => resolve(performance.now()));
  });
  const [result, exitAt, control] = await Promise.all([ended, exit, kill()]);
  assert.ok(exitAt > sentAt, `it ended before the signal: ${tell(result)}`);
  return { ...result, afterSignal: exitAt - sentAt, control };
}

/** A run as text, for the message of an assertion. */
export function tell({ args, code, signal, stdout, stderr, took }: Ended): string {
  const load = loadavg()[0]?.toFixed(1);
  return (
    `sysctx ${args.join(" ")}: exit ${code ?? signal} after ${Math.round(took)} ms ` +
    `(load ${load})\nstdout: ${stdout.slice(0, 2000)}\nstderr: ${stderr.slice(0, 2000)}`
  );
}

export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** The one JSON object on stderr of a run with --json that failed; nothing else may be said. */
export function failureOf(result: Ended, exit: number, code?: string): Failure {
  assert.equal(result.code, exit, tell(result));
  assert.equal(result.stdout, "", tell(result));
  const { error } = parseObject(result) as { error: Failure };
  if (code !== undefined) assert.equal(error.code, code, tell(result));
  assert.doesNotMatch(error.message, /\n/, tell(result));
  return error;
}

function parseObject(result: Ended): unknown {
  try {
    return JSON.parse(result.stderr);
  } catch {
    return assert.fail(`stderr is not exactly one JSON object. ${tell(result)}`);
  }
}

/** Returns the one `error:` line of a run in text form; only a `hint:` line may follow it. */
export function errorLineOf(result: Ended, exit: number | readonly number[]): string {
  assert.ok([exit].flat().includes(result.code ?? -1), tell(result));
  assert.equal(result.stdout, "", tell(result));
  const [, line] = /^error: ([^\n]+)\n(?:hint: [^\n]+\n)?$/.exec(result.stderr) ?? [];
  if (line === undefined) assert.fail(`not one error line. ${tell(result)}`);
  return line;
}

/** The environment of a host: nothing of this process but the path. */
export function environment(host: HostFiles, changes: Launch["env"] = {}): Record<string, string> {
  const all = {
    PATH: process.env["PATH"],
    HOME: join(host.dir, "home"),
    SYSCTX_CONFIG_DIR: host.settingsDir,
    SYSCTX_AGENT_CONFIG: host.configFile,
    ...changes,
  };
  const entries = Object.entries(all).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Record<string, string>;
}

function collect(
  child: ChildProcess,
  host: HostFiles,
  args: readonly string[],
  begin: number,
  options: Launch,
): Promise<Ended> {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => stdout.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => stderr.push(chunk));
  return new Promise((resolve, reject) => {
    let took = NaN;
    let hung = false;
    const timer = setTimeout(() => {
      hung = true;
      child.kill("SIGKILL");
    }, patience);
    child.on("error", reject);
    child.on("exit", () => (took = performance.now() - begin));
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      const texts = [stdout, stderr].map((chunks) => Buffer.concat(chunks).toString("utf8"));
      const [out = "", err = ""] = texts;
      const result: Ended = { args, code, signal, stdout: out, stderr: err, took };
      try {
        assertNoLeak(out, host, options.mayShowSignature);
        assertNoLeak(err, host);
        assert.ok(!hung, `killed, because it was still running. ${tell(result)}`);
        resolve(result);
      } catch (error) {
        reject(error);
      }
    });
  });
}
