import { SysctxError } from "../errors.ts";
import type { Machine } from "../ports.ts";
import type { HookConfig } from "./hook-config.ts";
import { formatHookConfig } from "./hook-config.ts";
import { formatOpenrcScript, formatSysvinitScript, initScriptName } from "./init-script.ts";
import type { InitSystem } from "./init-system.ts";
import {
  bootUnitName,
  formatBootUnit,
  formatHookUnit,
  hookUnitName,
  systemdHint,
} from "./systemd-unit.ts";

export interface PlannedFile {
  readonly path: string;
  readonly text: string;
  readonly mode: number;
}

export type Command = readonly [file: string, ...words: string[]];

/** What arming or disarming does to a machine, in order. */
export interface Plan {
  readonly files: readonly PlannedFile[];
  readonly removals: readonly string[];
  readonly commands: readonly Command[];
  /** After the removals; allowed only once the unit's file is gone. */
  readonly lastCommands: readonly Command[];
}

export interface ArmingPlace {
  readonly init: InitSystem;
  readonly program: readonly string[];
  readonly configPath: string;
  /** SYSCTX_CONFIG_DIR where it was set: units and scripts do not have the user's environment. */
  readonly configFolder: string | undefined;
}

const unitPath = (name: string) => `/etc/systemd/system/${name}`;
const scriptPath = `/etc/init.d/${initScriptName}`;

/** Returns what makes the hook armed: its files, and the commands that enable and start it. */
export function planArming(config: HookConfig, place: ArmingPlace): Plan {
  const { atBoot } = config;
  const { init, program, configPath, configFolder } = place;
  const choice: PlannedFile = { path: configPath, text: formatHookConfig(config), mode: 0o600 };
  if (init === "systemd") {
    const hook = {
      path: unitPath(hookUnitName),
      text: formatHookUnit(program, configFolder),
      mode: 0o644,
    };
    const boot =
      atBoot === undefined
        ? []
        : [
            {
              path: unitPath(bootUnitName),
              text: formatBootUnit(program, configFolder),
              mode: 0o644,
            },
          ];
    return {
      files: [choice, hook, ...boot],
      // An earlier choice may have had one; disabled while its file is there, or its link would
      // stay.
      commands: atBoot === undefined ? [["systemctl", "disable", bootUnitName]] : [],
      removals: atBoot === undefined ? [unitPath(bootUnitName)] : [],
      lastCommands: [
        ["systemctl", "daemon-reload"],
        ["systemctl", "enable", "--now", hookUnitName],
        ...(atBoot === undefined ? [] : [["systemctl", "enable", bootUnitName] as const]),
      ],
    };
  }
  if (atBoot !== undefined) {
    throw new SysctxError("hook_refused", `--at-boot needs systemd, and this host has ${init}`);
  }
  const format = init === "openrc" ? formatOpenrcScript : formatSysvinitScript;
  const script = { path: scriptPath, text: format(program, configFolder), mode: 0o755 };
  const commands: readonly Command[] =
    init === "openrc"
      ? [
          ["rc-update", "add", initScriptName, "default"],
          ["rc-service", initScriptName, "start"],
        ]
      : [["update-rc.d", initScriptName, "defaults"]];
  return { files: [choice, script], removals: [], commands, lastCommands: [] };
}

/**
 * Returns what disarms the hook. For systemd in this order, measured: disable, remove the file,
 * reload, and only then stop, which is refused while the file says RefuseManualStop and runs
 * nothing once it is gone.
 */
export function planDisarming({
  init,
  configPath,
}: Pick<ArmingPlace, "init" | "configPath">): Plan {
  if (init === "systemd") {
    return {
      files: [],
      removals: [unitPath(hookUnitName), unitPath(bootUnitName), configPath],
      // One by one: a missing boot unit is not a failure, and must not hide one.
      commands: [
        ["systemctl", "disable", hookUnitName],
        ["systemctl", "disable", bootUnitName],
      ],
      lastCommands: [
        ["systemctl", "daemon-reload"],
        ["systemctl", "stop", hookUnitName],
      ],
    };
  }
  const leave: Command =
    init === "openrc"
      ? ["rc-update", "del", initScriptName, "default"]
      : ["update-rc.d", "-f", initScriptName, "remove"];
  return {
    files: [],
    removals: [scriptPath, configPath],
    commands: init === "openrc" ? [leave] : [],
    lastCommands: init === "openrc" ? [] : [leave],
  };
}

const patience = 20_000;
const notThere = /not loaded|does not exist|not found/i;

/**
 * Carries a plan out. Returns whether a file changed. Errors: hook_failed with the command's own
 * message, output_failed.
 */
export async function carryOut(plan: Plan, machine: Machine): Promise<boolean> {
  let changed = false;
  for (const { path, text, mode } of plan.files) {
    if (machine.read(path) === text) continue;
    machine.write(path, text, mode);
    changed = true;
  }
  for (const command of plan.commands) await runOrFail(command, machine);
  for (const path of plan.removals) changed = machine.remove(path) || changed;
  for (const command of plan.lastCommands) await runOrFail(command, machine);
  return changed;
}

/** Returns whether carrying a plan out would change a file. */
export function wouldChange({ files, removals }: Plan, machine: Machine): boolean {
  return (
    files.some(({ path, text }) => machine.read(path) !== text) || removals.some(machine.exists)
  );
}

async function runOrFail([file, ...words]: Command, machine: Machine): Promise<void> {
  const { exitCode, stderr } = await machine.run(file, words, patience);
  if (exitCode === 0) return;
  // Disabling a unit that never existed is not a failure of disarming; nor is a stop that a
  // package's own unit refuses.
  const isHarmless =
    (words[0] === "disable" && notThere.test(stderr)) ||
    (words[0] === "stop" && (notThere.test(stderr) || /operation refused/i.test(stderr)));
  if (isHarmless) return;
  throw new SysctxError(
    "hook_failed",
    `${[file, ...words].join(" ")} failed: ${stderr.trim() || `exit ${exitCode ?? "none"}`}`,
    file === "systemctl" ? { hint: systemdHint } : {},
  );
}
