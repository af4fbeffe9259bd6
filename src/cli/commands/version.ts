import type { Host } from "../../ports.ts";
import { commit, version } from "../../version.ts";
import type { Answer } from "../answer.ts";
import type { CommandSpec, Invocation } from "../command.ts";
import type { Context } from "../context.ts";
import { renderPairs } from "../output/table.ts";

export const versionCommand: CommandSpec = {
  name: "version",
  summary: "show the version, commit, runtime and platform",
  description:
    "Shows the version, the commit that it was built from, the runtime, and the platform that it was released for. " +
    "Reads none of the agent's files and sends nothing. sysctx --version prints the version alone.",
  examples: [
    ["sysctx version", "as text"],
    ["sysctx version --json", "to report a problem"],
  ],
  run,
};

async function run(_invocation: Invocation, { host }: Context): Promise<Answer> {
  const { name, version: runtimeVersion, isExecutable } = host.runtime;
  const form = isExecutable ? "executable" : "npm package";
  const platform = describePlatform(host);
  const runtime = { name, version: runtimeVersion };
  return {
    text: (paint) =>
      renderPairs(
        [
          ["version", version],
          ["commit", commit],
          ["runtime", `${name} ${runtimeVersion}`],
          ["form", form],
          ["platform", platform],
        ],
        paint,
      ),
    json: JSON.stringify({
      schemaVersion: 1,
      command: "version",
      version,
      commit,
      runtime,
      form,
      platform,
    }),
  };
}

/** As the executables are named: `linux-x64`, `linux-arm64-musl`. */
function describePlatform({ machine, platform, runtime }: Host): string {
  // A host may have both C libraries; what this process has loaded is in its map.
  const isMusl = machine.read("/proc/self/maps")?.includes("/ld-musl-") === true;
  return `${platform}-${runtime.architecture}${isMusl ? "-musl" : ""}`;
}
