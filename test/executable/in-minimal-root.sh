#!/usr/bin/env bash
# in-minimal-root.sh ROOT EXECUTABLE VERSION: in namespaces of its own. The root is never written
# to.
set -euo pipefail
lower=$1 executable=$2 version=$3
cd "$(dirname "$0")"
# shellcheck source=../support/check.sh
. ../support/check.sh

work=/run
mount -t tmpfs tmpfs "$work"
mkdir "$work"/{upper,work,root}
root=$work/root
mount -t overlay overlay -o "lowerdir=$lower,upperdir=$work/upper,workdir=$work/work" "$root"
install -m 755 "$executable" "$root/usr/bin/sysctx"
echo 0123456789abcdef0123456789abcdef >"$root/etc/machine-id"
mount -t proc proc "$root/proc"
mount -t tmpfs tmpfs "$root/dev"
for device in null urandom; do
  touch "$root/dev/$device"
  mount --bind "/dev/$device" "$root/dev/$device"
done
mount -t tmpfs tmpfs "$root/tmp"
mount -t tmpfs tmpfs "$root/run"
mkdir -p "$root/run/systemd/system"
mount -o remount,ro "$root"
ip link set lo up

# Nothing in the environment: no HOME, no PATH.
sysctx() { env -i "$(command -v chroot)" "$root" /usr/bin/sysctx "$@"; }
with() { env -i "$1" "$(command -v chroot)" "$root" /usr/bin/sysctx "${@:2}"; }

refused() {
  local code=0
  sysctx get --json "${host[@]}" "$@" >"$root/run/stdout" 2>"$root/run/stderr" || code=$?
  [ "$code" = 4 ] && [ ! -s "$root/run/stdout" ] && grep -q '"code":"unauthorized"' "$root/run/stderr" && return
  echo "exit $code"
  cat "$root/run/stderr"
  return 1
}
settings_stay() {
  with SYSCTX_CONFIG_DIR=/run/settings config set alias.web 5e42f4885826553ee6383aa4
  with SYSCTX_CONFIG_DIR=/run/settings config get alias.web
}

check "the root can't be written to" fails touch "$root/etc/x"
check "its version" same "$version" sysctx --version
check "the help" prints "^Usage: sysctx <command>" sysctx help
check "a command's help" prints "^Usage: sysctx groups add" sysctx groups add --help
check "a topic" prints "^130 +interrupted" sysctx help exit-codes
check "NODE_OPTIONS does not matter" same "$version" with NODE_OPTIONS=--require=/nonexistent --version
check "BUN_OPTIONS does not matter" same "$version" with BUN_OPTIONS=--preload=/nonexistent --version
check "BUN_BE_BUN does not matter" same "$version" with BUN_BE_BUN=1 --version
check "a flag of Bun is no flag of sysctx" fails sysctx --preload=/nonexistent get
check "a flag of Node is no flag of sysctx" fails sysctx --require=/nonexistent get

env -i "$(command -v chroot)" "$root" /usr/bin/sysctx emulator --host-dir /run/demo --port 8123 >"$root/run/emulator" 2>&1 &
emulator=$!
for _ in $(seq 100); do
  grep -q listening "$root/run/emulator" && break
  sleep 0.1
done
host=(--agent-config /run/demo/jcagent.conf --url http://127.0.0.1:8123)

signature_holds() {
  local folder=$root/run date="Thu, 05 Jan 2012 21:31:40 GMT"
  openssl pkey -in "$folder/demo/client.key" -pubout -out "$folder/public.pem"
  printf 'GET /api/systems HTTP/1.1\ndate: %s' "$date" >"$folder/signed"
  sysctx sign GET /api/systems --date "$date" "${host[@]}" | sed -n 's/.*signature="\([^"]*\)".*/\1/p' |
    base64 -d >"$folder/signature"
  openssl dgst -sha256 -verify "$folder/public.pem" -signature "$folder/signature" "$folder/signed"
}

check "the emulator of the executable itself" prints "^export SYSCTX_URL" cat "$root/run/emulator"
check "sign, judged by openssl" signature_holds
check "get, over loopback" prints . sysctx get hostname "${host[@]}"
check "a write" prints '"changed":true' sysctx update displayName=minimal --json "${host[@]}"
check "reads it back" same minimal sysctx get displayName "${host[@]}"
check "apply, with the part that reads YAML" prints '"changed":true' \
  sysctx apply -f - --json "${host[@]}" <<<'{fields: {displayName: applied}}'
(umask 077; openssl genrsa -traditional -out "$root/run/other.key" 2048 2>/dev/null)
check "another key is refused: exit 4, and JSON on stderr" refused --key /run/other.key
check "doctor knows its own file" prints "^ok +program +/usr/bin/sysctx$" sysctx doctor "${host[@]}"
kill -TERM "$emulator"
ended=0
wait "$emulator" || ended=$?
check "the emulator ends at SIGTERM" test "$ended" = 143

check "settings are written and read" same 5e42f4885826553ee6383aa4 settings_stay
check "the hook's unit names the executable" prints "^ExecStop=/usr/bin/sysctx hook run" \
  sysctx hook install --delete --dry-run
check "a script of completions" prints "^complete -F _sysctx sysctx" sysctx completion bash
tell_result "$(. "$root/etc/os-release" && echo "$PRETTY_NAME")"
