import type { Check } from "../check.ts";
import { ok } from "../check.ts";

/** There, a regular file, nobody else can write it, and JSON. */
export const checkAgentConfig: Check = {
  name: "agent config",
  examine: async ({ agentConfig }) => ok((await agentConfig()).path),
};
