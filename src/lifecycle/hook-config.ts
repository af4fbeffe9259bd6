import { SysctxError } from "../errors.ts";
import { findJsonObject, isObject } from "../system/json.ts";

/** What an administrator chose when the hook was armed; kept in a file next to the settings. */
export interface HookConfig {
  readonly action: "delete" | "apply";
  /** The document of `apply`; an absolute path. */
  readonly document: string | undefined;
  /** The document that takes a mark back when the host has started; an absolute path. */
  readonly atBoot: string | undefined;
  readonly when: "poweroff" | "terminating";
  /** /etc/machine-id when the hook was armed: a clone does nothing. */
  readonly machineId: string;
  /** ISO 8601. */
  readonly armedAt: string;
  /** Flags and environment of `hook install` that the unit would not have. */
  readonly settings: Readonly<Record<string, string>>;
}

/** Returns the text of the file. */
export function formatHookConfig(config: HookConfig): string {
  return `${JSON.stringify({ schemaVersion: 1, ...config }, undefined, 2)}\n`;
}

/** Returns the choice that a file holds. Errors: settings_invalid. */
export function parseHookConfig(text: string, path: string): HookConfig {
  const value = findHookConfig(text);
  if (value !== undefined) return value;
  throw new SysctxError(
    "settings_invalid",
    `${path} is not a configuration that sysctx hook install wrote`,
    {
      hint: "Run sysctx hook install to arm the hook again.",
    },
  );
}

/** Returns the choice that a text holds, undefined where it holds none. */
export function findHookConfig(text: string): HookConfig | undefined {
  const value = findJsonObject(text);
  if (value === undefined) return undefined;
  const { action, document, atBoot, when, machineId, armedAt, settings } = value;
  if (action !== "delete" && action !== "apply") return undefined;
  if (when !== "poweroff" && when !== "terminating") return undefined;
  if (typeof machineId !== "string" || typeof armedAt !== "string" || !isObject(settings))
    return undefined;
  if (action === "apply" && typeof document !== "string") return undefined;
  if (!Object.values(settings).every((entry) => typeof entry === "string")) return undefined;
  return {
    action,
    document: typeof document === "string" ? document : undefined,
    atBoot: typeof atBoot === "string" ? atBoot : undefined,
    when,
    machineId,
    armedAt,
    settings: settings as Readonly<Record<string, string>>,
  };
}
