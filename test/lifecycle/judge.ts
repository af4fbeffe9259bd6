import type { Case } from "./case.ts";
import { exitCodes, goneWithin, hookWithin } from "./case.ts";
import type { Evidence } from "./evidence.ts";
import { cameAsExpected, splitAtArming } from "./timeline.ts";
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
  const seen = splitAtArming(evidence.sightings).after ?? [];
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
    ...(standIn ? [] : [...judgeStatus(evidence.status), ...judgeRequests(event.sent, requests)]),
    ...judgeTimeline(event, evidence),
    ...judgeEnd(event, evidence, result.offSeconds),
    ...judgeHook(event, evidence),
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
  const { before, after: seen } = splitAtArming(sightings);
  if (seen === undefined) return ["the hook was not armed"];
  if (before.some(({ word }) => word === "DELETE")) return ["a DELETE came during the arming"];
  if (cameAsExpected(seen, event.expect)) return [];
  const words = seen.map(({ word }) => word).join(" ");
  return [`expected ${event.expect.join(" ")}, saw ${words || "nothing"}`];
}

function judgeRequests(
  expected: readonly string[] | undefined,
  requests: readonly Sighting[],
): readonly string[] {
  // Only a document is compared before it is applied.
  const looks = requests.filter(({ word }) => word === "GET").length;
  if (expected === undefined) return looks === 0 ? [] : [`${looks} GET came`];
  const changes = requests.flatMap(({ request }) =>
    request === undefined || request.method === "GET"
      ? []
      : [`${request.method} ${request.path} ${request.body}`.trimEnd()],
  );
  if (changes.join("\n") === expected.join("\n")) return [];
  return [`expected to be sent: ${expected.join(", ")}; was sent: ${changes.join(", ")}`];
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

function judgeHook(event: Case, { hookRuns, journal }: Evidence): readonly string[] {
  const { address, dns } = event.network ?? { address: "up", dns: "up" };
  const runs = event.hookRuns ?? event.expect.filter((word) => word === "order").length;
  const wrong = hookRuns.find((run) => run.address !== address || run.dns !== dns);
  const limit = event.hookWithin ?? hookWithin;
  const slow = hookRuns.find(({ seconds }) => !(seconds <= limit));
  const unsaid = (event.journal ?? []).filter((said) => !journal.some((line) => said.test(line)));
  return [
    // Without this, no request would prove nothing.
    ...(hookRuns.length === runs ? [] : [`the hook ran ${hookRuns.length} times, not ${runs}`]),
    ...(wrong ? [`at the end of the hook: address ${wrong.address}, DNS ${wrong.dns}`] : []),
    ...(slow ? [`the hook took ${slow.seconds.toFixed(1)} s`] : []),
    ...unsaid.map((said) => `the journal does not say ${String(said)}`),
  ];
}

function describeRequest({ request }: Sighting): string {
  if (request === undefined) return "";
  return `${request.method} ${request.path} ${request.status ?? "unanswered"}`;
}
