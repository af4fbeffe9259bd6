import type { CommandSpec } from "../command.ts";
import { parseText } from "../../values.ts";
import { installHook } from "./hook/install.ts";
import { runHook, testHook } from "./hook/run.ts";
import { showStatus } from "./hook/status.ts";
import { uninstallHook } from "./hook/uninstall.ts";

export const hookCommand: CommandSpec = {
  name: "hook",
  summary: "manage the shutdown hook: install, uninstall, status, test, run",
  description:
    "Makes this host deregister itself when it is powered off, but never when it restarts. If in doubt, it does nothing.",
  commands: [
    {
      name: "install",
      summary: "arm the hook",
      description:
        "Writes the unit, enables and starts it, and verifies that it is armed. --delete deregisters the host permanently: registering " +
        "again needs a connect key.",
      options: [
        { flags: "--delete", description: "deregister this system" },
        {
          flags: "--apply <file>",
          description: "apply this document instead, e.g. to leave groups",
          parse: parseText,
          suggests: "files",
        },
        {
          flags: "--at-boot <file>",
          description: "with --apply: apply this one when the host starts again",
          parse: parseText,
          suggests: "files",
        },
        {
          flags: "--when <event>",
          description:
            "poweroff (default), or terminating: only when the cloud says that the instance is being terminated",
          choices: ["poweroff", "terminating"],
        },
      ],
      writes: true,
      examples: [
        ["sudo sysctx hook install --delete", "deregister at power-off"],
        ["sudo sysctx hook install --apply /etc/sysctx/off.yaml", "apply a document instead"],
        ["sysctx hook install --delete --dry-run", "show what would be written"],
      ],
      run: installHook,
    },
    {
      name: "uninstall",
      summary: "disarm the hook",
      writes: true,
      examples: [
        ["sudo sysctx hook uninstall", "keep this host in the directory when it is powered off"],
      ],
      run: uninstallHook,
    },
    {
      name: "status",
      summary: "show whether it is armed, what it would do now, and what the last run did",
      examples: [["sysctx hook status --json | jq .armed", "true or false, for a script"]],
      run: showStatus,
    },
    {
      name: "test",
      summary: "do everything but send the request",
      examples: [["sudo sysctx hook test", "after the image, the key or the network has changed"]],
      run: testHook,
    },
    {
      name: "run",
      summary: "run the hook; its units call this",
      options: [{ flags: "--boot", description: "apply the document of --at-boot" }],
      examples: [["sysctx hook run --timeout 10s", "as the installed unit does at shutdown"]],
      run: runHook,
    },
  ],
};
