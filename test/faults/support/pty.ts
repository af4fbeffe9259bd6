/** Runs the program on a pseudo-terminal of chosen size, by util-linux' script. */
import { spawn } from "node:child_process";
import { assertNoLeak } from "./leak.ts";
import type { HostFiles } from "./program.ts";
import { runControl } from "../../support/control.ts";
import { commandOf } from "../../support/program.ts";
import { environment } from "./program.ts";

export interface PtyOptions {
  readonly columns: number;
  readonly rows: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Words before `script`, such as those of `ip netns exec`. */
  readonly prefix?: readonly string[];
  /** What is typed, and at which words on the terminal. */
  readonly type?: { readonly keys: string; readonly at: string };
  /** A part of the shell's command line after the program, such as `>/dev/null`. */
  readonly redirection?: string;
}

export interface PtyEnded {
  /** All that reached the terminal. */
  readonly output: string;
  /** 128 and the signal's number, if one ended it. */
  readonly code: number | null;
  /** Milliseconds from the start, and from what was typed; a control began with that. */
  readonly took: number;
  readonly afterKeys: number;
  readonly control: number;
  readonly hung: boolean;
}

/** The terminal of a run that takes longer than this has hung (milliseconds). */
const patience = 60_000;

/** Runs the program on a terminal; `script` hands on its exit code. */
export async function runOnTerminal(
  host: HostFiles,
  args: readonly string[],
  { columns, rows, env = {}, prefix = [], type, redirection = "" }: PtyOptions,
): Promise<PtyEnded> {
  const line = [...commandOf(), ...args].map((word) => `'${word}'`).join(" ");
  const shell = `stty cols ${columns} rows ${rows}; exec ${line} ${redirection}`;
  const [command = "", ...words] = [...prefix, "script", "-q", "-e", "-c", shell, "/dev/null"];
  const begin = performance.now();
  const child = spawn(command, words, {
    cwd: host.dir,
    env: environment(host, { TERM: "xterm", SHELL: "/bin/sh", ...env }),
    // The input stays open: script would type Ctrl-D at its end.
    stdio: ["pipe", "pipe", "pipe"],
  });
  let output = "";
  let typedAt = NaN;
  let control: Promise<number> | undefined;
  const look = (chunk: string) => {
    output += chunk;
    if (type === undefined || control !== undefined || !output.includes(type.at)) return;
    typedAt = performance.now();
    child.stdin.write(type.keys);
    control = runControl();
  };
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", look);
  child.stdin.on("error", () => undefined);
  let hung = false;
  const timer = setTimeout(() => {
    hung = true;
    child.kill("SIGKILL");
  }, patience);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  clearTimeout(timer);
  const end = performance.now();
  assertNoLeak(output, host);
  const [took, afterKeys] = [end - begin, end - typedAt];
  return { output, code, took, afterKeys, control: (await control) ?? NaN, hung };
}
