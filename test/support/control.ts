/**
 * A control beside a run that must end in time: a busy machine slows both, so the run is compared
 * with its control and not with a figure. How late an end is on a quiet machine is measured by
 * bench/limits.ts. All times are milliseconds.
 */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { commandOf } from "./program.ts";

/** Sleeps for so long and starts the program for nothing; resolves with what both took. */
export async function runControl(sleep = 0): Promise<number> {
  const begin = performance.now();
  const line = 'sleep "$0"; exec "$@" --version';
  const words = ["-c", line, String(sleep / 1000), ...commandOf()];
  const child = spawn("sh", words, { env: { PATH: process.env["PATH"] }, stdio: "ignore" });
  const [code] = (await once(child, "exit")) as [number | null];
  assert.equal(code, 0, "the control failed");
  return performance.now() - begin;
}

/**
 * Fails unless it took about as long as its control. Whatever else would end a run that hangs (a
 * resolver's patience, a server's own timer, a longer limit) comes later than this.
 */
export function assertAsSoon(took: number, control: number, ended: object): void {
  const [late, beside] = [took, control].map(Math.round);
  const said = JSON.stringify(ended).slice(0, 3_000);
  assert.ok(took <= 2 * control + 1_000, `${late} ms, and its control took ${beside}: ${said}`);
}

/** Resolves with the run; fails unless its limit of so long, and not much more, ended it. */
export async function endInTime<T extends { readonly took: number }>(
  run: Promise<T>,
  limit: number,
): Promise<T> {
  const [ended, control] = await Promise.all([run, runControl(limit)]);
  assertAsSoon(ended.took, control, ended);
  return ended;
}
