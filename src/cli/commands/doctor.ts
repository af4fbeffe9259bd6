import type { NamedFinding } from "../../doctor/run-checks.ts";
import { runChecks } from "../../doctor/run-checks.ts";
import { SysctxError } from "../../errors.ts";
import type { Answer } from "../answer.ts";
import type { CommandSpec, Invocation } from "../command.ts";
import type { ServerProbe } from "../../ports.ts";
import { attemptPolicies } from "../../system/attempts.ts";
import type { Deadline } from "../../system/deadline.ts";
import { startDeadline } from "../../system/deadline.ts";
import { describeDuration } from "../../system/duration.ts";
import type { Context } from "../context.ts";
import type { Paint } from "../output/paint.ts";
import { makeVisible, makeVisibleJson, makeVisibleLine } from "../output/safe-text.ts";
import { mostConcurrent } from "../../system/concurrently.ts";
import { once } from "../once.ts";

export const doctorCommand: CommandSpec = {
  name: "doctor",
  summary: "find out why it does not work, and what to do",
  description:
    "Checks everything between this host's files and a signed request, one finding a line, each with what to do. It works when\n" +
    "the config is broken or absent. The exit code is that of the first failure.",
  examples: [
    ["sudo sysctx doctor", "all checks"],
    ["sysctx doctor --json | jq '.checks[] | select(.status != \"ok\")'", "what is not right"],
  ],
  run,
};

async function run(_invocation: Invocation, context: Context): Promise<Answer> {
  const { host, settingsFile, agentConfig, systemId, privateKey, origin } = context;
  const { timeout = attemptPolicies.interactive.total } = await context
    .settings()
    .catch(() => ({ timeout: undefined }));
  const deadline = startDeadline(host.clock, timeout);
  const remaining = () => Math.max(1, Math.round(deadline.remaining()));
  const probe = async () => {
    const { cacert, connectTimeout } = await context.settings();
    const limits = {
      connectTimeout: Math.min(connectTimeout, remaining()),
      connections: mostConcurrent,
    };
    const probing = host.probeServer({ origin: await origin(), cacert, ...limits });
    return Promise.race([probing, lateProbe(await origin(), deadline, context)]);
  };
  // The checks before it took their part of the time.
  const client = once(async () =>
    context.fresh({ flags: { ...context.flags, timeout: remaining() } }).client(),
  );
  const checkSettings = async () => {
    await context.settings();
    return settingsFile();
  };
  const findings = await runChecks({
    host,
    settingsFile: checkSettings,
    agentConfig,
    systemId,
    privateKey,
    origin,
    probe: once(probe),
    client,
  });
  return describeFindings(findings);
}

/** What a probe that does not end in time has found. */
async function lateProbe(
  origin: string,
  deadline: Deadline,
  { host }: Context,
): Promise<ServerProbe> {
  await host.clock.sleep(deadline.remaining(), deadline.signal);
  const { hostname } = new URL(origin);
  const late = new SysctxError(
    "timeout",
    `the time limit of ${describeDuration(deadline.limit)} ended: nothing is known of ${hostname}`,
  );
  return { hostname, addresses: late, connection: late };
}

function describeFindings(findings: readonly NamedFinding[]): Answer {
  const failed = findings.flatMap(({ name, finding }) =>
    finding.status === "fail"
      ? [new SysctxError(finding.code, `${name}: ${finding.message}`, { hint: finding.advice })]
      : [],
  );
  const statuses = findings.map(({ finding }) => finding.status);
  const status = statuses.includes("fail") ? "fail" : statuses.includes("warn") ? "warn" : "ok";
  const checks = findings.map(({ name, finding }) => ({ name, ...finding }));
  return {
    text: (paint) => findings.map((named) => describeFinding(named, paint)).join("\n"),
    json: makeVisibleJson(JSON.stringify({ schemaVersion: 1, command: "doctor", status, checks })),
    failures: failed,
    tellsFailures: true,
  };
}

function describeFinding({ name, finding }: NamedFinding, paint: Paint): string {
  const marks = { ok: paint.good, warn: paint.warn, fail: paint.bad, skip: paint.dim };
  const first = `${marks[finding.status](finding.status.padEnd(4))}  ${name.padEnd(14)}  ${makeVisibleLine(finding.message)}`;
  return finding.advice === undefined
    ? first
    : `${first}\n${" ".repeat(22)}${paint.accent("->")} ${makeVisible(finding.advice)}`;
}
