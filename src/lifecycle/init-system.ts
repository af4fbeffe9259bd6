import { SysctxError } from "../errors.ts";
import type { Machine } from "../ports.ts";

/** The init systems that distinguish a power-off from a reboot. */
export type InitSystem = "systemd" | "sysvinit" | "openrc";

/**
 * Returns this machine's init system. Errors: hook_refused, with the reason, where a power-off
 * cannot be recognised.
 */
export function findInitSystem(machine: Machine, platform: string): InitSystem {
  if (platform === "darwin") throw refused("launchd gives no reason when it stops a service");
  if (platform === "win32") throw refused("Windows has no way to tell a shutdown from a restart");
  if (platform !== "linux") throw refused(`${platform} is not supported`);
  if (machine.exists("/run/systemd/system")) return "systemd";
  if (machine.exists("/run/openrc/softlevel")) return "openrc";
  const first = machine.read("/proc/1/comm")?.trim() ?? "unknown";
  if (machine.exists("/etc/inittab") && machine.exists("/etc/rc0.d") && first === "init")
    return "sysvinit";
  if (isBusybox(machine))
    throw refused("busybox init runs the same actions for power-off, halt and reboot");
  throw refused(`${first}, which runs as process 1, is not a supported init system`);
}

function isBusybox(machine: Machine): boolean {
  return (
    (machine.read("/proc/1/cmdline") ?? "").includes("busybox") || machine.exists("/bin/busybox")
  );
}

function refused(reason: string): SysctxError {
  return new SysctxError("hook_refused", `cannot arm the shutdown hook: ${reason}`, {
    hint: "Let the control plane that terminates the host deregister it instead (docs/shutdown.md).",
  });
}
