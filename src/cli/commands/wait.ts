import { waitUntilReady } from "../../lifecycle/readiness.ts";
import { attemptPolicies, startSplay } from "../../system/attempts.ts";
import type { Deadline } from "../../system/deadline.ts";
import { startDeadline } from "../../system/deadline.ts";
import { describeDuration } from "../../system/duration.ts";
import { fetchRecord } from "../../system/record.ts";
import type { Answer } from "../answer.ts";
import { plainAnswer } from "../answer.ts";
import type { CommandSpec, Invocation } from "../command.ts";
import type { Context } from "../context.ts";
import { startProgress, wantsProgress } from "../output/progress.ts";
import { makeVisibleLine } from "../output/safe-text.ts";
import { warnOfAnotherHost } from "../warn-of-another-host.ts";
import { once } from "../once.ts";

export const waitCommand: CommandSpec = {
  name: "wait",
  summary: "wait until the agent has registered and the API answers",
  description:
    "Waits until this host is ready: the agent config exists and has a systemKey, the key is readable, and the API answers. For first boot: " +
    "it waits at most 3 minutes (--timeout) and, without a terminal, starts with a delay that differs from host to host. " +
    "When the time is up, it says what is still missing.",
  asks: true,
  examples: [
    ["sysctx wait --timeout 5m", "in cloud-init's runcmd, before the first call"],
    ["sysctx wait --json", "with the seconds it took"],
  ],
  run,
};

async function run({ flags }: Invocation, context: Context): Promise<Answer> {
  const { host, notes } = context;
  const { timeout: limit = attemptPolicies.firstBoot.total } = await context.settings();
  const deadline = startDeadline(host.clock, limit);
  const started = host.clock.elapsed();
  const wanted = wantsProgress(
    host.terminal.stderr,
    host.env,
    flags["quiet"] === true || flags["output"] === "json",
  );
  const progress = startProgress("sysctx wait", wanted);
  let systemId = "";
  const splay = once(async (id: string) => delayStart(id, limit, deadline, context));
  try {
    await waitUntilReady(
      {
        examine: async () => {
          systemId = await examine(context, deadline, splay);
        },
        untilChange: async (signal) =>
          host.machine.untilChange(await watchedPaths(context), signal),
        tell: (state) =>
          wanted
            ? progress.say(`waiting: ${makeVisibleLine(state)}`)
            : notes.tell(`waiting: ${state}`),
      },
      host.clock,
      deadline,
    );
  } finally {
    progress.stop();
    deadline.cancel();
  }
  const waited = host.clock.elapsed() - started;
  return plainAnswer(`ready: system ${systemId}, after ${describeDuration(waited)}`, {
    schemaVersion: 1,
    command: "wait",
    ready: true,
    systemId,
    waitedSeconds: Math.round(waited / 100) / 10,
  });
}

/** Reads everything again: what was missing a moment ago may exist now. Returns the system's id. */
async function examine(
  context: Context,
  deadline: Deadline,
  splay: (id: string) => Promise<void>,
): Promise<string> {
  const local = context.fresh({});
  const systemId = await local.systemId();
  await local.privateKey();
  await splay(systemId);
  const left = Math.max(1, Math.round(deadline.remaining()));
  const fresh = context.fresh({
    flags: { ...context.flags, timeout: left },
    policy: attemptPolicies.firstBoot,
  });
  try {
    const { value } = await fetchRecord(await fresh.client(), systemId, []);
    warnOfAnotherHost(value, context);
    return systemId;
  } finally {
    fresh.close();
  }
}

/** Hosts that boot together must not call together. A person at a terminal is one host. */
async function delayStart(
  id: string,
  limit: number,
  deadline: Deadline,
  { host, notes }: Context,
): Promise<void> {
  if (host.terminal.stderr.isTerminal) return;
  const policy = {
    ...attemptPolicies.firstBoot,
    splay: Math.min(attemptPolicies.firstBoot.splay, limit / 3),
  };
  const delay = startSplay(id, policy);
  notes.tell(`waiting: ${describeDuration(delay)} before the first call (this host's start delay)`);
  await host.clock.sleep(delay, deadline.signal);
}

async function watchedPaths(context: Context): Promise<readonly string[]> {
  const { agentConfig = context.host.files.defaultAgentConfig, key } = await context.settings();
  return key === undefined ? [agentConfig] : [agentConfig, key];
}
