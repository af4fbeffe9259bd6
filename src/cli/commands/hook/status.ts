import { askGuard, decide, readMachineId } from "../../../lifecycle/decide.ts";
import type { HookConfig } from "../../../lifecycle/hook-config.ts";
import { findInitSystem } from "../../../lifecycle/init-system.ts";
import { initScriptName } from "../../../lifecycle/init-script.ts";
import type { LastRun } from "../../../lifecycle/last-run.ts";
import { readLastRun } from "../../../lifecycle/last-run.ts";
import { hookUnitName } from "../../../lifecycle/systemd-unit.ts";
import type { Machine } from "../../../ports.ts";
import type { Answer } from "../../answer.ts";
import type { Invocation } from "../../command.ts";
import type { Context } from "../../context.ts";
import { renderPairs } from "../../output/table.ts";
import { findWitnesses, readHookConfig } from "./place.ts";

/** What is known of the hook on this machine. */
export interface HookState {
  /**
   * Whether it acts at the next power-off: installed for this very machine, and its unit active.
   * Enabled or not.
   */
  readonly armed: boolean;
  readonly problems: readonly string[];
  readonly config: HookConfig | undefined;
  /** What would happen if the machine asked now, and why. */
  readonly now: { readonly fire: boolean; readonly reason: string };
  readonly lastRun: LastRun | undefined;
}

/** Looks at the hook without changing anything. Errors: hook_refused, settings_invalid. */
export async function inspectHook(context: Context): Promise<HookState> {
  const { machine, platform } = context.host;
  const init = findInitSystem(machine, platform);
  const config = readHookConfig(context);
  const witnesses = findWitnesses(context);
  const unit = init === "systemd" ? await inspectUnit(machine) : inspectScript(init, machine);
  const isOwn = config !== undefined && config.machineId === readMachineId(machine);
  const problems = [
    ...(config === undefined ? ["the hook is not installed"] : []),
    ...unit.problems,
    ...(config !== undefined && !isOwn
      ? ["it was armed on another machine (machine-id), so it does nothing here"]
      : []),
  ];
  const now =
    config === undefined
      ? { fire: false, reason: (await askGuard(witnesses)).reason }
      : await decide(config, witnesses);
  return { armed: unit.active && isOwn, problems, config, now, lastRun: readLastRun(machine) };
}

interface UnitState {
  readonly active: boolean;
  readonly problems: readonly string[];
}

/** Only a unit that is active is armed: its ExecStop runs when it is stopped. */
async function inspectUnit(machine: Machine): Promise<UnitState> {
  const words = [
    "show",
    "--property=LoadState,UnitFileState,ActiveState,NeedDaemonReload",
    hookUnitName,
  ];
  const { stdout } = await machine.run("systemctl", words, 5_000);
  const state = new Map(stdout.split("\n").map((line) => line.split("=", 2) as [string, string]));
  const active = state.get("ActiveState") === "active";
  if (state.get("LoadState") !== "loaded") {
    return { active, problems: [`the unit ${hookUnitName} is not installed`] };
  }
  const problems = [
    ...(active ? [] : ["the unit is not active: run systemctl start sysctx-hook"]),
    ...(state.get("UnitFileState") === "enabled"
      ? []
      : ["the unit is not enabled: it will not be active after the next boot"]),
    ...(state.get("NeedDaemonReload") === "yes"
      ? ["the unit file changed: run systemctl daemon-reload"]
      : []),
  ];
  return { active, problems };
}

/**
 * A script alone does nothing: sysvinit runs what is linked to run level 0, OpenRC stops what it
 * has started.
 */
function inspectScript(init: "sysvinit" | "openrc", machine: Machine): UnitState {
  if (!machine.exists(`/etc/init.d/${initScriptName}`)) {
    return { active: false, problems: [`/etc/init.d/${initScriptName} is not installed`] };
  }
  if (init === "sysvinit") {
    const link = new RegExp(`^K\\d\\d${initScriptName}$`);
    const active = machine.list("/etc/rc0.d").some((name) => link.test(name));
    const advice = `run update-rc.d ${initScriptName} defaults`;
    return { active, problems: active ? [] : [`no link for runlevel 0: ${advice}`] };
  }
  const active = machine.exists(`/run/openrc/started/${initScriptName}`);
  const problems = [
    ...(active ? [] : [`the service is not started: run rc-service ${initScriptName} start`]),
    ...(machine.exists(`/etc/runlevels/default/${initScriptName}`)
      ? []
      : ["the service is in no runlevel: it will not be started at the next boot"]),
  ];
  return { active, problems };
}

export async function showStatus(_invocation: Invocation, context: Context): Promise<Answer> {
  const { armed, problems, config, now, lastRun } = await inspectHook(context);
  const json = {
    schemaVersion: 1,
    command: "hook status",
    armed,
    problems,
    config: config ?? null,
    now,
    lastRun: lastRun ?? null,
  };
  const pairs: readonly (readonly [string, string])[] = [
    ["armed", [armed ? "yes" : "no", ...problems].join("; ")],
    [
      "action",
      config === undefined
        ? "-"
        : config.action === "delete"
          ? "deregister"
          : `apply ${config.document}`,
    ],
    ["when", config?.when ?? "-"],
    ["now", `${now.fire ? "would fire" : "would do nothing"}: ${now.reason}`],
    [
      "last run",
      lastRun === undefined
        ? "none"
        : `${lastRun.at}: ${lastRun.reason}${lastRun.result === undefined ? "" : `; ${lastRun.result}`}`,
    ],
  ];
  return { text: (paint) => renderPairs(pairs, paint), json: JSON.stringify(json) };
}
