#!/usr/bin/env bash
# Faults made by real tools: servers, proxies, namespaces, clocks, system calls. Needs Debian and
# root. Everything listens on loopback or inside network namespaces of its own, which it removes
# again. What a machine can't do FAILS and says why. Words are handed to node --test, e.g.
# --test-name-pattern=DNS.
set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"

if [ "$(id -u)" != 0 ]; then
  echo "test/faults needs root: it makes network namespaces and mounts." >&2
  exit 1
fi

policy=
work=
# A run that was stopped leaves nothing behind: its namespaces with what runs in them, its mounts,
# its files.
clean_up() {
  [ -z "$policy" ] || rm -f "$policy"
  for name in $(ip netns list 2>/dev/null | awk '{ print $1 }' | grep "^sysctx-$$-"); do
    ip netns pids "$name" | xargs -r kill 2>/dev/null || true
    ip netns delete "$name" || true
    rm -rf "/etc/netns/$name"
  done
  [ -n "$work" ] || return 0
  awk -v under="$work/" 'index($2, under) == 1 { print $2 }' /proc/mounts | xargs -r umount -l
  rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Each tool with the Debian package that it comes in.
missing=()
need() { command -v "$2" >/dev/null || missing+=("$1"); }
need nginx-light nginx
need squid squid
need tinyproxy tinyproxy
need iproute2 ip
need iptables iptables
need faketime faketime
need strace strace
need openssl openssl
need bsdutils script
need mount mount
if [ "${#missing[@]}" -gt 0 ]; then
  export DEBIAN_FRONTEND=noninteractive
  # A service that starts by itself would listen on every address.
  if [ ! -e /usr/sbin/policy-rc.d ]; then
    policy=/usr/sbin/policy-rc.d
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod +x "$policy"
  fi
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

node scripts/build.ts

# Squid and tinyproxy have users of their own, who must reach their folders.
work="$(mktemp -d)"
chmod 711 "$work"
# One file at a time: they measure how long the program takes to end.
SYSCTX_FAULTS=$$ TMPDIR="$work" node --test --test-concurrency=1 "$@" 'test/faults/*.test.ts'
