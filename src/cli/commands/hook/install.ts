import { resolve } from "node:path";
import { SysctxError, usageError } from "../../../errors.ts";
import type { Plan } from "../../../lifecycle/arming.ts";
import { carryOut, planArming, wouldChange } from "../../../lifecycle/arming.ts";
import { askClouds } from "../../../lifecycle/cloud.ts";
import { readMachineId } from "../../../lifecycle/decide.ts";
import type { HookConfig } from "../../../lifecycle/hook-config.ts";
import { findHookConfig, formatHookConfig } from "../../../lifecycle/hook-config.ts";
import { systemdHint } from "../../../lifecycle/systemd-unit.ts";
import { readDocument } from "../../apply-document.ts";
import type { Answer } from "../../answer.ts";
import type { Invocation } from "../../command.ts";
import type { Context } from "../../context.ts";
import { settingNames } from "../../settings.ts";
import { warnOfAnotherHost } from "../../warn-of-another-host.ts";
import { fetchRecord } from "../../../system/record.ts";
import { findPlace, hookConfigPath } from "./place.ts";
import { inspectHook } from "./status.ts";

/** `hook install`: writes, reloads, enables and starts, then verifies that it is armed. */
export async function installHook({ flags }: Invocation, context: Context): Promise<Answer> {
  requireOneChoice(flags["delete"] === true, flags["apply"] as string | undefined);
  await context.requireSystem();
  const place = findPlace(context);
  const earlier = readEarlier(context);
  const config = keepDate(await chooseConfig(flags, context), earlier);
  for (const path of [...place.program, place.configPath]) refuseHidden(resolve(path));
  const plan = planArming(config, place);
  // A unit whose files are right may still be disabled or stopped.
  const wasArmed = earlier !== undefined && (await inspectHook(context)).armed;
  const pending = !wasArmed || wouldChange(plan, context.host.machine);
  if (flags["dryRun"] === true) return describePlan(plan, pending);
  requireRoot(context);
  await warnOfProblems(config, context);
  await carryOut(plan, context.host.machine);
  const { armed, problems } = await inspectHook(context);
  if (!armed) {
    throw new SysctxError(
      "hook_failed",
      `the hook is installed but not armed: ${problems.join("; ")}`,
      place.init === "systemd" ? { hint: systemdHint } : {},
    );
  }
  const when =
    config.when === "poweroff"
      ? "when it is powered off"
      : "when the cloud says that it is terminated";
  const what = config.action === "delete" ? "deregister itself" : `apply ${config.document}`;
  return {
    text: () => `armed: this host will ${what} ${when}, never when it restarts`,
    json: JSON.stringify({
      schemaVersion: 1,
      command: "hook install",
      changed: pending,
      results: [{ id: "sysctx-hook", changed: pending }],
    }),
    confirmation: true,
  };
}

/** A damaged choice is none: it is written anew. Errors: settings_invalid. */
function readEarlier(context: Context): HookConfig | undefined {
  const path = hookConfigPath(context);
  return findHookConfig(context.host.machine.readHookFile(path) ?? "");
}

/** The same choice again is not a change. */
function keepDate(config: HookConfig, before: HookConfig | undefined): HookConfig {
  const armedAt = before?.armedAt ?? config.armedAt;
  const same =
    before !== undefined && formatHookConfig({ ...config, armedAt }) === formatHookConfig(before);
  return same ? before : config;
}

async function chooseConfig(flags: Invocation["flags"], context: Context): Promise<HookConfig> {
  const { machine, clock } = context.host;
  const document = flags["apply"] as string | undefined;
  const when = (flags["when"] as HookConfig["when"] | undefined) ?? "poweroff";
  const machineId = readMachineId(machine);
  if (machineId === undefined) {
    throw new SysctxError(
      "hook_refused",
      "this machine has no /etc/machine-id, which is needed to recognise a clone",
      {
        hint: "Run systemd-machine-id-setup to create it.",
      },
    );
  }
  if (when === "terminating") await requireCloud(context);
  const atBoot = flags["atBoot"] as string | undefined;
  if (atBoot !== undefined && document === undefined)
    throw usageError("--at-boot requires --apply");
  const [own, back] = [document, atBoot].map((path) =>
    path === undefined ? undefined : resolve(path),
  );
  for (const path of [own, back]) if (path !== undefined) await requireDocument(path, context);
  return {
    action: document === undefined ? "delete" : "apply",
    document: own,
    atBoot: back,
    when,
    machineId,
    armedAt: new Date(clock.now()).toISOString(),
    settings: await collectSettings(context),
  };
}

/** A document that is wrong must be said now, and not when the machine goes down. */
async function requireDocument(path: string, context: Context): Promise<void> {
  refuseHidden(path);
  await readDocument(path, context);
}

function requireOneChoice(remove: boolean, document: string | undefined): void {
  if (remove !== (document !== undefined)) return;
  throw usageError(
    remove
      ? "--delete and --apply cannot be used together"
      : "hook install needs --delete or --apply FILE",
    "--delete deregisters the host permanently when it is powered off: the agent uninstalls itself, and registering again needs a " +
      "connect key. --apply FILE changes its record instead (groups, attributes), and --at-boot FILE reverts that at the next start.",
  );
}

async function requireCloud({ host }: Context): Promise<void> {
  const { cloud } = await askClouds((request) => host.askMetadata(request));
  if (cloud !== undefined) return;
  throw new SysctxError(
    "hook_refused",
    "--when terminating needs a cloud metadata service, and none answers here",
    {
      hint: "Use --when poweroff, or let the control plane deregister the host; only EC2 (Auto Scaling, spot) and Azure scale sets announce a termination.",
    },
  );
}

/** Folders that the unit's hardening hides. */
const hidden = /^\/(home|root|run\/user|tmp|var\/tmp)\//;

/** What flags and environment say now, because the unit will have neither. Errors: usage. */
async function collectSettings(context: Context): Promise<Readonly<Record<string, string>>> {
  const settings = await context.settings();
  const paths = new Set(["agentConfig", "key", "cacert"]);
  const kept = settingNames
    .filter((name) => name === "url" || paths.has(name))
    .flatMap((name) =>
      settings[name] === undefined ? [] : [[name, String(settings[name])] as const],
    )
    .map(([name, value]) => [name, paths.has(name) ? resolve(value) : value] as const);
  for (const [name, value] of kept) if (paths.has(name)) refuseHidden(value);
  return Object.fromEntries(kept);
}

function refuseHidden(path: string): void {
  if (!hidden.test(path)) return;
  throw usageError(
    `the hook's unit cannot read ${path}: home and temporary folders are hidden from it`,
    "Move the file to /etc/sysctx or /opt.",
  );
}

function requireRoot({ host }: Context): void {
  if (host.machine.isRoot) return;
  throw new SysctxError("hook_refused", "arming the hook needs root", {
    hint: "Run the same command with sudo.",
  });
}

/** A host may be armed before it is registered; what would fail now is still reported. */
async function warnOfProblems(config: HookConfig, context: Context): Promise<void> {
  try {
    await context.privateKey();
    const record = await fetchRecord(await context.client(), await context.systemId(), []);
    if (config.action === "delete") warnOfAnotherHost(record.value, context);
  } catch (error) {
    if (!(error instanceof SysctxError)) throw error;
    context.notes.warn(`armed, but it would fail now: ${error.message}`);
  }
}

function describePlan({ files, removals, commands, lastCommands }: Plan, changed: boolean): Answer {
  const lines = [
    ...files.map(
      ({ path, mode, text }) => `# write ${path} (mode ${mode.toString(8)})\n${text.trimEnd()}`,
    ),
    ...commands.map((words) => `# run\n${words.join(" ")}`),
    ...removals.map((path) => `# remove ${path}, if it is there`),
    ...lastCommands.map((words) => `# run\n${words.join(" ")}`),
  ];
  const json = {
    schemaVersion: 1,
    command: "hook install",
    changed,
    dryRun: true,
    files,
    removals,
    commands: [...commands, ...lastCommands],
  };
  return { text: () => lines.join("\n\n"), json: JSON.stringify(json) };
}
