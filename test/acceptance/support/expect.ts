/** The shapes of the contract's answers, said once. */
import assert from "node:assert/strict";
import type { Rig } from "./rig.ts";
import type { RunOptions, RunResult } from "./run.ts";

export interface Failure {
  code: string;
  message: string;
  hint?: string;
  status?: number;
}

export interface WriteResult {
  id: string;
  changed?: boolean;
  error?: Failure;
}

export interface Envelope {
  schemaVersion: number;
  command: string;
  changed: boolean;
  results: WriteResult[];
}

/**
 * C0 but tab and line feed, DEL, C1, bidi and other invisible controls: never raw before a
 * terminal.
 */
const control =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffd]|\u{e0041}/u;

export function assertNoControls(text: string): void {
  assert.doesNotMatch(text, control, JSON.stringify(text));
}

function told({ args, code, signal, stdout, stderr }: RunResult): string {
  return `sysctx ${args.join(" ")}: exit ${code ?? signal}\nstdout: ${stdout}\nstderr: ${stderr}`;
}

/** Fails unless the run ended with exit code 0. */
export function assertDone(result: RunResult): void {
  assert.equal(result.code, 0, told(result));
}

/** The JSON on standard output of a run that succeeded. */
export function answerOf(result: RunResult): unknown {
  assertDone(result);
  return parsed(result.stdout, result);
}

/**
 * The envelope of a write, whatever the exit code; of the results only what the contract names: a
 * result may say more.
 */
export function envelopeOf(result: RunResult): Envelope {
  const envelope = parsed(result.stdout, result) as Envelope;
  assert.equal(envelope.schemaVersion, 1, told(result));
  assert.equal(typeof envelope.changed, "boolean", told(result));
  assert.ok(Array.isArray(envelope.results), told(result));
  envelope.results = envelope.results.map(({ id, changed, error }) => ({
    id,
    ...(changed === undefined ? {} : { changed }),
    ...(error === undefined ? {} : { error }),
  }));
  return envelope;
}

/**
 * Ends in one `error:` line on standard error and perhaps one `hint:` line, with nothing on
 * standard output.
 */
export function assertTextFailure(result: RunResult, exit: number): void {
  assert.equal(result.code, exit, told(result));
  assert.equal(result.stdout, "", told(result));
  assert.match(result.stderr, /^error: [^\n]+\n(hint: [^\n]+\n)?$/, told(result));
  assertNoControls(result.stderr);
}

/** The one JSON object on standard error of a failed run, with nothing on standard output. */
export function failureOf(result: RunResult, exit: number, code?: string): Failure {
  assert.equal(result.stdout, "", told(result));
  return reportedFailure(result, exit, code);
}

/** As `failureOf`, for commands that also answer on standard output. */
export function reportedFailure(result: RunResult, exit: number, code?: string): Failure {
  assert.equal(result.code, exit, told(result));
  const report = parsed(result.stderr, result) as { schemaVersion: number; error: Failure };
  assert.equal(report.schemaVersion, 1, told(result));
  assert.ok(report.error.message.length > 0, told(result));
  if (code !== undefined) assert.equal(report.error.code, code, told(result));
  return report.error;
}

function parsed(text: string, result: RunResult): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) return value;
  } catch {
    // Told below.
  }
  return assert.fail(`not exactly one JSON value. ${told(result)}`);
}

export interface Refusal {
  exit: number;
  code?: string | string[];
  /** What the hint must help with. */
  hint?: RegExp;
  options?: RunOptions;
  /** The connection is begun while the key is read, and nothing is sent over it. */
  connects?: true;
}

/** Bad input: refused in text and in JSON, with nothing answered and not even a connection made. */
export async function assertRefused(rig: Rig, args: string[], refusal: Refusal): Promise<void> {
  const [text] = await Promise.all([
    rig.run(args, refusal.options),
    assertRefusedAsJson(rig, args, refusal),
  ]);
  assertTextFailure(text, refusal.exit);
  assert.match(text.stderr, refusal.hint ?? /^hint: /m, told(text));
  assertNoConnection(rig, refusal);
}

/** The same in JSON only, for the many cases of one kind: half the processes. */
export async function assertRefusedAsJson(
  rig: Rig,
  args: string[],
  refusal: Refusal,
): Promise<void> {
  const json = await rig.run(["--json", ...args], refusal.options);
  const failure = failureOf(json, refusal.exit);
  if (refusal.code !== undefined)
    assert.ok([refusal.code].flat().includes(failure.code), told(json));
  assert.match(failure.hint ?? "no hint", refusal.hint ?? /^(?!no hint$)/, told(json));
  assert.deepEqual(rig.lines(), [], "a request was sent");
  assertNoConnection(rig, refusal);
}

function assertNoConnection({ judge }: Rig, { connects }: Refusal): void {
  if (connects === undefined) assert.equal(judge.counts.connections, 0, "a connection was made");
  assert.equal(judge.counts.bytes, 0, "something was sent");
}
