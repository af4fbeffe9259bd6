import type { Case } from "./case.ts";
import { exitCodes, goneWithin, hookWithin } from "./case.ts";
import type { Evidence } from "./evidence.ts";
import { afterArming, cameAsExpected } from "./timeline.ts";
import type { Sighting } from "./timeline.ts";

/** A row of the table. */
export interface Result {
  readonly name: string;
  readonly event: string;
  readonly system: string;
  /** What arrived at the API once the hook was armed, e.g. `DELETE /api/systems/… 200`. */
  readonly requests: readonly string[];
  readonly signatureValid: boolean | undefined;
  /** At the end of the hook's last run; undefined when it did not run. */
  readonly address: string | undefined;
  readonly dns: string | undefined;
  /** How long the hook ran, and how long after the last order the machine was gone. */
  readonly hookSeconds: number | undefined;
  readonly offSeconds: number | undefined;
  /** Empty when all is as it must be. */
  readonly problems: readonly string[];
}

/** Compares what was seen with what the case promises. */
export function judge(event: Case, system: string, evidence: Evidence, standIn: boolean): Result {
  const seen = afterArming(evidence.sightings) ?? [];
  const requests = seen.filter(({ request }) => request !== undefined);
  const verdicts = requests.map(({ request }) => request?.verdict.valid === true);
  const order = seen.findLast(({ word }) => word === "order")?.time;
  const hook = evidence.hookRuns.at(-1);
  const result = {
    name: event.name,
    event: event.event,
    system,
    requests: requests.map(describeRequest),
    signatureValid: verdicts.length === 0 ? undefined : verdicts.every(Boolean),
    address: hook?.address,
    dns: hook?.dns,
    hookSeconds: hook?.seconds,
    offSeconds: order === undefined ? undefined : (evidence.goneAt - order) / 1000,
  };
  const problems = [
    ...(standIn ? [] : judgeStatus(evidence.status)),
    ...judgeTimeline(event, evidence),
    ...judgeEnd(event, evidence, result.offSeconds),
    ...judgeHook(event, evidence, seen),
    ...(result.signatureValid === false ? ["a signature does not hold"] : []),
  ];
  return { ...result, problems };
}

function judgeStatus(status: string | undefined): readonly string[] {
  try {
    const { armed } = JSON.parse(status ?? "") as { armed?: unknown };
    if (armed === true) return [];
  } catch {
    // Said below.
  }
  return [`sysctx hook status --json did not say armed: ${status ?? "nothing"}`];
}

function judgeTimeline(event: Case, { sightings }: Evidence): readonly string[] {
  const early = sightings.some(({ word }) => word === "DELETE")
    ? sightings.findIndex(({ word }) => word === "DELETE") <
      sightings.findIndex(({ word }) => word === "armed")
    : false;
  const seen = afterArming(sightings);
  if (early) return ["a DELETE came while the hook was being armed"];
  if (seen === undefined) return ["the hook was not armed"];
  if (cameAsExpected(seen, event.expect)) return [];
  const words = seen.map(({ word }) => word).join(" ");
  return [`expected ${event.expect.join(" ")}, saw ${words || "nothing"}`];
}

function judgeEnd(
  event: Case,
  { exitCode }: Evidence,
  seconds: number | undefined,
): readonly string[] {
  const expected = exitCodes[event.ends ?? "off"];
  const late = seconds !== undefined && seconds > goneWithin;
  return [
    ...(exitCode === undefined ? ["the machine had to be killed"] : []),
    ...(exitCode !== undefined && exitCode !== expected
      ? [`ended with ${exitCode}, not ${expected} (${event.ends ?? "off"})`]
      : []),
    ...(late ? [`gone ${seconds.toFixed(1)} s after the order`] : []),
  ];
}

function judgeHook(
  event: Case,
  { hookRuns, journal }: Evidence,
  seen: readonly Sighting[],
): readonly string[] {
  const { address, dns } = event.network ?? { address: "up", dns: "up" };
  const last = hookRuns.at(-1);
  const wrong = last && (last.address !== address || last.dns !== dns);
  const sent = seen.some(({ word }) => word === "DELETE");
  const slow = hookRuns.find(({ seconds }) => seconds > hookWithin);
  const unsaid = event.journal && !journal.some((line) => event.journal?.test(line));
  return [
    ...(wrong ? [`at the end of the hook: address ${last.address}, DNS ${last.dns}`] : []),
    ...(sent && last === undefined ? ["a DELETE came, but not from the hook"] : []),
    ...(slow ? [`the hook took ${slow.seconds.toFixed(1)} s`] : []),
    ...(unsaid ? [`the journal does not say ${String(event.journal)}`] : []),
  ];
}

function describeRequest({ request }: Sighting): string {
  if (request === undefined) return "";
  return `${request.method} ${request.path} ${request.status ?? "unanswered"}`;
}
