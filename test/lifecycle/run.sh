#!/usr/bin/env bash
# The shutdown hook on Debian 12 and 13 that boot and go down, in systemd-nspawn.
#
#   run.sh [--only CASE]... [--system bookworm|trixie] [--stand-in] [--verbose]
#   run.sh --write-table   all of it; when all passes, its table becomes the one in docs/shutdown.md
#   run.sh --clean         removes the images, in $SYSCTX_RIG_CACHE (default /var/cache/sysctx-rig)
#
# Needs Debian and root. Everything happens in network, mount and PID namespaces of its own: no
# request leaves the machine, and nothing is left behind but the images. What a machine can't do
# FAILS and says why. Takes 4 minutes. $SYSCTX_EXECUTABLE: put that file into the guest as
# /usr/bin/sysctx, in place of the bundle and its Node.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# Before the folder changes.
[ -z "${SYSCTX_EXECUTABLE:-}" ] || SYSCTX_EXECUTABLE=$(realpath -e "$SYSCTX_EXECUTABLE")
cd "$here/../.."
export PATH="$PWD/node_modules/.bin:$PATH"
export RIG_CACHE=${SYSCTX_RIG_CACHE:-/var/cache/sysctx-rig}

fail() { echo "test/lifecycle: $*" >&2; exit 1; }

systems=() words=() write='' partial=''
while [ $# -gt 0 ]; do
  case $1 in
    --clean) rm -rf --one-file-system "$RIG_CACHE"/{bookworm,trixie}{,.lock,.part.*}
      # test/vm keeps its own images beside these.
      [ ! -d "$RIG_CACHE" ] || rmdir --ignore-fail-on-non-empty "$RIG_CACHE"
      exit ;;
    --system)
      case ${2:-} in bookworm | trixie) ;; *) fail "--system needs bookworm or trixie" ;; esac
      systems+=("$2"); partial=1; shift ;;
    --only) partial=1; words+=("$1" "${2:?--only needs the name of a case}"); shift ;;
    --stand-in) partial=1; words+=("$1") ;;
    --verbose) words+=("$1") ;;
    --write-table) write=1 ;;
    *) fail "unknown word $1; see the head of run.sh" ;;
  esac
  shift
done
[ -z "$write" ] || [ -z "$partial" ] || fail "--write-table takes all cases on all systems"
[ ${#systems[@]} -gt 0 ] || systems=(bookworm trixie)

[ "$(uname -s)" = Linux ] || fail "needs Linux: systemd boots in it"
[ "$(id -u)" = 0 ] || fail "needs root: it makes namespaces, mounts and containers"
unshare --net --mount --pid --fork true || fail "this machine allows no namespaces of one's own"

# Debian's package of each tool.
missing=()
need() { command -v "$2" >/dev/null || missing+=("$1"); }
need mmdebstrap mmdebstrap
need systemd-container systemd-nspawn
need iproute2 ip
need dpkg dpkg-deb
need openssl openssl
need rpm rpmbuild
if [ ${#missing[@]} -gt 0 ]; then
  command -v apt-get >/dev/null || fail "needs ${missing[*]}, and apt-get to install them"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

mkdir -p "$RIG_CACHE"
for system in "${systems[@]}"; do "$here/build-image.sh" "$system" "$RIG_CACHE/$system"; done

RIG_FOLDER=$(mktemp -d "${TMPDIR:-/tmp}/sysctx-rig.XXXXXX")
export RIG_FOLDER
# shellcheck source=cgroup.sh
. "$here/cgroup.sh"
clean_up() {
  local runner
  # Their namespaces, and all that runs in them, end with them.
  for runner in $(jobs -pr); do
    kill -KILL "$runner"
    wait "$runner" || true
  done
  leave_cgroup
  rm -rf --one-file-system "$RIG_FOLDER"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

"$here/make-program.sh" "$RIG_FOLDER/program"
node "$here/make-packages.ts" "$RIG_FOLDER/program"
"$here/make-certificates.sh" "$RIG_FOLDER"

# Both systems at once: most of a case is waiting.
runners=() results=()
for system in "${systems[@]}"; do
  enter_cgroup "$system"
  unshare --net --mount --pid --fork --kill-child --mount-proc --propagation private \
    "$here/in-namespace.sh" --system "$system" "${words[@]}" &
  runners+=($!) results+=("$RIG_FOLDER/$system.json")
done
ended=0
for runner in "${runners[@]}"; do wait "$runner" || ended=1; done
[ "$ended" = 0 ] || fail "a runner ended early"
node test/lifecycle/print-table.ts "${results[@]}"
[ -z "$write" ] || node test/lifecycle/write-table.ts docs/shutdown.md "${results[@]}"
