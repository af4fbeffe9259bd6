import { SysctxError } from "../errors.ts";
import type { Host } from "../ports.ts";
import type { ApplyAnswer } from "./apply-answer.ts";
import type { Context } from "./context.ts";
import { toExitCode } from "./exit-codes.ts";

const success = "sysctx_apply_last_success_timestamp_seconds";

/** What a run came to. */
interface Run {
  readonly exitCode: number;
  readonly changed: boolean;
}

/**
 * Does the work of `apply`, and leaves what came of it in a file for a monitor, also when it fails.
 * That the file can't be written is a warning: the exit code is about this host, not about who
 * watches it.
 */
export async function withMetrics(
  file: string,
  context: Context,
  work: () => Promise<ApplyAnswer>,
): Promise<ApplyAnswer> {
  try {
    const answer = await work();
    const [failure] = answer.failures ?? [];
    const exitCode = failure === undefined ? 0 : toExitCode(failure.code);
    keep(file, { exitCode, changed: answer.changed }, context);
    return answer;
  } catch (error) {
    const exitCode = toExitCode(error instanceof SysctxError ? error.code : "internal");
    keep(file, { exitCode, changed: false }, context);
    throw error;
  }
}

function keep(file: string, run: Run, { host, notes }: Context): void {
  try {
    host.machine.write(file, describe(run, file, host), 0o644);
  } catch (error) {
    notes.warn(
      `${error instanceof Error ? error.message : String(error)}: the metrics of this run were not written`,
    );
  }
}

/** In the text format of Prometheus. */
function describe({ exitCode, changed }: Run, file: string, { machine, clock }: Host): string {
  const now = Math.floor(clock.now() / 1000);
  const before = new RegExp(`^${success} (\\d+)$`, "m").exec(machine.read(file) ?? "")?.[1];
  const values: readonly (readonly [name: string, help: string, value: number])[] = [
    [
      "sysctx_apply_last_run_timestamp_seconds",
      "When sysctx apply last ended, successfully or not.",
      now,
    ],
    [
      success,
      "When it last ended with exit code 0; 0 means never.",
      exitCode === 0 ? now : Number(before ?? 0),
    ],
    ["sysctx_apply_exit_code", "The exit code of the last run (sysctx help exit-codes).", exitCode],
    [
      "sysctx_apply_changed",
      "1 if the last run changed this host's record, else 0.",
      Number(changed),
    ],
  ];
  return values
    .map(
      ([name, help, value]) => `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`,
    )
    .join("");
}
