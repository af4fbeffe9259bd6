import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { until } from "./until.ts";

const exec = promisify(execFile);

/**
 * Resolves when somebody on this machine has a connection to the server: a program that calls has
 * started by then, and waits.
 */
export async function untilConnected(origin: string): Promise<void> {
  const words = ["-Htn", "state", "established", "dport", "=", `:${new URL(origin).port}`];
  const look = async () => (await exec("ss", words)).stdout;
  const seen = await until(look, (table) => table !== "");
  if (seen === "") throw new Error(`nobody has connected to ${origin}`);
}
