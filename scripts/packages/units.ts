import { formatHookUnit, hardening } from "../../src/lifecycle/systemd-unit.ts";

const program = "/usr/bin/sysctx";
const document = "/etc/sysctx/host.yaml";

/** The units in a package, by name. Nothing enables them. */
export const units: ReadonlyMap<string, string> = new Map([
  // Without hook.json, which `hook install` writes, it does nothing.
  ["sysctx-hook.service", formatHookUnit([program])],
  ["sysctx-apply.service", formatApplyUnit()],
  ["sysctx-apply.timer", formatApplyTimer()],
]);

/** A host without a document has nothing to apply, and that is no failure. */
function formatApplyUnit(): string {
  return `[Unit]
Description=sysctx: make this host what ${document} says
Documentation=man:sysctx(1)
Wants=network-online.target
After=network-online.target time-sync.target nss-lookup.target
ConditionPathExists=${document}

[Service]
Type=oneshot
# For a drop-in, e.g. --metrics /var/lib/sysctx/apply.prom
Environment=OPTIONS=
ExecStart=${program} apply --file ${document} --timeout 2m $OPTIONS
TimeoutStartSec=150
${hardening}`;
}

/**
 * Each host at a time of its own, the same one every hour, so that a fleet does not call at once.
 */
function formatApplyTimer(): string {
  return `[Unit]
Description=sysctx: make this host what ${document} says, every hour
Documentation=man:sysctx(1)

[Timer]
OnCalendar=hourly
RandomizedDelaySec=1h
FixedRandomDelay=true

[Install]
WantedBy=timers.target
`;
}
