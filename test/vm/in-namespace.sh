#!/usr/bin/env bash
# in-namespace.sh "SYSTEM..." WORDS...: runs in namespaces of its own, which end with it. Freezes
# each system's machine where that was not done before, and plays its cases.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
systems=$1
shift
ip link set lo up

# A frozen machine is bound to its very QEMU, options and disk.
freeze() {
  local image=$RIG_CACHE/$1 stamp
  stamp=$({ cat "$image/rig-stamp" "$here/freeze.ts" "$here/qemu.ts"; qemu-system-x86_64 --version; } | sha256sum)
  [ "$(cat "$image/frozen-stamp" 2>/dev/null)" != "$stamp" ] || return 0
  echo "booting and freezing $1, once" >&2
  rm -f "$image/frozen-stamp"
  node "$here/freeze.ts" "$image"
  echo "$stamp" >"$image/frozen-stamp"
}

for system in $systems; do
  # Two runs at once: the second waits and finds the first one's.
  exec 9>"$RIG_CACHE/$system.lock"
  flock 9
  freeze "$system"
  exec 9>&-
  node "$here/run-cases.ts" --system "$system" "$@"
done
