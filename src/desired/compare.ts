import type { Client } from "../system/client.ts";
import type { CurrentState } from "./current.ts";
import { fetchCurrentState } from "./current.ts";
import type { Difference } from "./difference.ts";
import { compareStates } from "./difference.ts";
import type { DesiredState } from "./state.ts";

/** What is there, and how it differs from what is desired. */
export interface Comparison {
  readonly current: CurrentState;
  readonly differences: readonly Difference[];
}

/** Reads what is there and compares it. */
export async function compareWithServer(
  client: Client,
  systemId: string,
  desired: DesiredState,
): Promise<Comparison> {
  const current = await fetchCurrentState(client, systemId, desired);
  return { current, differences: compareStates(desired, current) };
}
