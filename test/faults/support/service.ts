import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Cleaner } from "./cleaner.ts";

export interface Service {
  readonly pid: number;
  /** All that it has said so far, both streams. */
  readonly said: () => string;
  /**
   * Resolves with the first match of its words; rejects when it ends before, or after a minute.
   */
  readonly says: (pattern: RegExp) => Promise<RegExpExecArray>;
}

export interface ServiceOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Starts a program that runs until the test file ends. */
export function startService(
  cleaner: Cleaner,
  [command = "", ...words]: readonly string[],
  options: ServiceOptions = {},
): Service {
  const child = spawn(command, words, {
    cwd: options.cwd ?? "/",
    env: { PATH: process.env["PATH"], ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  let ended = false;
  const looks = new Set<() => void>();
  const look = () => looks.forEach((one) => one());
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      text += chunk.toString("utf8");
      look();
    });
  }
  child.on("error", (error) => (text += error.message));
  child.on("close", () => {
    ended = true;
    look();
  });
  cleaner.later(async () => {
    if (ended) return;
    const closed = once(child, "close");
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), 3_000);
    await closed;
    clearTimeout(timer);
  });
  return {
    pid: child.pid ?? 0,
    said: () => text,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => settle(), 60_000);
        const settle = (match?: RegExpExecArray) => {
          clearTimeout(timer);
          looks.delete(check);
          if (match !== undefined) resolve(match);
          else reject(new Error(`${command} ${words.join(" ")} did not say ${pattern}: ${text}`));
        };
        const check = () => {
          const match = pattern.exec(text);
          if (match !== null) settle(match);
          else if (ended) settle();
        };
        looks.add(check);
        check();
      }),
  };
}
