import { cameAsExpected, splitAtArming } from "../lifecycle/timeline.ts";
import type { MachineCase } from "./cases.ts";
import { getCaseLimit } from "./cases.ts";
import type { Evidence } from "./run-case.ts";

/** A row of the table. */
export interface Row {
  readonly name: string;
  readonly event: string;
  readonly system: string;
  /** Changing requests that arrived at the API once the hook was armed, e.g. `DELETE 200`. */
  readonly requests: readonly string[];
  readonly signatureValid: boolean | undefined;
  /** At the end of the hook's last run; undefined when nothing looked. */
  readonly address: string | undefined;
  readonly dns: string | undefined;
  /** How long after the last order the machine was gone, and how long all of it took. */
  readonly offSeconds: number | undefined;
  readonly seconds: number;
  /** Empty when all is as it must be. */
  readonly problems: readonly string[];
}

/** Compares what was seen with what the case promises. */
export function judge(event: MachineCase, evidence: Evidence): Row {
  const { sightings, startedAt, goneAt } = evidence;
  const seen = splitAtArming(sightings).after ?? [];
  const requests = seen.flatMap(({ request }) => request ?? []);
  const verdicts = requests.map(({ verdict }) => verdict.valid);
  const order = seen.findLast(({ word }) => word === "order")?.time;
  const [, address, dns] = [...evidence.console.matchAll(probe)].at(-1) ?? [];
  const problems = [
    ...judgeTimeline(event, evidence),
    ...judgeEnd(event, evidence),
    ...judgeHook(event, evidence),
    ...(verdicts.every(Boolean) ? [] : ["a signature does not hold"]),
    ...requests
      .filter(({ method, status }) => method === "DELETE" && status !== 200)
      .map(({ status }) => `the DELETE was answered ${status ?? "by nobody"}`),
  ];
  return {
    ...{ name: event.name, event: event.event, system: event.system },
    requests: requests.map(({ method, status }) => `${method} ${status ?? "unanswered"}`),
    signatureValid: verdicts.length === 0 ? undefined : verdicts.every(Boolean),
    address,
    dns,
    offSeconds: order === undefined ? undefined : (goneAt - order) / 1000,
    seconds: (goneAt - startedAt) / 1000,
    problems,
  };
}

function judgeTimeline(event: MachineCase, { sightings, console }: Evidence): readonly string[] {
  const { before, after } = splitAtArming(sightings);
  if (after === undefined) return ["the hook was not armed"];
  const armed = /"command":"hook status","armed":true/.test(console);
  return [
    ...(armed ? [] : ["sysctx hook status --json did not say armed"]),
    ...(before.some(({ word }) => word === "DELETE") ? ["a DELETE came during the arming"] : []),
    ...(cameAsExpected(after, event.expect)
      ? []
      : [`expected ${event.expect.join(" ")}, saw ${after.map(({ word }) => word).join(" ")}`]),
  ];
}

/** QEMU says why it ended: `guest-shutdown` is power-off, `guest-reset` a reset. */
function judgeEnd(event: MachineCase, { events, killed }: Evidence): readonly string[] {
  if (killed) return [`it was not gone after ${getCaseLimit(event)} s and had to be killed`];
  const wanted = event.ends === "reboot" ? "guest-reset" : "guest-shutdown";
  const end = events.findLast((said) => said.event === "SHUTDOWN")?.data?.reason ?? "nothing";
  const wasReset = events.some(({ event: name }) => name === "RESET");
  return [
    ...(end === wanted ? [] : [`the machine ended with ${end}, not ${wanted}`]),
    ...(wasReset === (event.resets ?? false)
      ? []
      : [`the hardware was ${wasReset ? "" : "not "}reset on the way`]),
  ];
}

const probe = /rig-probe address=(\w+) dns=(\w+)/g;
/** The hook's own line, of which each run prints one; logger puts its tag before it. */
const decisions = /(?:\w+\[\d+\]|sysctx-hook): (?:nothing to do: |.* is deregistered$)/gm;

/** Without the hook's own log line, the absence of a request would prove nothing. */
function judgeHook(event: MachineCase, { console }: Evidence): readonly string[] {
  const runs = event.hookRuns ?? event.expect.filter((word) => word === "order").length;
  const ran = [...console.matchAll(decisions)].length;
  const probes = [...console.matchAll(probe)];
  const wrong = probes.find(([, address, dns]) => address !== "up" || dns !== "up");
  return [
    ...(ran === runs ? [] : [`the hook ran ${ran} times, not ${runs}`]),
    ...(event.system === "systemd" && probes.length !== runs
      ? [`${probes.length} looks at the network after the hook, not ${runs}`]
      : []),
    ...(wrong ? [`at the end of the hook: ${wrong[0]}`] : []),
  ];
}
