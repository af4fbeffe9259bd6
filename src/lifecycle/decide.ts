import type { Machine } from "../ports.ts";
import type { AskMetadata } from "./cloud.ts";
import { askClouds } from "./cloud.ts";
import type { Verdict } from "./guard.ts";
import { guardArguments, judgeJobs } from "./guard.ts";
import type { HookConfig } from "./hook-config.ts";
import type { InitSystem } from "./init-system.ts";

/** Whether the hook acts now, and why. In every doubt it does not. */
export interface Decision {
  readonly fire: boolean;
  readonly reason: string;
}

export interface Witnesses {
  readonly machine: Machine;
  readonly init: InitSystem;
  /** RUNLEVEL of the environment, which sysvinit sets. */
  readonly runlevel: string | undefined;
  readonly ask: AskMetadata;
}

const guardPatience = 5_000;

/**
 * Asks, in this order: is the machine powering off, is it the machine that was armed, does the
 * cloud say so.
 */
export async function decide(config: HookConfig, witnesses: Witnesses): Promise<Decision> {
  const guard = await askGuard(witnesses);
  if (!guard.goingDown) return { fire: false, reason: guard.reason };
  const machineId = readMachineId(witnesses.machine);
  if (machineId !== config.machineId) {
    return {
      fire: false,
      reason: "this is not the machine that was armed (machine-id): a clone does nothing",
    };
  }
  if (config.when === "poweroff") return { fire: true, reason: guard.reason };
  const { terminating, reason } = await askClouds(witnesses.ask);
  return { fire: terminating, reason: `${guard.reason}; ${reason}` };
}

/** Asks the init system whether this machine is being powered off. */
export async function askGuard({ machine, init, runlevel }: Witnesses): Promise<Verdict> {
  if (init === "systemd") {
    const { exitCode, stdout } = await machine.run("systemctl", guardArguments, guardPatience);
    if (exitCode === 0) return judgeJobs(stdout);
    return { goingDown: false, reason: "systemctl does not answer" };
  }
  const level = init === "sysvinit" ? runlevel : await askRunlevel(machine);
  return level === "0"
    ? { goingDown: true, reason: "the runlevel is 0" }
    : { goingDown: false, reason: `the runlevel is ${level ?? "unknown"}, not 0` };
}

/** OpenRC documents variables for it that were empty when measured; runlevel prints `2 0`. */
async function askRunlevel(machine: Machine): Promise<string | undefined> {
  const { exitCode, stdout } = await machine.run("runlevel", [], guardPatience);
  return exitCode === 0 ? stdout.trim().split(/\s+/).at(-1) : undefined;
}

/** Returns /etc/machine-id, which systemd and dbus keep; undefined if it does not exist. */
export function readMachineId(machine: Machine): string | undefined {
  const id = (machine.read("/etc/machine-id") ?? machine.read("/var/lib/dbus/machine-id"))?.trim();
  return id === "" ? undefined : id;
}
