import type { NamedFinding } from "../../doctor/run-checks.ts";
import { runChecks, systemChecks } from "../../doctor/run-checks.ts";
import { SysctxError } from "../../errors.ts";
import type { Answer } from "../answer.ts";
import type { CommandSpec, Invocation } from "../command.ts";
import type { ServerProbe } from "../../ports.ts";
import type { Context } from "../context.ts";
import { wrapUnder } from "../output/wrap.ts";
import type { Paint } from "../output/paint.ts";
import { makeVisible, makeVisibleJson, makeVisibleLine } from "../output/safe-text.ts";
import { fetchRecord } from "../../system/record.ts";
import { isOAuthProfile } from "../settings.ts";
import { once } from "../once.ts";
import { withinLimit } from "../../system/within-limit.ts";

export const doctorCommand: CommandSpec = {
  name: "doctor",
  summary: "check this host and explain how to fix what is wrong",
  description:
    "Checks everything from this host's files to a signed request: one finding per line, with how to fix each problem. " +
    "It works even when the config is broken or missing. With an OAuth profile it checks the credential, the endpoint and the token. The exit code is that of the first failure.",
  examples: [
    ["sudo sysctx doctor", "all checks"],
    ["sysctx doctor --json | jq '.checks[] | select(.status != \"ok\")'", "only the problems"],
  ],
  run,
};

async function run(_invocation: Invocation, context: Context): Promise<Answer> {
  const { host, settingsFile, agentConfig, systemId, privateKey, origin, client } = context;
  const { columns } = host.terminal.stdout;
  // From here on, so that the probe and the requests share one limit; broken settings are a
  // finding.
  await context.deadline().catch(() => undefined);
  const readSettings = async () => {
    await context.settings();
    return settingsFile();
  };
  const common = { host, settingsFile: readSettings };
  const profile = await context.profile().catch(() => undefined);
  if (profile !== undefined && isOAuthProfile(profile.settings)) {
    const { examineOAuth, readProfileInUse } = await import("../../oauth/open.ts");
    const { name, settings: stored } = profile;
    // Without the credential, which has a check of its own.
    const read = async () => {
      await context.settings();
      return readProfileInUse({ name, stored, flags: context.flags, env: host.env });
    };
    const own = async () => (await read()).origin;
    const way = { ...common, origin: own, probe: once(async () => probe(await own(), context)) };
    return describeFindings(await examineOAuth(way, read, context.oauth), columns);
  }
  const findings = await runChecks(systemChecks, {
    ...common,
    agentConfig,
    systemId,
    privateKey,
    origin,
    probe: once(async () => probe(await origin(), context)),
    client,
    record: once(async () => (await fetchRecord(await client(), await systemId(), [])).value),
  });
  return describeFindings(findings, columns);
}

/** Looks at the way to the server; a part that does not end in time is its error. */
async function probe(origin: string, context: Context): Promise<ServerProbe> {
  const { cacert, connectTimeout } = await context.settings();
  const { hostname } = new URL(origin);
  const limit = Math.min(connectTimeout, (await context.deadline()).limit);
  const probing = context.host.probeServer({
    origin,
    cacert,
    connectTimeout: limit,
    connections: 1,
  });
  return withinLimit(probing, `still checking ${hostname}`, context).catch((error: unknown) => {
    if (!(error instanceof SysctxError)) throw error;
    return { hostname, addresses: error, connection: error };
  });
}

function describeFindings(findings: readonly NamedFinding[], columns: number | undefined): Answer {
  const failed = findings.flatMap(({ name, finding }) =>
    finding.status === "fail"
      ? [new SysctxError(finding.code, `${name}: ${finding.message}`, { hint: finding.advice })]
      : [],
  );
  const statuses = findings.map(({ finding }) => finding.status);
  const status = statuses.includes("fail") ? "fail" : statuses.includes("warn") ? "warn" : "ok";
  const checks = findings.map(({ name, finding }) => ({ name, ...finding }));
  return {
    text: (paint) => findings.map((named) => describeFinding(named, paint, columns)).join("\n"),
    json: makeVisibleJson(JSON.stringify({ schemaVersion: 1, command: "doctor", status, checks })),
    failures: failed,
    tellsFailures: true,
  };
}

function describeFinding(
  { name, finding }: NamedFinding,
  paint: Paint,
  columns: number | undefined,
): string {
  const marks = { ok: paint.good, warn: paint.warn, fail: paint.bad, skip: paint.dim };
  const message = wrapUnder(makeVisibleLine(finding.message), 22, columns);
  const first = `${marks[finding.status](finding.status.padEnd(4))}  ${name.padEnd(14)}  ${message}`;
  if (finding.advice === undefined) return first;
  const advice = wrapUnder(makeVisible(finding.advice), 25, columns);
  return `${first}\n${" ".repeat(22)}${paint.accent("->")} ${advice}`;
}
