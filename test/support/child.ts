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
  /** Milliseconds; a child that hangs is killed. */
  readonly timeout?: number;
}

/**
 * Runs a module's text in another Node process. `src(...)` in it means an import path under src/.
 */
export function runModule(text: string, options: ChildOptions = {}): Promise<ChildResult> {
  const source = text.replace(/src\("([^"]+)"\)/g, (_, path: string) =>
    JSON.stringify(join(import.meta.dirname, "../../src", path)),
  );
  const stdio: StdioOptions = ["pipe", options.stdout ?? "pipe", "pipe"];
  const words = ["--input-type=module-typescript", "--eval", source];
  const child = spawn(process.execPath, words, { stdio, timeout: options.timeout ?? 20_000 });
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
