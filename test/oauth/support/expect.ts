/** What a failed run must tell a person: its exit code and its meaning, not its exact text. */
import assert from "node:assert/strict";
import { reportedFailure, type Failure } from "../../acceptance/support/expect.ts";
import type { RunResult } from "../../acceptance/support/run.ts";

/** Fails unless the run ended so, with a message and hint that together match every pattern. */
export function assertExplained(
  result: RunResult,
  exit: number | readonly number[],
  ...meanings: RegExp[]
): Failure {
  const wanted = [exit].flat();
  const story = `sysctx ${result.args.join(" ")}: exit ${result.code}\n${result.stderr}`;
  assert.ok(wanted.includes(result.code ?? -1), `wanted exit ${wanted.join(" or ")}: ${story}`);
  const failure = reportedFailure(result, result.code ?? -1);
  const said = `${failure.message} ${failure.hint ?? ""}`;
  for (const meaning of meanings) assert.match(said, meaning, story);
  return failure;
}

/** Fails unless the run succeeded and its standard error warns of this. */
export function assertWarned(result: RunResult, ...meanings: RegExp[]): void {
  assert.equal(result.code, 0, result.stderr);
  for (const meaning of meanings) assert.match(result.stderr, meaning);
}
