/**
 * What a fleet that boots together does to the API. On paper with 10,000 hosts and in sockets with
 * 2,000. Prints the result, keeps it in RESULTS-fleet.md, and exits with 1 when a target is missed.
 * Loopback only.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { attemptPolicies } from "../src/system/attempts.ts";
import type { AttemptPolicy } from "../src/system/attempts.ts";
import { formatReport, isAllVerified } from "./fleet/report.ts";
import type { Simulation, Sockets } from "./fleet/report.ts";
import { findMiss, runScenarios } from "./fleet/scenarios.ts";
import { makeKeys, runSocketFleet } from "./fleet/sockets.ts";
import type { SocketOutcome } from "./fleet/sockets.ts";

const seed = 1;
const repeats = 3;

async function runOnPaper(): Promise<Simulation> {
  const fleet = { hosts: 10_000, bootWithin: 5_000, seed };
  const perSecond = 300;
  const started = performance.now();
  const rows = await runScenarios(fleet, perSecond);
  return { ...fleet, perSecond, rows, seconds: (performance.now() - started) / 1000 };
}

async function runInSockets(): Promise<Sockets> {
  const speed = 15;
  // The splay spreads the hosts over as large a part of what the API can serve as on paper: 167 of
  // 300 requests/s there.
  const fleet = { hosts: 2_000, perSecond: 900, keys: await makeKeys(20) };
  const spread = speedUp(attemptPolicies.firstBoot, speed);
  const named = [
    { name: "first boot", policy: spread },
    { name: "first boot without splay", policy: { ...spread, splay: 0 } },
  ];
  const fleets = [];
  for (const { name, policy } of named) {
    const runs: SocketOutcome[] = [];
    for (let repeat = 0; repeat < repeats; repeat += 1) {
      runs.push(await runSocketFleet({ ...fleet, policy, seed: seed + repeat }));
    }
    fleets.push({ name, runs });
  }
  const peakMiB = Math.round(process.resourceUsage().maxRSS / 1024);
  return { ...fleet, keys: fleet.keys.length, speed, fleets, peakMiB };
}

/** The same policy in less time. */
function speedUp(policy: AttemptPolicy, speed: number): AttemptPolicy {
  const { base, cap, total, splay } = policy;
  return {
    ...policy,
    base: base / speed,
    cap: cap / speed,
    total: total / speed,
    splay: splay / speed,
  };
}

/** Returns a sentence for each thing that did not hold. */
function findProblems(simulation: Simulation, sockets: Sockets): readonly string[] {
  const problems = [];
  const miss = findMiss(simulation.rows);
  if (miss !== undefined) problems.push(miss);
  if (!isAllVerified(sockets)) problems.push("a signature did not hold in the emulator");
  for (const { name, runs } of sockets.fleets) {
    const failed = runs.filter(({ hosts, tally }) => tally.named !== hosts);
    for (const { failures } of failed) {
      problems.push(`in sockets, ${name}: hosts failed: ${JSON.stringify(failures)}`);
    }
  }
  return problems;
}

// Sockets first: the peak of the memory is theirs alone then.
const sockets = await runInSockets();
const simulation = await runOnPaper();
const report = formatReport(simulation, sockets, new Date().toISOString().slice(0, 10));
process.stdout.write(report);
writeFileSync(join(import.meta.dirname, "RESULTS-fleet.md"), report);
for (const problem of findProblems(simulation, sockets)) {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
