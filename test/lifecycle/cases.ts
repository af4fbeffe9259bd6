import type { Case } from "./case.ts";
import { applyCases } from "./cases-apply.ts";
import { cloudCases } from "./cases-cloud.ts";
import { commandCases } from "./cases-command.ts";
import { packageCases } from "./cases-package.ts";

const fires = ["order", "DELETE"];
const silent = ["order"];

// The exit codes of the contract, as systemd logs them.
const networkFailed = /code=exited, status=6\b/;
const serverFailed = /code=exited, status=7\b/;

const slowAgent = { "rig/agent.env": "AGENT_STOP_SECONDS=4\n" };
const startAgent = "systemctl --quiet enable --now jcagent";
const startSlow = "systemctl start slow";
/** The runner answers when it has seen it. */
const untilSeen = (word: string) => `curl --silent --max-time 60 "$double/mark/until-${word}"`;

/** The events that a container can do. */
export const cases: readonly Case[] = [
  // Gone: one request.
  { name: "poweroff", event: "systemctl poweroff", act: "order systemctl poweroff", expect: fires },
  { name: "halt", event: "systemctl halt", act: "order systemctl halt", expect: fires },
  {
    name: "shutdown-h",
    event: "shutdown -h now",
    act: "order shutdown -h now",
    expect: fires,
  },
  { name: "telinit-0", event: "telinit 0", act: "order telinit 0", expect: fires },
  {
    name: "signal-poweroff",
    event: "kill -RTMIN+4 1 (power-off)",
    act: "order kill -s RTMIN+4 1",
    expect: fires,
  },
  {
    name: "signal-halt",
    event: "kill -RTMIN+3 1 (halt)",
    act: "order kill -s RTMIN+3 1",
    expect: fires,
  },

  // Coming back, or not going down by its units: none.
  {
    name: "reboot",
    event: "systemctl reboot",
    act: "order systemctl reboot",
    expect: silent,
    ends: "reboot",
  },
  {
    name: "shutdown-r",
    event: "shutdown -r now",
    act: "order shutdown -r now",
    expect: silent,
    ends: "reboot",
  },
  {
    name: "telinit-6",
    event: "telinit 6",
    act: "order telinit 6",
    expect: silent,
    ends: "reboot",
  },
  {
    name: "signal-reboot",
    event: "kill -RTMIN+5 1 (reboot)",
    act: "order kill -s RTMIN+5 1",
    expect: silent,
    ends: "reboot",
  },
  {
    name: "signal-ctrl-alt-del",
    event: "kill -INT 1 (what ctrl-alt-del sends)",
    act: "order kill -s INT 1",
    expect: silent,
    ends: "reboot",
  },
  {
    name: "kexec",
    event: "kexec.target",
    act: "order systemctl start --no-block --job-mode=replace-irreversibly kexec.target",
    expect: silent,
    ends: "reboot",
  },
  {
    name: "exit",
    event: "exit.target",
    act: "order systemctl start --no-block --job-mode=replace-irreversibly exit.target",
    expect: silent,
  },
  {
    name: "force",
    event: "systemctl poweroff --force",
    act: "order systemctl poweroff --force",
    expect: silent,
    hookRuns: 0,
  },
  {
    name: "rescue",
    event: "systemctl isolate rescue.target",
    act: `order systemctl isolate --no-block rescue.target
      until [ "$(systemctl show --property=ActiveState --value sysctx-hook)" = inactive ]; do sleep 0.1; done
      systemctl --quiet is-active rescue.target && systemctl poweroff --force --force`,
    expect: silent,
  },

  // Still armed afterwards: one request, at the power-off that follows.
  {
    name: "cold-boot",
    event: "reboot, then power-off of the second boot",
    act: "order systemctl reboot",
    again: "order systemctl poweroff",
    expect: ["order", "boot", "order", "DELETE"],
  },
  {
    name: "soft-reboot",
    event: "soft-reboot, then power-off of the second boot",
    act: "order systemctl soft-reboot",
    again: "order systemctl poweroff",
    systems: ["trixie"],
    expect: ["order", "boot", "order", "DELETE"],
  },
  {
    name: "stop",
    event: "systemctl stop (refused), then power-off",
    act: "systemctl stop sysctx-hook; mark stop-$?; order systemctl poweroff",
    expect: ["stop-4", ...fires],
  },
  {
    name: "restart",
    event: "systemctl restart (refused), then power-off",
    act: "systemctl restart sysctx-hook; mark restart-$?; order systemctl poweroff",
    expect: ["restart-4", ...fires],
  },
  {
    name: "reexec",
    event: "daemon-reexec, then power-off",
    act: "systemctl daemon-reexec; mark reexec-$?; order systemctl poweroff",
    expect: ["reexec-0", ...fires],
  },
  {
    name: "disable",
    event: "disable alone, then power-off",
    act: "systemctl disable sysctx-hook; mark disable-$?; order systemctl poweroff",
    expect: ["disable-0", ...fires],
  },
  {
    name: "disarm",
    event: "hook uninstall, then power-off",
    act: "disarm; order systemctl poweroff",
    expect: ["disarm-0", "order"],
    hookRuns: 0,
  },

  // Two orders.
  {
    name: "poweroff-reboot",
    event: "poweroff, reboot 2 s later: the request is out already",
    act: `${startSlow}; order systemctl poweroff; sleep 2
      ${untilSeen("DELETE")}; mark reboot; systemctl reboot`,
    expect: ["order", "DELETE", "reboot"],
    ends: "reboot",
  },
  {
    name: "poweroff-reboot-in-time",
    event: "poweroff, reboot 2 s later while the agent is still stopping",
    files: slowAgent,
    act: `${startAgent}; order systemctl poweroff; sleep 2; mark reboot; systemctl reboot`,
    expect: ["order", "reboot", "agent-stopped"],
    ends: "reboot",
  },
  {
    name: "reboot-poweroff",
    event: "reboot, poweroff 2 s later: reboots",
    files: slowAgent,
    act: `${startAgent}; order systemctl reboot; sleep 2; mark poweroff; systemctl poweroff`,
    expect: ["order", "poweroff", "agent-stopped"],
    ends: "reboot",
  },

  // The machine around it.
  {
    name: "agent",
    event: "poweroff, agent takes 1 s to stop: hook after it",
    act: `${startAgent}; order systemctl poweroff`,
    expect: ["order", "agent-stopped", "DELETE"],
  },
  {
    name: "never-online",
    event: "poweroff, network-online never reached",
    files: {
      "etc/systemd/system/systemd-networkd-wait-online.service.d/never.conf":
        "[Service]\nExecStart=\nExecStart=/bin/sleep infinity\nTimeoutStartSec=infinity\n",
    },
    act: "systemctl --quiet is-active network-online.target || mark not-online; order systemctl poweroff",
    expect: ["not-online", ...fires],
  },
  {
    name: "other-machine",
    event: "power-off of a clone (another machine-id)",
    act: "echo ffffffffffffffffffffffffffffffff >/etc/machine-id; order systemctl reboot",
    again: "order systemctl poweroff",
    expect: ["order", "boot", "order"],
    journal: [/machine/],
  },

  // The network and the server against it.
  {
    name: "hang",
    event: "poweroff, API takes the request and never answers",
    api: "hang",
    act: "order systemctl poweroff",
    expect: ["order", "DELETE+"],
    journal: [/timed out after/, networkFailed],
  },
  {
    name: "mute",
    event: "poweroff, API accepts and never says a word",
    api: "mute",
    act: "order systemctl poweroff",
    expect: ["order", "connection+"],
    journal: [/timed out after/, networkFailed],
  },
  {
    name: "503",
    event: "poweroff, API answers 503",
    api: "503",
    act: "order systemctl poweroff",
    expect: ["order", "DELETE+"],
    journal: [/503/, serverFailed],
  },
  {
    name: "refused",
    event: "poweroff, API refuses the connection",
    api: "refused",
    act: "order systemctl poweroff",
    expect: silent,
    journal: [/refused/, networkFailed],
  },
  {
    name: "no-dns",
    event: "poweroff, name server silent",
    dns: "silent",
    act: "resolvectl flush-caches; order systemctl poweroff",
    expect: silent,
    network: { address: "up", dns: "down" },
    journal: [/timed out after|api\.rig\.test/, networkFailed],
  },
  {
    name: "no-route",
    event: "poweroff, nobody at the API's address",
    dns: "10.0.2.99",
    act: "resolvectl flush-caches; order systemctl poweroff",
    expect: silent,
    journal: [/timed out after|api\.rig\.test/, networkFailed],
  },
  {
    name: "unplugged",
    event: "poweroff, cable unplugged",
    act: `mark order; mark unplug
      while [ "$(cat /sys/class/net/host0/carrier)" = 1 ]; do sleep 0.05; done
      systemctl poweroff`,
    expect: ["order", "unplug"],
    network: { address: "down", dns: "down" },
    journal: [/timed out after|api\.rig\.test/, networkFailed],
  },

  ...commandCases,
  ...packageCases,
  ...applyCases,
  ...cloudCases,
];
