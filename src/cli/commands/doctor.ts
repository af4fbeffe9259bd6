import type { NamedFinding } from "../../doctor/run-checks.ts";
import { runChecks } from "../../doctor/run-checks.ts";
import { SysctxError } from "../../errors.ts";
import type { Answer } from "../answer.ts";
import type { CommandSpec, Invocation } from "../command.ts";
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
  const { host, settingsFile, agentConfig, systemId, privateKey, origin, client } = context;
  const probe = async () => {
    const { cacert, connectTimeout, timeout = connectTimeout } = await context.settings();
    const limits = {
      connectTimeout: Math.min(connectTimeout, timeout),
      connections: mostConcurrent,
    };
    return host.probeServer({ origin: await origin(), cacert, ...limits });
  };
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
