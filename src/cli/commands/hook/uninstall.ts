import { SysctxError } from "../../../errors.ts";
import { carryOut, planDisarming, wouldChange } from "../../../lifecycle/arming.ts";
import { hookUnitName, packagedUnitFolders } from "../../../lifecycle/systemd-unit.ts";
import type { Answer } from "../../answer.ts";
import type { Invocation } from "../../command.ts";
import type { Context } from "../../context.ts";
import { findPlace } from "./place.ts";

/** `hook uninstall`: disarms, and removes what install wrote. Runs nothing of the hook. */
export async function uninstallHook({ flags }: Invocation, context: Context): Promise<Answer> {
  const { machine } = context.host;
  const place = findPlace(context);
  const plan = planDisarming(place);
  if (flags["dryRun"] === true) {
    const lines = [
      ...plan.commands,
      ...plan.removals.map((path) => ["rm", "-f", path]),
      ...plan.lastCommands,
    ];
    const changed = wouldChange(plan, machine);
    const json = {
      schemaVersion: 1,
      command: "hook uninstall",
      changed,
      dryRun: true,
      commands: lines,
    };
    return {
      text: () => lines.map((words) => words.join(" ")).join("\n"),
      json: JSON.stringify(json),
    };
  }
  if (!machine.isRoot) {
    throw new SysctxError("hook_refused", "disarming the hook needs root", {
      hint: "Run the same command with sudo.",
    });
  }
  const changed = await carryOut(plan, machine);
  if (place.init === "systemd") noteOfPackagedUnit(context);
  return {
    text: () => (changed ? "disarmed" : "was not armed"),
    json: JSON.stringify({
      schemaVersion: 1,
      command: "hook uninstall",
      changed,
      results: [{ id: "sysctx-hook", changed }],
    }),
    confirmation: true,
  };
}

/** A package's own unit can't be stopped and is not ours to remove. */
function noteOfPackagedUnit({ host, notes }: Context): void {
  const paths = packagedUnitFolders.map((folder) => `${folder}/${hookUnitName}`);
  const path = paths.find((candidate) => host.machine.exists(candidate));
  if (path === undefined) return;
  notes.warn(
    `${path} is kept and disabled: it may stay active until the next boot, but does nothing`,
  );
}
