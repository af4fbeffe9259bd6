/** Many operations in one call, against the script's loop. Words: the programs to measure. */
import { joinGroups, scriptLoop } from "./rig/group-joins.ts";
import { compare, formatLaps } from "./rig/lap-table.ts";
import { findPrograms } from "./rig/programs.ts";
import { race } from "./rig/race.ts";
import type { Target } from "./rig/results.ts";
import { aim, judge, publish } from "./rig/results.ts";
import { openRig } from "./rig/rig.ts";

/** Operations, and rounds: the script needs a minute for 500. */
const sizes = [
  [1, 15],
  [10, 9],
  [50, 7],
  [500, 2],
] as const;
const judged = 50;

const rig = await openRig();
try {
  const { near: env } = rig;
  const programs = findPrograms();
  const lines: string[] = [];
  const targets: Target[] = [];
  for (const [count, rounds] of sizes) {
    const laps = await race(rig, rounds, [
      ...programs.map((program) => joinGroups(program, count, env)),
      scriptLoop(count, env),
    ]);
    lines.push(`\`groups add\` with ${count}, ${rounds} rounds:`, "");
    lines.push(...formatLaps(laps, "script"), "");
    if (count !== judged) continue;
    targets.push(
      ...aim(programs, { executable: 0.08 }, ({ name }) => ({
        what: `${name}, ${count} operations to the script's ${count}`,
        ratio: compare(laps, name, "script"),
      })),
    );
  }
  publish("batch", "Many operations in one call", [...lines.slice(0, -1), ...judge(targets)]);
} finally {
  rig.close();
}
