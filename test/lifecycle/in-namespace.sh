#!/bin/sh
# Runs in namespaces of its own, which end with it: nothing mounted or wired here is seen, or left, outside.
set -eu
ip link set lo up
# systemd-nspawn keeps its runtime files here; on a disk it could not remove them.
mkdir -p /run/systemd/nspawn
mount -t tmpfs -o mode=755 sysctx-rig /run/systemd/nspawn
exec node "$(dirname "$0")/run-cases.ts" "$@"
