import { dirname, resolve } from "node:path";
import type { ArmingPlace } from "../../../lifecycle/arming.ts";
import type { Witnesses } from "../../../lifecycle/decide.ts";
import type { HookConfig } from "../../../lifecycle/hook-config.ts";
import { parseHookConfig } from "../../../lifecycle/hook-config.ts";
import { findInitSystem } from "../../../lifecycle/init-system.ts";
import type { Context } from "../../context.ts";

/** The file with the administrator's choice, next to the settings. */
export function hookConfigPath({ host }: Context): string {
  return `${resolve(dirname(host.settings.path))}/hook.json`;
}

/** Where arming happens. Errors: hook_refused. */
export function findPlace(context: Context): ArmingPlace {
  const { machine, platform, env } = context.host;
  return {
    init: findInitSystem(machine, platform),
    program: machine.program,
    configPath: hookConfigPath(context),
    configFolder: env["SYSCTX_CONFIG_DIR"] ? resolve(env["SYSCTX_CONFIG_DIR"]) : undefined,
  };
}

/** What the guard and the cloud are asked through. Errors: hook_refused. */
export function findWitnesses({ host }: Context): Witnesses {
  const { machine, platform, env } = host;
  return {
    machine,
    init: findInitSystem(machine, platform),
    runlevel: env["RUNLEVEL"],
    ask: (request) => host.askMetadata(request),
  };
}

/** The stored choice, or undefined when the hook was never armed. Errors: settings_invalid. */
export function readHookConfig(context: Context): HookConfig | undefined {
  const path = hookConfigPath(context);
  const text = context.host.machine.readHookFile(path);
  return text === undefined ? undefined : parseHookConfig(text, path);
}
