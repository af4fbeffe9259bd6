import { usageError } from "../../errors.ts";
import type { DemoHost } from "../../emulator/demo-host.ts";
import { createDemoHost, environmentLines } from "../../emulator/demo-host.ts";
import { demoState } from "../../emulator/demo-state.ts";
import { parseFault } from "../../emulator/fault-syntax.ts";
import type { Fault } from "../../emulator/faults.ts";
import type { RequestLogEntry } from "../../emulator/request-log.ts";
import { startEmulator } from "../../emulator/server.ts";
import { loadStateFile, saveStateFile } from "../../emulator/state-file.ts";
import type { EmulatorState } from "../../emulator/state.ts";
import { makeTemporaryFolder } from "../../emulator/temporary-folder.ts";
import type { Answer } from "../answer.ts";
import type { CommandSpec, Invocation } from "../command.ts";
import type { Context } from "../context.ts";
import { makeVisibleLine } from "../output/safe-text.ts";
import { parsePort, parseText } from "../../values.ts";

export const emulatorCommand: CommandSpec = {
  name: "emulator",
  summary: "run a local System Context API with a demo host",
  description:
    "Runs a System Context API on 127.0.0.1 that verifies every signature, and creates a demo host: agent config, " +
    "key and certificate. Prints the environment variables that point sysctx at both, then logs each request until it is stopped.",
  options: [
    {
      flags: "--port <n>",
      description: "the port to listen on (default: any free one)",
      parse: parsePort,
    },
    {
      flags: "--host-dir <dir>",
      description: "the demo host's folder (default: a temporary one)",
      parse: parseText,
      suggests: "folders",
    },
    {
      flags: "--state <file>",
      description: "keep the directory's state in a file",
      parse: parseText,
      suggests: "files",
    },
    {
      flags: "--fault <spec>",
      description:
        "inject a fault: status=503,times=2 or delay=2s,path=/api/v2/ or drop, cut, lose, hang (may be repeated)",
      parse: (text) => parseFault(text),
      repeatable: true,
    },
  ],
  asks: true,
  examples: [
    ["sysctx emulator --port 8080 --host-dir demo", "in one terminal"],
    ['eval "$(sysctx emulator ... | head -2)"', "the environment lines, for another"],
    ["sysctx emulator --fault status=503,times=2", "the first two requests fail"],
  ],
  run,
};

async function run({ flags }: Invocation, context: Context): Promise<Answer> {
  const { terminal, clock, machine, untilStopped } = context.host;
  const folder = openFolder(flags["hostDir"] as string | undefined);
  const host = createDemoHost(folder.dir);
  const stateFile = flags["state"] as string | undefined;
  const emulator = await startEmulator({
    now: clock.now,
    port: flags["port"] as number | undefined,
    state: openState(stateFile, host, machine.identify().hostname),
    faults: flags["fault"] as readonly Fault[] | undefined,
    onChange: (state) => stateFile !== undefined && saveStateFile(stateFile, state),
    onRequest: (entry) => context.notes.trace(describeRequest(entry)),
  });
  await terminal.stdout.write(`${environmentLines(emulator.origin, host).join("\n")}\n`);
  context.notes.trace(`listening on ${emulator.origin}; press Ctrl-C to stop`);
  const signal = await untilStopped();
  await emulator.close();
  folder.remove();
  return { text: () => undefined, json: undefined, exitCode: signal === "SIGINT" ? 130 : 143 };
}

function openFolder(dir: string | undefined): {
  readonly dir: string;
  readonly remove: () => void;
} {
  return dir === undefined ? makeTemporaryFolder() : { dir, remove: () => undefined };
}

/** A state file of another demo host would answer every request with 401, so it is refused here. */
function openState(path: string | undefined, host: DemoHost, hostname: string): EmulatorState {
  const state = path === undefined ? undefined : loadStateFile(path);
  if (state === undefined) return demoState(host, hostname);
  const publicKeyPem =
    state.systems[host.systemId]?.publicKeyPem ?? state.deletedSystems[host.systemId];
  if (publicKeyPem === host.publicKeyPem) return state;
  throw usageError(
    `the state in ${path} belongs to a demo host other than ${host.dir}`,
    "Use the --host-dir that it was created with.",
  );
}

function describeRequest({ method, path, status, verdict }: RequestLogEntry): string {
  const judged = verdict.valid ? `signed by ${verdict.keyId}` : verdict.reason;
  return makeVisibleLine(`${method} ${path} -> ${status ?? "no answer"} (${judged})`);
}
