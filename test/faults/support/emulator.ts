import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Cleaner } from "./cleaner.ts";
import { assertNoLeak } from "./leak.ts";
import type { HostFiles } from "./program.ts";
import { commandOf } from "../../support/program.ts";
import { startService } from "./service.ts";

export interface EmulatorRig {
  readonly host: HostFiles;
  readonly origin: string;
  /** What it has logged so far. */
  readonly log: () => string;
}

/** Starts the program's own emulator with a demo host, by this machine's true clock. */
export async function startEmulator(
  cleaner: Cleaner,
  ...words: readonly string[]
): Promise<EmulatorRig> {
  const dir = join(await cleaner.folder(), "demo");
  const command = [...commandOf(), "emulator", "--host-dir", dir, ...words];
  const service = startService(cleaner, command);
  const [, origin = ""] = await service.says(/export SYSCTX_URL='([^']+)'/);
  const config = join(dir, "jcagent.conf");
  const fields = JSON.parse(await readFile(config, "utf8")) as {
    systemToken: string;
    userMgmt: { local_ldap_bind_pwd: string };
  };
  const host: HostFiles = {
    dir,
    configFile: config,
    settingsDir: join(dir, "settings"),
    privatePem: await readFile(join(dir, "client.key"), "utf8"),
    secrets: [fields.systemToken, fields.userMgmt.local_ldap_bind_pwd],
  };
  cleaner.later(() => assertNoLeak(service.said(), host));
  return { host, origin, log: service.said };
}
