/** The files that one case puts into its machine. */
import { chmodSync, cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { formatDemoConfig } from "../../src/emulator/demo-config.ts";
import { createDemoHost } from "../../src/emulator/demo-host.ts";
import type { DemoHost } from "../../src/emulator/demo-host.ts";
import type { Case } from "./case.ts";

const guest = `${import.meta.dirname}/guest`;
const units = "etc/systemd/system";

/** Where things of the repository go in the guest. */
const copies = [
  ["host0.network", "etc/systemd/network/10-host0.network"],
  ["rig.service", `${units}/rig.service`],
  ["jcagent.service", `${units}/jcagent.service`],
  ["slow.service", `${units}/slow.service`],
  ["metadata.socket", `${units}/metadata.socket`],
  ["metadata.service", `${units}/metadata.service`],
  ["probe.conf", `${units}/sysctx-hook.service.d/probe.conf`],
  ["probe.sh", "rig/probe.sh"],
  ["start.sh", "rig/start.sh"],
] as const;

export interface LayerOptions {
  readonly authority: string;
  /** Arm a shell script in place of the program's own hook. */
  readonly standIn: boolean;
}

/** Writes a case's files below `folder`, and returns the host whose agent is in its /opt/jc. */
export function writeLayer(folder: string, event: Case, options: LayerOptions): DemoHost {
  const place = (path: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    return join(folder, path);
  };
  for (const [from, to] of copies) cpSync(`${guest}/${from}`, place(to));
  if (options.standIn) cpSync(`${guest}/stand-in`, place("rig/stand-in"), { recursive: true });
  symlinkSync("../rig.service", place(`${units}/multi-user.target.wants/rig.service`));
  cpSync(options.authority, place("etc/sysctx/authority.pem"));
  for (const [path, text] of Object.entries({ ...describeFiles(event), ...event.files })) {
    writeFileSync(place(path), text, { mode: 0o644 });
  }
  chmodSync(place("etc/sysctx"), 0o700);
  return writeAgent(place("opt/jc"));
}

function describeFiles(event: Case): Record<string, string> {
  const settings = { url: "https://api.rig.test:8443", cacert: "/etc/sysctx/authority.pem" };
  return {
    "etc/hostname": "rig\n",
    "etc/machine-id": "5f3c0de0000000000000000000000001\n",
    "etc/sysctx/settings.json": JSON.stringify(settings),
    "rig/before": `${event.before ?? ""}\n`,
    "rig/install": `${event.install ?? "--delete"}\n`,
    "rig/act": `${event.act}\n`,
    "rig/again": `${event.again ?? "systemctl poweroff --force --force"}\n`,
  };
}

/** The agent's files, with the paths that they have in the guest. */
function writeAgent(folder: string): DemoHost {
  const host = createDemoHost(folder);
  writeFileSync(host.agentConfig, formatDemoConfig("/opt/jc", host.systemId));
  return host;
}
