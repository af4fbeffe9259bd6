import type { CommandSpec } from "../command.ts";
import { parseText } from "../../values.ts";
import { installHook } from "./hook/install.ts";
import { runHook, testHook } from "./hook/run.ts";
import { showStatus } from "./hook/status.ts";
import { uninstallHook } from "./hook/uninstall.ts";

export const hookCommand: CommandSpec = {
  name: "hook",
  summary: "the shutdown hook: install, uninstall, status, test, run",
  description:
    "Makes this host deregister itself when it is powered off, and never when it restarts. In every doubt it does nothing.",
  commands: [
    {
      name: "install",
      summary: "arm the hook",
      description:
        "Writes the unit, enables and starts it, and verifies that it is armed. --delete deregisters the host for good: coming " +
        "back needs a connect key.",
      options: [
        { flags: "--delete", description: "deregister this system" },
        {
          flags: "--apply <file>",
          description: "apply this document instead, e.g. leave groups",
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
            "poweroff (default), or terminating: only when the cloud says that the instance is going for good",
          choices: ["poweroff", "terminating"],
        },
      ],
      writes: true,
      examples: [
        ["sudo sysctx hook install --delete", "deregister at power-off"],
        ["sudo sysctx hook install --apply /etc/sysctx/off.yaml", "mark it instead"],
        ["sysctx hook install --delete --dry-run", "see what would be written"],
      ],
      run: installHook,
    },
    {
      name: "uninstall",
      summary: "disarm the hook",
      writes: true,
      examples: [
        ["sudo sysctx hook uninstall", "this host stays in the directory when it is powered off"],
      ],
      run: uninstallHook,
    },
    {
      name: "status",
      summary: "armed or not, what would happen now, what the last run did",
      examples: [["sysctx hook status --json | jq .armed", "true or false, for a script"]],
      run: showStatus,
    },
    {
      name: "test",
      summary: "everything but the request",
      examples: [["sudo sysctx hook test", "after the image, the key or the network has changed"]],
      run: testHook,
    },
    {
      name: "run",
      summary: "what the units call",
      options: [{ flags: "--boot", description: "apply the document of --at-boot" }],
      examples: [["sysctx hook run --timeout 10s", "as the unit of hook install does at a stop"]],
      run: runHook,
    },
  ],
};
