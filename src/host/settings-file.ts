import { chmodSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type ConfClass from "conf";
import { SysctxError, systemCode } from "../errors.ts";
import type { Environment, SettingsStore } from "../ports.ts";
import { withLock } from "./lock.ts";
import type { FileKind } from "./file-kind.ts";
import { readSafelyIfThere } from "./safe-file.ts";

const fileName = "settings";

const codes = {
  missing: "settings_invalid",
  unreadable: "settings_invalid",
  unsafe: "settings_invalid",
} as const;
const kind: FileKind = { name: "settings file", secret: false, codes };
const hookKind: FileKind = { name: "hook configuration", secret: false, codes };

export interface SettingsPlace {
  readonly env: Environment;
  readonly platform: string;
  readonly isRoot: boolean;
  readonly home: string;
}

/**
 * Returns the folder of the settings: SYSCTX_CONFIG_DIR, for root always /etc/sysctx (HOME may be
 * another user's, and in a unit it is unset), else the user's own configuration folder.
 */
export function findSettingsFolder({ env, platform, isRoot, home }: SettingsPlace): string {
  const explicit = env["SYSCTX_CONFIG_DIR"];
  if (explicit) return explicit;
  if (platform === "win32")
    return join(env["APPDATA"] || join(home, "AppData", "Roaming"), "sysctx");
  if (isRoot) return "/etc/sysctx";
  return join(env["XDG_CONFIG_HOME"] || join(home, ".config"), "sysctx");
}

/**
 * The settings file. Reading is ours, because the file is checked like the key and because most
 * runs only read; writing is conf's, under a lock, because conf alone loses changes when several
 * processes write.
 */
export function openSettings(place: SettingsPlace): SettingsStore {
  const folder = findSettingsFolder(place);
  const path = join(folder, `${fileName}.json`);
  return {
    path,
    read: async () => readSettings(path),
    async change(edit) {
      makeFolder(folder);
      // Loaded before the lock is taken: others wait for it.
      const { default: Conf } = await import("conf");
      await withLock(`${path}.lock`, async () => {
        const settings = readSettings(path);
        edit(settings);
        writeSettings(Conf, folder, settings);
      });
    },
  };
}

/**
 * Returns the text of the hook's file, undefined where there is none. Errors: settings_invalid
 * where others could have written it.
 */
export function readHookFile(path: string): string | undefined {
  return readSafelyIfThere(path, hookKind)?.toString("utf8");
}

function readSettings(path: string): Record<string, unknown> {
  const text = readSafelyIfThere(path, kind)?.toString("utf8");
  if (text === undefined) return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch {
    // Said below, without the parser's quotation of the text.
  }
  throw new SysctxError("settings_invalid", `the settings file ${path} is not a JSON object`, {
    hint: "Fix it in an editor, or move it away to start over; sysctx never overwrites a file that it cannot read.",
  });
}

function makeFolder(folder: string): void {
  try {
    if (mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined) chmodSync(folder, 0o700);
  } catch (error) {
    throw explainWrite(folder, error);
  }
}

function writeSettings(
  Conf: typeof ConfClass,
  folder: string,
  settings: Record<string, unknown>,
): void {
  try {
    const conf = new Conf<Record<string, unknown>>({
      cwd: folder,
      configName: fileName,
      configFileMode: 0o600,
      accessPropertiesByDotNotation: false,
    });
    conf.store = settings;
  } catch (error) {
    removeUnfinished(folder);
    throw explainWrite(join(folder, `${fileName}.json`), error);
  }
}

/**
 * conf removes its temporary file when it has time for it, which a program that ends has not. The
 * lock makes it ours.
 */
function removeUnfinished(folder: string): void {
  const names = readdirSync(folder).filter((name) => name.startsWith(`${fileName}.json.tmp-`));
  for (const name of names) rmSync(join(folder, name), { force: true });
}

function explainWrite(path: string, error: unknown): SysctxError {
  const reason = systemCode(error) ?? "unknown reason";
  return new SysctxError(
    "output_failed",
    `${dirname(path)}: settings cannot be written (${reason})`,
    {
      hint: "Set SYSCTX_CONFIG_DIR to a folder that this user can write; root's settings are in /etc/sysctx.",
      cause: error,
    },
  );
}
