import { spawn } from "node:child_process";
import type { StdioOptions } from "node:child_process";
import { join } from "node:path";

export interface ChildResult {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ChildOptions {
  readonly stdin?: string | Uint8Array;
  /** A file descriptor in place of the pipe that catches standard output. */
  readonly stdout?: number;
  /** Reads this many bytes of standard output, then closes the pipe. */
  readonly closeAfter?: number;
  /** Seconds of processor time, which other programs do not use up; beyond them it is killed. */
  readonly processorSeconds?: number;
}

/**
 * Runs a module's text in another Node process. `src(...)` in it means an import path under src/.
 */
export function runModule(text: string, options: ChildOptions = {}): Promise<ChildResult> {
  const source = text.replace(/src\("([^"]+)"\)/g, (_, path: string) =>
    JSON.stringify(join(import.meta.dirname, "../../src", path)),
  );
  const stdio: StdioOptions = ["pipe", options.stdout ?? "pipe", "pipe"];
  const node = [process.execPath, "--input-type=module-typescript", "--eval", source];
  const words = ["-c", 'ulimit -t "$0" && exec "$@"', String(options.processorSeconds ?? 20)];
  // One that sleeps for ever is killed too.
  const child = spawn("sh", [...words, ...node], { stdio, timeout: 120_000 });
  child.stdin?.on("error", () => undefined);
  child.stdin?.end(options.stdin);
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  let left = options.closeAfter ?? Infinity;
  child.stdout?.on("data", (chunk: Buffer) => {
    stdout.push(chunk);
    left -= chunk.length;
    if (left <= 0) child.stdout?.destroy();
  });
  child.stderr?.on("data", (chunk: Buffer) => stderr.push(chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) =>
      resolve({
        code,
        signal,
        stdout: Buffer.concat(stdout).toString(),
        stderr: Buffer.concat(stderr).toString(),
      }),
    );
  });
}

export const isRoot = process.geteuid?.() === 0;
/** For tests that give a file to another user. */
export const onlyRoot = { skip: isRoot ? false : "needs root, to give files to another user" };
