import { formatTable } from "../fleet/table.ts";
import type { Lap } from "./race.ts";
import { formatSpread, ratioOf, spreadOf } from "./statistics.ts";
import type { Spread } from "./statistics.ts";

/** Returns a table of the ways: time, ratio to the way named `peer`, and what the server saw. */
export function formatLaps(laps: readonly Lap[], peer: string): readonly string[] {
  const head = ["way", "ms", `ratio to ${peer}`, "requests", "connections"];
  const rows = laps.map((lap) => [
    lap.name,
    formatSpread(spreadOf(lap.milliseconds), 0),
    lap.name === peer ? "1" : formatSpread(compare(laps, lap.name, peer), 2),
    String(lap.tally.requests),
    String(lap.tally.connections),
  ]);
  return formatTable(head, rows);
}

/** Returns the ratio of the times of two ways. */
export function compare(laps: readonly Lap[], name: string, peer: string): Spread {
  const timesOf = (wanted: string) => {
    const lap = laps.find((it) => it.name === wanted);
    if (lap === undefined) throw new Error(`there is no way ${wanted}`);
    return lap.milliseconds;
  };
  return ratioOf(timesOf(name), timesOf(peer));
}
