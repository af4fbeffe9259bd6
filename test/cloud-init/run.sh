#!/usr/bin/env bash
# The cloud-init examples with Debian's own cloud-init. It judges their schema and their script, and
# each command is carried out before the emulator, by the executable, on a machine in a mount
# namespace. Needs Debian and root.
# cloud-init is unpacked into a temporary folder and never installed: it would run at the next boot.
# What a machine can't do FAILS and says why.
set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"

fail() { echo "test/cloud-init: $*" >&2; exit 1; }

[ "$(uname -s)" = Linux ] || fail "needs Linux"
[ "$(id -u)" = 0 ] || fail "needs root: it makes mounts"
unshare --mount --propagation private true || fail "this machine allows no mount namespaces"
command -v apt-get >/dev/null || fail "needs apt-get, to download Debian's cloud-init"

missing=()
need() { command -v "$2" >/dev/null || missing+=("$1"); }
need python3 python3
need curl curl
if [ "${#missing[@]}" -gt 0 ]; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

work="$(mktemp -d)"
trap 'rm -rf --one-file-system "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# cloud-init and the Python packages that it needs, as files.
only=(--no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces --no-enhances)
list_packages() {
  echo cloud-init
  apt-cache depends --recurse "${only[@]}" cloud-init | grep '^python3-' | grep -vx python3-minimal | sort -u
}
mkdir "$work/packages" "$work/cloud-init"
fetch() (
  cd "$work/packages"
  list_packages | xargs apt-get download -qq -o APT::Sandbox::User=root
)
fetch || { apt-get update -qq && fetch; } || fail "apt-get can't download Debian's cloud-init"
for package in "$work"/packages/*.deb; do dpkg -x "$package" "$work/cloud-init"; done

. test/support/executable.sh
mkdir "$work/tmp"
SYSCTX_CLOUD_INIT="$work/cloud-init" TMPDIR="$work/tmp" node --test "$@" 'test/cloud-init/*.test.ts'
