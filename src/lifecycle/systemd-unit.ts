/**
 * The name under which systemd knows the hook, and the unit that takes a mark back at the next
 * start.
 */
export const hookUnitName = "sysctx-hook.service";
export const bootUnitName = "sysctx-boot.service";

/** Where systemd says why a step failed. */
export const systemdHint =
  "Run systemctl status sysctx-hook and journalctl -u sysctx-hook for details.";

/** Where packages put units; ours are in /etc, and win over these. */
export const packagedUnitFolders: readonly string[] = [
  "/usr/local/lib/systemd/system",
  "/usr/lib/systemd/system",
  "/lib/systemd/system",
];

/**
 * Returns the hook's unit. It does something when it is stopped, and stop order is start order
 * reversed: after the network at start is before it at stop. Each line was measured
 * (docs/shutdown.md); no MemoryDenyWriteExecute, because Node dies with it, and no Condition,
 * because a condition that fails at boot leaves the hook unarmed.
 */
export function formatHookUnit(program: readonly string[], configFolder?: string): string {
  return `[Unit]
Description=sysctx: tell the directory when this host is powered off
Documentation=man:sysctx(1)
After=network.target nss-lookup.target systemd-resolved.service dbus.service
Before=jcagent.service
RefuseManualStop=yes

[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/bin/true
ExecStop=${quoteCommand([...program, "hook", "run", "--timeout", "10s"])}
TimeoutStopSec=20
${environment(configFolder)}${hardening}
[Install]
WantedBy=multi-user.target
`;
}

/**
 * Returns the unit that applies a document when the host has started: waiting in the hook's
 * ExecStart would leave it unarmed.
 */
export function formatBootUnit(program: readonly string[], configFolder?: string): string {
  return `[Unit]
Description=sysctx: revert what the shutdown hook changed
Documentation=man:sysctx(1)
Wants=network-online.target
After=network-online.target time-sync.target nss-lookup.target

[Service]
Type=oneshot
ExecStart=${quoteCommand([...program, "hook", "run", "--boot", "--timeout", "3m"])}
TimeoutStartSec=200
${environment(configFolder)}${hardening}
[Install]
WantedBy=multi-user.target
`;
}

export const hardening = `StateDirectory=sysctx
UMask=0077
UnsetEnvironment=NODE_OPTIONS NODE_PATH OPENSSL_CONF NODE_TLS_REJECT_UNAUTHORIZED
NoNewPrivileges=yes
ProtectSystem=strict
ProtectHome=yes
PrivateTmp=yes
PrivateDevices=yes
ProtectKernelTunables=yes
ProtectKernelModules=yes
ProtectControlGroups=yes
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
RestrictNamespaces=yes
LockPersonality=yes
CapabilityBoundingSet=CAP_DAC_READ_SEARCH
SystemCallFilter=@system-service
SystemCallErrorNumber=EPERM
`;

/** A unit has nothing of the environment in which it was installed. */
function environment(configFolder: string | undefined): string {
  return configFolder === undefined
    ? ""
    : `Environment=${quoteWord(`SYSCTX_CONFIG_DIR=${configFolder}`)}\n`;
}

/** systemd expands % and $ and splits at spaces; a path must come out as it is. */
function quoteCommand(words: readonly string[]): string {
  return words.map((word) => quoteWord(word.replaceAll("$", "$$$$"))).join(" ");
}

function quoteWord(word: string): string {
  const text = word.replaceAll("%", "%%");
  return /^[A-Za-z0-9_./:=@%$+-]+$/.test(text) ? text : `"${text.replaceAll(/[\\"]/g, "\\$&")}"`;
}
