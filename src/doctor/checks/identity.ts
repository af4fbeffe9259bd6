import { compareIdentity } from "../../lifecycle/identity.ts";
import type { Check } from "../check.ts";
import { ok, warn } from "../check.ts";

/**
 * Whether the record is this machine's: an image baked with another host's key makes every clone
 * sign as that host.
 */
export const checkIdentity: Check = {
  name: "identity",
  needs: ["signed request"],
  examine: async ({ host, record }) => {
    const { contradictions } = compareIdentity(await record(), host.machine.identify());
    if (contradictions.length === 0) return ok("the record matches this machine");
    return warn(
      contradictions.join("; "),
      "Remove the agent's config and key, and enrol this machine again, if it was created from an image.",
    );
  },
};
