/**
 * One host, one judge and the program between them; everything that every run must keep is checked
 * when the test ends.
 */
import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import { startJudge, type Judge, type JudgeOptions } from "../judge-server.ts";
import { atEnd } from "./at-end.ts";
import { makeHost, type Host, type HostOptions } from "./host.ts";
import { runProgram, type RunOptions, type RunResult } from "./run.ts";

export interface RigOptions extends HostOptions {
  judge?: Partial<JudgeOptions>;
  /** For tests in which a refused signature is the point: the wire rules still hold. */
  mayBeRefused?: boolean;
}

export interface Rig {
  host: Host;
  judge: Judge;
  /** `/api/systems/{id}` of this host. */
  recordPath: string;
  /** `/api/v2/systems/{id}` of this host. */
  graphPath: string;
  run(args: string[], options?: RunOptions): Promise<RunResult>;
  /** The request lines the judge has seen, in order. */
  lines(): string[];
}

export async function rig(t: TestContext, options: RigOptions = {}): Promise<Rig> {
  const host = await makeHost(options);
  const { systemKey, publicPem } = host;
  const judge = await startJudge({ systemKey, publicPem, ...options.judge });
  atEnd(t, async () => {
    await judge.close();
    await host.remove();
    assertWireKept(judge, options.mayBeRefused ?? false);
  });
  return {
    host,
    judge,
    recordPath: `/api/systems/${systemKey}`,
    graphPath: `/api/v2/systems/${systemKey}`,
    run: (args, runOptions) => runProgram(host, judge.origin, args, runOptions),
    lines: () => judge.requests.map(({ line }) => line),
  };
}

/**
 * Fails if any request broke a rule of the wire, or had a signature that http-signature refuses.
 */
export function assertWireKept(judge: Judge, mayBeRefused: boolean): void {
  assert.deepEqual(judge.malformed, [], "bytes that are not HTTP/1.1 requests");
  for (const { line, faults, refused } of judge.requests) {
    assert.deepEqual(faults, [], `wire rules broken by: ${line}`);
    if (!mayBeRefused) assert.equal(refused, undefined, `refused: ${line}`);
  }
}
