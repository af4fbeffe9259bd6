import { SysctxError } from "../errors.ts";

/**
 * Which console serves an agent. Source: the vendor's OpenAPI `servers` and its migration tool's
 * mapping.
 */
const regions: ReadonlyMap<string, string> = new Map([
  ["agent.jumpcloud.com", "https://console.jumpcloud.com"],
  ["agent.eu.jumpcloud.com", "https://console.eu.jumpcloud.com"],
  ["agent.in.jumpcloud.com", "https://console.in.jumpcloud.com"],
]);

/**
 * Returns the API's origin for `agentServerHost` of the agent config; never a guess. Errors:
 * region_unknown.
 */
export function findOrigin(agentServerHost: string | undefined): string {
  const origin = regions.get(agentServerHost?.toLowerCase() ?? "");
  if (origin !== undefined) return origin;
  const problem =
    agentServerHost === undefined
      ? "the agent config has no agentServerHost"
      : `the agent config's agentServerHost ${JSON.stringify(agentServerHost)} is in no known region`;
  throw new SysctxError("region_unknown", `${problem}, so the API's address is unknown`, {
    hint: "Give the console's address with --url, e.g. --url https://console.eu.jumpcloud.com",
  });
}
