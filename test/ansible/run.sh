#!/usr/bin/env bash
# The Ansible collection with Debian's own Ansible. Several hosts before one emulator, and the role
# on a machine of its own, with the executable. Needs Debian and root. The role's machine is a mount
# namespace: what it installs and arms is gone with it. Loopback only. What a machine can't do FAILS
# and says why. Words are handed to node --test, e.g. --test-name-pattern=throttle.
set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"

fail() { echo "test/ansible: $*" >&2; exit 1; }

[ "$(uname -s)" = Linux ] || fail "needs Linux"
[ "$(id -u)" = 0 ] || fail "needs root: it installs Debian's Ansible and makes mounts"
unshare --mount --propagation private true || fail "this machine allows no mount namespaces"

# Each tool with the Debian package that it comes in.
missing=()
need() { command -v "$2" >/dev/null || missing+=("$1"); }
need ansible-core ansible-playbook
need ansible-lint ansible-lint
need python3 python3
need git git
need util-linux unshare
if [ "${#missing[@]}" -gt 0 ]; then
  command -v apt-get >/dev/null || fail "needs ${missing[*]}, and apt-get to install them"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
version=$(ansible --version)
echo "${version%%$'\n'*}"

. test/support/executable.sh

work="$(mktemp -d)"
trap 'rm -rf --one-file-system "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
# One file at a time: each play keeps several processes busy.
SYSCTX_ANSIBLE=1 TMPDIR="$work" node --test --test-concurrency=1 "$@" 'test/ansible/*.test.ts'
