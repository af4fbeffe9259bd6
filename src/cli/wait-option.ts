import { attemptPolicies } from "../system/attempts.ts";
import type { Client } from "../system/client.ts";
import { settle } from "../system/settle.ts";
import type { OptionSpec } from "./command.ts";
import type { Context } from "./context.ts";
import { parseDurationValue } from "../values.ts";

const usual = 120_000;

export const waitOption: OptionSpec = {
  flags: "--wait [duration]",
  description:
    "wait until the change is visible, and send it again if the server loses it (default 2m)",
  parse: parseDurationValue,
};

/** A change that can be looked at and made again. */
export interface Watched {
  readonly findLost: (client: Client) => Promise<readonly string[]>;
  readonly putAgain: (client: Client) => Promise<unknown>;
}

/**
 * Runs with a client whose time limit leaves room for --wait, and stays until the change holds.
 * Errors: change_lost.
 */
export async function changeAndWait<T>(
  flag: unknown,
  context: Context,
  change: (client: Client) => Promise<T>,
  watched: Watched,
): Promise<T> {
  if (flag === undefined) return change(await context.client());
  const limit = typeof flag === "number" ? flag : usual;
  const { timeout = limit + attemptPolicies.interactive.total } = await context.settings();
  const patient = context.fresh({ flags: { ...context.flags, timeout } });
  try {
    const client = await patient.client();
    const result = await change(client);
    const { warn } = context.notes;
    const settling = {
      findLost: () => watched.findLost(client),
      putAgain: () => watched.putAgain(client),
      warn,
    };
    await settle(settling, context.host.clock, Math.min(limit, timeout));
    return result;
  } finally {
    patient.close();
  }
}
