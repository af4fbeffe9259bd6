#!/usr/bin/env bash
# The shutdown hook on machines in QEMU: power button, kexec, sysvinit, OpenRC. What a
# container can't do: also ctrl-alt-del and a real second boot. Debian 12 in QEMU without KVM; each
# case starts from a frozen, booted machine.
#
#   run.sh [--only CASE]... [--system systemd|sysvinit|openrc]... [--verbose]
#   run.sh --clean      removes the images, in $SYSCTX_RIG_CACHE/vm (default
#                       /var/cache/sysctx-rig/vm)
#
# Needs Debian 12 or later on x86-64, root, and 3 GB in the cache. Machines run in namespaces of
# their own: no request leaves this computer, and nothing is left behind but the images. What can't
# be done FAILS and says why. Takes a quarter of an hour; a case is ended 200 s after its start, one
# with a second boot after 600 s. $SYSCTX_EXECUTABLE: put that file into the guest as
# /usr/bin/sysctx, in place of the bundle and its Node.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# Before the folder changes.
[ -z "${SYSCTX_EXECUTABLE:-}" ] || SYSCTX_EXECUTABLE=$(realpath -e "$SYSCTX_EXECUTABLE")
cd "$here/../.."
export PATH="$PWD/node_modules/.bin:$PATH"
export RIG_CACHE=${SYSCTX_RIG_CACHE:-/var/cache/sysctx-rig}/vm

fail() { echo "test/vm: $*" >&2; exit 1; }

systems=() words=()
while [ $# -gt 0 ]; do
  case $1 in
    --clean) rm -rf --one-file-system "$RIG_CACHE"; exit ;;
    --system)
      case ${2:-} in systemd | sysvinit | openrc) ;; *) fail "--system needs systemd, sysvinit or openrc" ;; esac
      systems+=("$2"); shift ;;
    --only) words+=("$1" "${2:?--only needs the name of a case}"); shift ;;
    --verbose) words+=("$1") ;;
    *) fail "unknown word $1; see the head of run.sh" ;;
  esac
  shift
done
[ ${#systems[@]} -gt 0 ] || systems=(systemd sysvinit openrc)

[ "$(uname -s) $(uname -m)" = "Linux x86_64" ] || fail "needs Linux on x86-64, not $(uname -s) on $(uname -m)"
[ "$(id -u)" = 0 ] || fail "needs root: it makes namespaces and file systems"
unshare --net --mount --pid --fork true || fail "this machine allows no namespaces of one's own"

# Debian's package of each tool.
missing=()
need() { command -v "$2" >/dev/null || missing+=("$1"); }
need mmdebstrap mmdebstrap
need qemu-system-x86 qemu-system-x86_64
need qemu-utils qemu-img
need e2fsprogs mke2fs
need iproute2 ip
need openssl openssl
[ -e /usr/share/seabios/bios-256k.bin ] || missing+=(seabios)
if [ ${#missing[@]} -gt 0 ]; then
  command -v apt-get >/dev/null || fail "needs ${missing[*]}, and apt-get to install them"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq || fail "apt-get update failed, and ${missing[*]} must be installed"
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null || fail "could not install ${missing[*]}"
fi

mkdir -p "$RIG_CACHE"
for system in "${systems[@]}"; do
  "$here/build-image.sh" "$system" "$RIG_CACHE/$system" >&2 || fail "the image of $system could not be built"
done

RIG_FOLDER=$(mktemp -d "${TMPDIR:-/tmp}/sysctx-vm.XXXXXX")
export RIG_FOLDER
clean_up() {
  local runner
  # Their namespaces, and all that runs in them, end with them.
  for runner in $(jobs -pr); do
    kill -KILL "$runner" || true
    wait "$runner" || true
  done
  rm -rf --one-file-system "$RIG_FOLDER"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

"$here/../lifecycle/make-program.sh" "$RIG_FOLDER/program"
"$here/../lifecycle/make-certificates.sh" "$RIG_FOLDER"

# Two at once: an emulated machine keeps a processor busy. The words of a lane are its systems.
lanes=("" "")
for system in "${systems[@]}"; do
  if [ "$system" = systemd ]; then lanes[0]+=" $system"; else lanes[1]+=" $system"; fi
done
runners=()
for lane in "${lanes[@]}"; do
  [ -n "$lane" ] || continue
  unshare --net --mount --pid --fork --kill-child --mount-proc --propagation private \
    "$here/in-namespace.sh" "$lane" "${words[@]}" &
  runners+=($!)
done
ended=0
for runner in "${runners[@]}"; do wait "$runner" || ended=1; done
# What was played is printed even where a runner ended early.
results=()
for system in "${systems[@]}"; do
  [ ! -e "$RIG_FOLDER/$system.json" ] || results+=("$RIG_FOLDER/$system.json")
done
node "$here/print-table.ts" "${results[@]}" || ended=1
[ "$ended" = 0 ] || fail "a case failed or could not be played; see above"
