import { SysctxError } from "../errors.ts";
import { attemptPolicies } from "../system/attempts.ts";
import { describeDuration } from "../system/duration.ts";
import type { OptionSpec } from "./command.ts";
import type { Context } from "./context.ts";

export const dataOption: OptionSpec = {
  flags: "--data <json>",
  description: "JSON, @FILE, or - for standard input",
  takesStdin: true,
};

/** Returns the text that a --data value means: itself, a file's for `@FILE`, standard input for `-`. Errors: input_failed. */
export async function readData(value: string, context: Context): Promise<string> {
  const { files, terminal } = context.host;
  if (value === "-") return withinLimit(terminal.readStdin(), "standard input", context);
  if (!value.startsWith("@")) return value;
  return withinLimit(files.readText(value.slice(1)), value.slice(1), context);
}

/** Input that never ends counts against the time limit like everything else. Errors: timeout. */
export async function withinLimit<T>(
  work: Promise<T>,
  what: string,
  { host, settings }: Context,
): Promise<T> {
  const { timeout = attemptPolicies.interactive.total } = await settings();
  const over = new AbortController();
  const late = host.clock.sleep(timeout, over.signal).then(() => {
    throw new SysctxError(
      "timeout",
      `the time limit of ${describeDuration(timeout)} ended: ${what} had not ended`,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    over.abort();
    late.catch(() => undefined);
  }
}
