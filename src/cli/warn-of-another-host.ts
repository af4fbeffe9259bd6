import { compareIdentity } from "../lifecycle/identity.ts";
import type { IdentityVerdict } from "../lifecycle/identity.ts";
import type { Context } from "./context.ts";

/**
 * Warns of everything in the record that contradicts this machine: a cloned image signs as the host
 * it was made from.
 */
export function warnOfAnotherHost(
  record: Readonly<Record<string, unknown>>,
  { host, notes }: Context,
): IdentityVerdict {
  const verdict = compareIdentity(record, host.machine.identify());
  for (const contradiction of verdict.contradictions) notes.warn(contradiction);
  if (verdict.another) {
    notes.warn(
      "this machine may have another host's key, copied with an image: remove the agent's config and key, and enrol it again",
    );
  }
  return verdict;
}
