#!/bin/sh
# Runs in namespaces of its own, which end with it: nothing mounted or wired here is seen, or left,
# outside.
set -eu
ip link set lo up
# systemd-nspawn's runtime files; on a disk it could not remove them.
mount -t tmpfs -o mode=755 sysctx-rig /run
exec node "$(dirname "$0")/run-cases.ts" "$@"
