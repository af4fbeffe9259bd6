import type { OptionSpec } from "./command.ts";
import type { Context } from "./context.ts";
import { withinLimit } from "../system/within-limit.ts";

export const dataOption: OptionSpec = {
  flags: "--data <json>",
  description: "JSON, @FILE, or - for standard input",
  takesStdin: true,
};

/**
 * Returns the text that a --data value means: itself, a file's for `@FILE`, standard input for `-`.
 * Errors: input_failed.
 */
export async function readData(value: string, context: Context): Promise<string> {
  const { files, terminal } = context.host;
  if (value === "-")
    return withinLimit(terminal.readStdin(), "standard input did not end", context);
  if (!value.startsWith("@")) return value;
  return withinLimit(files.readText(value.slice(1)), `${value.slice(1)} did not end`, context);
}
