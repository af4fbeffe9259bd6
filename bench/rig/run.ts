import { spawn } from "node:child_process";
import type { Environment } from "./rig.ts";

/** One way to do a thing: a program and its arguments. */
export interface Way {
  readonly name: string;
  readonly command: readonly string[];
  readonly env: Environment;
}

export interface Run {
  /** From before the start of the process to its end. */
  readonly milliseconds: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a program to its end. Rejects when it fails: a way that does not do the work is not a peer.
 */
export function run({ name, command, env }: Way): Promise<Run> {
  const [file = "", ...words] = command;
  return new Promise((resolve, reject) => {
    const output = { stdout: "", stderr: "" };
    const started = performance.now();
    const child = spawn(file, words, { env, stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.on("data", (chunk: Buffer) => (output.stdout += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output.stderr += chunk.toString()));
    // Its end is the moment that a script goes on, whatever is still in the pipe.
    let milliseconds = 0;
    child.on("exit", () => (milliseconds = performance.now() - started));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0) resolve({ milliseconds, ...output });
      else reject(new Error(`${name} ended with ${code ?? signal}: ${output.stderr}`));
    });
  });
}

/**
 * Runs a program to its end and returns the processor time that it and its children took instead of
 * its duration: a busy machine stretches the duration of the slower one more. Bash's `time` is the
 * one that counts to the millisecond.
 */
export async function runForProcessorTime(way: Way): Promise<Run> {
  const timed = 'TIMEFORMAT="%U %S"; time "$@" >/dev/null';
  const result = await run({ ...way, command: ["bash", "-c", timed, "bash", ...way.command] });
  const [user = NaN, system = NaN] = result.stderr.trim().split("\n").at(-1)?.split(" ") ?? [];
  return { ...result, milliseconds: (Number(user) + Number(system)) * 1000 };
}
