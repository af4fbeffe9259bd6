import type { OptionSpec } from "./command.ts";
import { outputForms, settingSpecs } from "./settings.ts";
import { parseText } from "../values.ts";

/**
 * The flags of every command. Where a flag has an environment twin, the setting's own parser reads
 * both.
 */
export const commonOptions: readonly OptionSpec[] = [
  {
    flags: "--profile <name>",
    description: "the profile to use (SYSCTX_PROFILE)",
    parse: parseText,
    suggests: "profiles",
  },
  {
    flags: "--agent-config <file>",
    description: "the JumpCloud agent's config (SYSCTX_AGENT_CONFIG)",
    parse: settingSpecs.agentConfig.parse,
    suggests: "files",
  },
  {
    flags: "--key <file>",
    description: "the private key, instead of the config's clientKey (SYSCTX_KEY)",
    parse: settingSpecs.key.parse,
    suggests: "files",
  },
  {
    flags: "--url <origin>",
    description: "the API's address, instead of the agent's region (SYSCTX_URL)",
    parse: settingSpecs.url.parse,
  },
  {
    flags: "--cacert <file>",
    description: "trust only the CA certificates in this file (SYSCTX_CACERT)",
    parse: settingSpecs.cacert.parse,
    suggests: "files",
  },
  {
    flags: "--timeout <duration>",
    description:
      "time limit for the whole command, including retries (SYSCTX_TIMEOUT, default 30s)",
    parse: settingSpecs.timeout.parse,
  },
  {
    flags: "--connect-timeout <duration>",
    description: "time limit for each connection attempt (SYSCTX_CONNECT_TIMEOUT, default 10s)",
    parse: settingSpecs.connectTimeout.parse,
  },
  {
    flags: "--retries <n>",
    description: "number of retries (SYSCTX_RETRIES, default 2)",
    parse: settingSpecs.retries.parse,
  },
  {
    flags: "-o, --output <format>",
    description: "text or json (SYSCTX_OUTPUT)",
    choices: outputForms,
  },
  { flags: "--json", description: "the same as --output json" },
  { flags: "-q, --quiet", description: "no confirmations, warnings, hints or progress" },
  { flags: "-v, --verbose", description: "show each request on stderr, without its signature" },
  { flags: "--no-color", description: "disable colours" },
  {
    flags: "--insecure-permissions",
    description: "accept key files that others can read (test rigs only)",
  },
];

export const dryRunOption: OptionSpec = {
  flags: "--dry-run",
  description: "show what would be done, without changing anything",
};
