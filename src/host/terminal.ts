import { fstatSync, writeSync } from "node:fs";
import type { Stats } from "node:fs";
import { isatty } from "node:tty";
import { SysctxError, systemCode, usageError } from "../errors.ts";
import type { OutputStream, Terminal } from "../ports.ts";
import { writeDirectly } from "./runtime.ts";

/**
 * The process's own streams. Each is opened when it is written to: it takes as long as a small
 * module.
 */
export function openTerminal(): Terminal {
  return {
    stdout: openOutput(() => process.stdout, 1),
    stderr: openOutput(() => process.stderr, 2),
    get stdinIsTerminal() {
      return process.stdin.isTTY === true;
    },
    readStdin,
    ask,
  };
}

function openOutput(find: () => NodeJS.WriteStream, descriptor: number): OutputStream {
  let failure: unknown;
  const isTerminal = isTerminalLike(descriptor);
  let stream: NodeJS.WriteStream | undefined;
  // Without a listener a closed pipe would end the process with a stack trace.
  const open = () => (stream ??= find().on("error", (error) => (failure ??= error)));
  return {
    isTerminal,
    get columns() {
      return isTerminal ? open().columns : undefined;
    },
    async write(text) {
      try {
        if (failure !== undefined) throw failure;
        await (isFileLike(descriptor)
          ? writeWholeFile(descriptor, text)
          : (writeDirectly?.(descriptor, text) ?? writeStream(open(), text)));
      } catch (error) {
        throw new SysctxError(
          "output_failed",
          `the output could not be written (${systemCode(error)})`,
          {
            cause: error,
          },
        );
      }
    },
  };
}

/** Only a device can be a terminal; for a pipe or a file, the module that knows is not loaded. */
function isTerminalLike(descriptor: number): boolean {
  return statsOf(descriptor)?.isCharacterDevice() === true && isatty(descriptor);
}

/** A regular file, or a device such as /dev/full that is not a terminal. */
function isFileLike(descriptor: number): boolean {
  const stats = statsOf(descriptor);
  return stats?.isFile() === true || (stats?.isCharacterDevice() === true && !isatty(descriptor));
}

function statsOf(descriptor: number): Stats | undefined {
  try {
    return fstatSync(descriptor);
  } catch {
    return undefined;
  }
}

/**
 * A stream on a full disk writes a part, calls back without an error and exits 0; writeSync reports
 * the error.
 */
function writeWholeFile(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, "utf8");
  for (let written = 0; written < bytes.length;) {
    written += writeSync(descriptor, bytes, written);
  }
}

function writeStream(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once("error", reject);
    stream.write(text, (error) => {
      stream.removeListener("error", reject);
      if (error) reject(error);
      else resolve();
    });
  });
}

let stdinWasRead = false;

/**
 * Returns all of standard input. Errors: input_failed; usage when a second reader would find it
 * empty.
 */
async function readStdin(): Promise<string> {
  if (stdinWasRead) throw usageError("standard input is used twice", "Use - only once.");
  stdinWasRead = true;
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch (error) {
    throw new SysctxError("input_failed", "standard input could not be read as UTF-8 text", {
      cause: error,
    });
  }
}

async function ask(question: string): Promise<string> {
  const { createInterface } = await import("node:readline/promises");
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  try {
    // At the end of the input readline closes and leaves the question without an answer.
    const closed = new Promise<string>((resolve) => prompt.once("close", () => resolve("")));
    return await Promise.race([prompt.question(question), closed]);
  } finally {
    prompt.close();
  }
}
