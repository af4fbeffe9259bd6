import type { Case } from "../lifecycle/case.ts";

/** An event that a container does not have. */
export interface MachineCase extends Case {
  readonly system: System;
  /** A key of the machine, pressed from outside at the first order. */
  readonly press?: "power" | "ctrl-alt-del";
  /** The hardware starts again on the way; a kexec does not reset it. */
  readonly resets?: boolean;
}

export const systems = ["systemd", "sysvinit", "openrc"] as const;
export type System = (typeof systems)[number];

/**
 * Seconds that a case may take before it is taken for one that hangs. Alone on a computer it needs
 * 20, and 40 more for a second boot, which is not a frozen one; beside others that keep every
 * processor busy, seven times as much was measured.
 */
export function getCaseLimit({ again }: MachineCase): number {
  return again === undefined ? 200 : 600;
}

const fires = ["order", "DELETE"];
const silent = ["order"];
const comesBack = ["order", "boot", "state-armed", "order", "DELETE"];
/**
 * Asked before, because a program that is read from the disk for the first time takes longer here
 * than the hook may.
 */
const again = "tell_state; order systemctl poweroff";

export const cases: readonly MachineCase[] = [
  {
    name: "power-button",
    event: "ACPI power button",
    system: "systemd",
    act: "mark order",
    press: "power",
    expect: fires,
  },
  {
    name: "poweroff",
    event: "systemctl poweroff",
    system: "systemd",
    act: "order systemctl poweroff",
    expect: fires,
  },
  {
    name: "ctrl-alt-del",
    event: "ctrl-alt-del",
    system: "systemd",
    act: "mark order",
    press: "ctrl-alt-del",
    expect: silent,
    ends: "reboot",
  },
  {
    name: "second-boot",
    event: "systemctl reboot, then power-off of the second boot",
    system: "systemd",
    act: "order systemctl reboot",
    again,
    expect: comesBack,
    resets: true,
  },
  {
    name: "kexec",
    event: "systemctl kexec, then power-off of the second kernel",
    system: "systemd",
    act: "kexec --load /vmlinuz --initrd=/initrd.img --reuse-cmdline; order systemctl kexec",
    again,
    expect: comesBack,
  },
  {
    name: "sysvinit-h",
    event: "shutdown -h -P now",
    system: "sysvinit",
    act: "order shutdown -h -P now",
    expect: fires,
  },
  {
    name: "sysvinit-r",
    event: "shutdown -r now",
    system: "sysvinit",
    act: "order shutdown -r now",
    expect: silent,
    ends: "reboot",
    // The script has no link for this run level.
    hookRuns: 0,
  },
  {
    name: "openrc-poweroff",
    event: "poweroff",
    system: "openrc",
    act: "order poweroff",
    expect: fires,
  },
  {
    name: "openrc-reboot",
    event: "reboot",
    system: "openrc",
    act: "order reboot",
    expect: silent,
    ends: "reboot",
  },
];
