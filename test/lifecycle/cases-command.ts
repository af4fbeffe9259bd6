import { formatHookUnit } from "../../src/lifecycle/systemd-unit.ts";
import type { Case } from "./case.ts";

const installAgain = `sysctx hook install --delete --json | grep -q '"changed":false'; mark again-$?`;

/** What the commands of `sysctx hook` say, besides what the machine then does. */
export const commandCases: readonly Case[] = [
  {
    realHook: true,
    name: "test-uninstall",
    event: "hook test, hook uninstall, then power-off",
    act: `tell_state; sysctx hook test; mark test-$?; disarm; tell_state; tell_unit; tell_files
      order systemctl poweroff`,
    expect: [
      ...["state-armed", "test-0", "disarm-0", "state-not-armed", "unit-not-found-inactive"],
      ...["files-0", "order"],
    ],
    hookRuns: 0,
  },
  {
    realHook: true,
    name: "status-disabled",
    event: "disable alone: status says that it is still armed; then power-off",
    act: "systemctl disable sysctx-hook; tell_state; order systemctl poweroff",
    expect: ["state-armed", "order", "DELETE"],
  },
  {
    realHook: true,
    name: "install-again",
    event: "hook install twice: nothing changed; then power-off",
    act: `${installAgain}; order systemctl poweroff`,
    expect: ["again-0", "order", "DELETE"],
    sent: ["DELETE /api/systems/5f3c0de00000000000000001"],
  },
  {
    realHook: true,
    name: "oauth-profile",
    event: "power-off while a profile of another service is in use",
    act: `sysctx profile add other --client-id a --url https://sso.example --secret-file /etc/hostname
      mark added-$?; sysctx profile use other; mark used-$?; tell_state; order systemctl poweroff`,
    expect: ["added-0", "used-0", "state-armed", "order", "DELETE"],
  },
  {
    realHook: true,
    name: "uninstall-packaged",
    event: "hook uninstall where a package ships the unit, then reboot and power-off",
    files: { "usr/lib/systemd/system/sysctx-hook.service": formatHookUnit(["/usr/bin/sysctx"]) },
    act: "disarm; tell_state; tell_files; order systemctl reboot",
    again: "tell_unit; order systemctl poweroff",
    expect: [
      ...["disarm-0", "state-not-armed", "files-0", "order"],
      ...["boot", "unit-loaded-inactive", "order"],
    ],
    // At the reboot: what was active stays so until then, and finds nothing to do.
    hookRuns: 1,
    journal: [/the hook is not armed/],
  },
];
