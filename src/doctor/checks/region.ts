import type { Check } from "../check.ts";
import { ok } from "../check.ts";

/** Which console the requests go to. */
export const checkRegion: Check = {
  name: "region",
  examine: async ({ origin, agentConfig }) => {
    const address = await origin();
    const { agentServerHost } = await agentConfig().catch(() => ({ agentServerHost: undefined }));
    return ok(`${address} (the agent's server: ${agentServerHost ?? "unknown"})`);
  },
};
