/** A demo host and its emulator in a temporary folder, and runs of the built program in it. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createDemoHost } from "../../src/emulator/demo-host.ts";
import { demoIds, demoState } from "../../src/emulator/demo-state.ts";
import { startEmulator } from "../../src/emulator/server.ts";
import { makeTemporaryFolder } from "../../src/emulator/temporary-folder.ts";

export interface DemoWorld {
  /** The working folder of the runs, for documents. */
  readonly dir: string;
  readonly env: Readonly<Record<string, string>>;
  /** Runs a command and returns all that it wrote, to both streams. */
  readonly run: (command: string, words: readonly string[]) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Makes a world in which `sysctx` is the built program, and every run writes the same. */
export async function openDemoWorld({
  colour,
  name,
}: {
  readonly colour: boolean;
  /**
   * The host's name in its record; another name than this machine's makes it another machine's
   * record.
   */
  readonly name: string;
}): Promise<DemoWorld> {
  const program = new URL("../../dist/sysctx.cjs", import.meta.url).pathname;
  if (!existsSync(program)) throw new Error("dist/sysctx.cjs is missing: run npm run build");
  const folder = makeTemporaryFolder();
  const host = createDemoHost(`${folder.dir}/jc`);
  const emulator = await startEmulator({ now: Date.now, state: demoState(host, name) });
  const bin = `${folder.dir}/bin`;
  mkdirSync(bin);
  writeFileSync(`${bin}/sysctx`, `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`, {
    mode: 0o755,
  });
  mkdirSync(`${folder.dir}/settings`, { mode: 0o700 });
  const { base, web, database } = demoIds.groups;
  writeFileSync(
    `${folder.dir}/settings/settings.json`,
    JSON.stringify({ alias: { base, web, database } }),
    { mode: 0o600 },
  );
  const env = {
    PATH: `${bin}:${process.env["PATH"] ?? ""}`,
    HOME: folder.dir,
    TERM: "xterm-256color",
    // A spinner shows how fast a machine is, and that differs.
    CI: "1",
    SYSCTX_CONFIG_DIR: `${folder.dir}/settings`,
    STATE_DIRECTORY: `${folder.dir}/state`,
    SYSCTX_AGENT_CONFIG: host.agentConfig,
    SYSCTX_URL: emulator.origin,
    ...(colour ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" }),
  };
  return {
    dir: folder.dir,
    env,
    run: (command, words) => runIn(folder.dir, env, command, words),
    async close() {
      await emulator.close();
      folder.remove();
    },
  };
}

function runIn(
  cwd: string,
  env: DemoWorld["env"],
  command: string,
  words: readonly string[],
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...words], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", () => resolve(Buffer.concat(chunks).toString("utf8")));
  });
}
