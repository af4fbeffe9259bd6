import type { Rig } from "./rig.ts";
import type { Way } from "./run.ts";
import { run } from "./run.ts";
import type { Tally } from "./server-process.ts";

/** A way, how long it took in each round, and what the server saw of its last run. */
export interface Lap extends Way {
  readonly milliseconds: readonly number[];
  readonly tally: Tally;
}

/**
 * Measures the ways in turn, A B C A B C, so often, after one round that does not count, and
 * returns them in the same order. Each run begins with the same state at the server. Rejects when a
 * way fails, when the server refuses one of its requests, or when ways that changed something did
 * not come to the same end.
 */
export async function race(
  rig: Rig,
  rounds: number,
  ways: readonly Way[],
  measure = run,
): Promise<Lap[]> {
  const laps = ways.map((way) => ({ way, milliseconds: [] as number[], tally: noTally }));
  for (let round = 0; round <= rounds; round += 1) {
    await rig.reset();
    for (const lap of laps) {
      const { milliseconds } = await measure(lap.way);
      lap.tally = await rig.reset();
      if (round > 0) lap.milliseconds.push(milliseconds);
      requireDone(lap.way, lap.tally);
    }
    requireSameOutcome(laps.filter(({ tally }) => tally.requests > 0));
  }
  return laps.map(({ way, ...lap }) => ({ ...way, ...lap }));
}

const noTally: Tally = { requests: 0, refused: 0, connections: 0, outcome: "" };

function requireDone({ name }: Way, { refused, requests }: Tally): void {
  if (refused > 0) throw new Error(`${name}: ${refused} of ${requests} requests were refused`);
}

function requireSameOutcome(laps: readonly { way: Way; tally: Tally }[]): void {
  const [first, ...others] = laps;
  for (const { way, tally } of others) {
    if (tally.outcome !== first?.tally.outcome)
      throw new Error(`${way.name} and ${first?.way.name} did not come to the same end`);
  }
}
