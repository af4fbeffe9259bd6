import { quoteForShell } from "../shell-word.ts";

/** The name of the init script of sysvinit and OpenRC. */
export const initScriptName = "sysctx-hook";

/** Each line goes to the console too: without /dev/log, logger loses it. */
const tellLines =
  'while read -r line; do echo "sysctx-hook: $line"; logger -t sysctx-hook -- "$line" 2>/dev/null; done';

/**
 * Returns the script for sysvinit: no start levels, stopped at level 0 only, before the network
 * goes. Start levels would make it run at reboot too.
 */
export function formatSysvinitScript(
  program: readonly string[],
  configFolder: string | undefined,
): string {
  return `#!/bin/sh
### BEGIN INIT INFO
# Provides:          ${initScriptName}
# Required-Start:
# Required-Stop:     $network $remote_fs $syslog
# Default-Start:
# Default-Stop:      0
# Short-Description: sysctx: tell the directory when this host is powered off
### END INIT INFO
${exportFolder(configFolder)}case "$1" in
stop) ${quoteCommand(program)} hook run --timeout 10s 2>&1 | ${tellLines} ;;
start | status | restart | force-reload) : ;;
*) echo "Usage: $0 stop" >&2; exit 2 ;;
esac
exit 0
`;
}

/**
 * Returns the script for OpenRC: stop() runs at every shutdown and when called manually; the guard
 * asks runlevel which it is.
 */
export function formatOpenrcScript(
  program: readonly string[],
  configFolder: string | undefined,
): string {
  return `#!/sbin/openrc-run
description="sysctx: tell the directory when this host is powered off"

depend() {
	use net networking dns logger
	before jcagent
}

start() {
	return 0
}

stop() {
	${exportFolder(configFolder)}${quoteCommand(program)} hook run --timeout 10s 2>&1 | ${tellLines}
	return 0
}
`;
}

function exportFolder(folder: string | undefined): string {
  return folder === undefined ? "" : `export SYSCTX_CONFIG_DIR=${quoteForShell(folder)}; `;
}

function quoteCommand(words: readonly string[]): string {
  return words.map(quoteForShell).join(" ");
}
