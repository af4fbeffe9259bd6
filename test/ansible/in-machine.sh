#!/usr/bin/env bash
# Runs a command on a machine of its own, as far as files go: /etc is a copy, and what else sysctx
# and its role write to is empty. To be called by `unshare --mount`; all of it is gone when the
# command has ended. systemd is a double (systemctl).
#
#   in-machine.sh AGENT_FOLDER MACHINE_FOLDER COMMAND...
#
# What the machine is to keep from one command to the next is in MACHINE_FOLDER.
set -euo pipefail
agent=$1 machine=$2
shift 2
here=$(cd "$(dirname "$0")" && pwd)

if [ ! -d "$machine/etc" ]; then
  mkdir -p "$machine"/{run/systemd/system,opt,bin,state,units}
  cp -a /etc "$machine/etc"
  rm -rf "$machine/etc/sysctx" "$machine"/etc/systemd/system/sysctx-*
  echo 5a1f5a1f5a1f5a1f5a1f5a1f5a1f5a1f >"$machine/etc/machine-id"
  cp -a "$agent" "$machine/opt/jc"
  chmod 755 "$machine/opt" "$machine/opt/jc"
fi

mount --bind "$machine/etc" /etc
mount --rbind "$machine/opt" /opt
mount --bind "$machine/run" /run
mount --bind "$machine/bin" /usr/local/bin
mount --bind "$machine/state" /var/lib
export SYSTEMCTL_DOUBLE="$machine/units"
exec env PATH="$here/double:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin" "$@"
