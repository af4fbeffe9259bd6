#!/usr/bin/env bash
# The executable in minimal Debian 12 and 13, for arm64 under qemu, and for musl. An empty
# environment, everything read-only but /tmp, no network but loopback; the system for musl has musl
# and libstdc++, which is what the executable needs of Alpine. Builds the executables first
# unless $SYSCTX_EXECUTABLE names one. Needs Debian and root. The systems are kept in
# $SYSCTX_RIG_CACHE (default /var/cache/sysctx-rig) under minimal/.
set -euo pipefail
[ -z "${SYSCTX_EXECUTABLE:-}" ] || SYSCTX_EXECUTABLE=$(realpath -e "$SYSCTX_EXECUTABLE")
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"
cache=${SYSCTX_RIG_CACHE:-/var/cache/sysctx-rig}/minimal
# shellcheck source=../support/check.sh
. test/support/check.sh

[ "$(id -u)" = 0 ] || { echo "test/executable needs root: it makes namespaces and mounts" >&2; exit 1; }
missing=()
need() { command -v "$2" >/dev/null || missing+=("$1"); }
need mmdebstrap mmdebstrap
need iproute2 ip
need binutils readelf
need binutils-aarch64-linux-gnu aarch64-linux-gnu-strip
need qemu-user-static qemu-aarch64-static
need openssl openssl
if [ ${#missing[@]} -gt 0 ]; then
  command -v apt-get >/dev/null || { echo "test/executable needs ${missing[*]}, and apt-get to install them" >&2; exit 1; }
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

[ -n "${SYSCTX_EXECUTABLE:-}" ] || node scripts/executable.ts
executable=${SYSCTX_EXECUTABLE:-$PWD/dist/sysctx-linux-x64}
version=$(node -p 'require("./package.json").version')

libraries() { readelf -d "$1" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' | sort | tr '\n' ' '; }
# newest NAME FILE: the newest version of a library's symbols that the file asks for.
newest() { readelf -V "$2" | grep -o "$1_[0-9.]*" | sort -uV | tail -1; }

check "asks for the C library only" \
  same "ld-linux-x86-64.so.2 libc.so.6 libdl.so.2 libm.so.6 libpthread.so.0 " libraries "$executable"
check "asks for glibc 2.17 at most" same GLIBC_2.17 newest GLIBC "$executable"

for suite in bookworm trixie; do
  bash test/support/minimal-root.sh "$suite" "$cache/$suite"
  result=0
  unshare --mount --net --pid --fork --kill-child --propagation private \
    bash test/executable/in-minimal-root.sh "$cache/$suite" "$executable" "$version" || result=1
  check "all of that in $suite" test "$result" = 0
done

if [ -z "${SYSCTX_EXECUTABLE:-}" ]; then
  check "every sum of SHA256SUMS holds" bash -c 'cd dist && sha256sum --quiet --check SHA256SUMS'
  bash test/support/minimal-root.sh bookworm/arm64 "$cache/bookworm-arm64"
  arm64() { env -i "$(command -v qemu-aarch64-static)" -L "$cache/bookworm-arm64" dist/sysctx-linux-arm64 "$@"; }
  check "arm64: its version" same "$version" arm64 --version
  check "arm64: BUN_JSC_ options do not matter" same "$version" \
    env -i BUN_JSC_dumpOptions=1 "$(command -v qemu-aarch64-static)" -L "$cache/bookworm-arm64" dist/sysctx-linux-arm64 --version
  check "arm64: the help" prints "^Usage: sysctx" arm64 help
  check "arm64: asks for glibc 2.17 at most" same GLIBC_2.17 newest GLIBC dist/sysctx-linux-arm64
  check "arm64: loads a command" prints "complete -F _sysctx sysctx" arm64 completion bash
  # It waits for an agent that never comes, until it is made to crash.
  crash() {
    timeout --signal=SEGV 20 env -i HOME=/nonexistent "$(command -v qemu-aarch64-static)" \
      -L "$cache/bookworm-arm64" dist/sysctx-linux-arm64 wait --timeout 4m 2>&1 || true
  }
  check "arm64: the report of a crash quotes no arguments" prints "^Args: *$" crash
  check "musl: asks for libstdc++ and musl only" \
    same "libc.musl-x86_64.so.1 libstdc++.so.6 " libraries dist/sysctx-linux-x64-musl
  check "musl, arm64: the same" same "libc.musl-aarch64.so.1 libstdc++.so.6 " libraries dist/sysctx-linux-arm64-musl
  bash test/support/musl-root.sh "$cache/musl"
  result=0
  unshare --mount --net --pid --fork --kill-child --propagation private \
    bash test/executable/in-minimal-root.sh "$cache/musl" "$PWD/dist/sysctx-linux-x64-musl" "$version" || result=1
  check "all of that with musl" test "$result" = 0
fi
tell_result test/executable
