import type { Host } from "../ports.ts";
import type { OptionSpec } from "./command.ts";

export const dataOption: OptionSpec = {
  flags: "--data <json>",
  description: "JSON, @FILE, or - for standard input",
  takesStdin: true,
};

/** Returns the text that a --data value means: itself, a file's for `@FILE`, standard input for `-`. Errors: input_failed. */
export async function readData(value: string, { files, terminal }: Host): Promise<string> {
  if (value === "-") return terminal.readStdin();
  return value.startsWith("@") ? files.readText(value.slice(1)) : value;
}
