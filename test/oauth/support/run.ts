/**
 * Runs the built program as a stranger would: another process, an empty environment, a time limit.
 */
import { spawn } from "node:child_process";
import type { RunResult } from "../../acceptance/support/run.ts";
import { commandOf } from "../../support/program.ts";

const timeLimit = 60_000;

export interface Launch {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Given to the program on standard input; closed without it. */
  readonly stdin?: string | undefined;
}

export function runProgram(args: string[], { cwd, env, stdin }: Launch): Promise<RunResult> {
  const all = { PATH: process.env["PATH"], ...env };
  const known = Object.entries(all).filter(([, value]) => value !== undefined);
  const begin = performance.now();
  const [command = "", ...words] = [...commandOf(), ...args];
  const child = spawn(command, words, {
    cwd,
    env: Object.fromEntries(known),
    stdio: ["pipe", "pipe", "pipe"],
  });
  // A program that refuses its arguments may be gone before it has read anything.
  child.stdin.on("error", () => undefined);
  child.stdin.end(stdin ?? "");
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
  const text = (chunks: Buffer[]) => Buffer.concat(chunks).toString("utf8");
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error(`${args.join(" ")}: still running; stderr: ${text(stderr)}`));
    }, timeLimit);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      const took = performance.now() - begin;
      resolve({ args, code, signal, stdout: text(stdout), stderr: text(stderr), took });
    });
  });
}
