#!/usr/bin/env bash
# minimal-root.sh SUITE FOLDER [PACKAGES]: a minimal Debian (variant minbase) as a folder, made
# once, with more packages (a,b) if they are named; nothing of sysctx is in it. SUITE may be
# bookworm, trixie, or bookworm/arm64: then only the libraries of a foreign machine, unpacked and
# not set up.
set -euo pipefail
suite=${1%%/*} folder=$2 packages=${3:-} architecture=''
[ "$1" = "$suite" ] || architecture=${1#*/}
mkdir -p "$(dirname "$folder")"
# Two runs at once: the second waits and finds the first one's.
exec 9>"$folder.lock"
flock 9
stamp=$(sha256sum <"$0")$packages
[ "$(cat "$folder.stamp" 2>/dev/null)" != "$stamp" ] || exit 0
echo "making a minimal root of $1, once" >&2

options=(--variant=minbase)
[ -z "$packages" ] || options+=("--include=$packages")
[ -z "$architecture" ] || options=(--variant=extract "--architectures=$architecture" --include=libc6,libgcc-s1,libstdc++6)
for path in '/usr/share/man/*' '/usr/share/locale/*'; do options+=("--dpkgopt=path-exclude=$path"); done
# Where Debian's keys are not what apt trusts by itself, they are named.
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
[ ! -e "$keyring" ] || options+=("--keyring=$keyring")

part="$folder.part.$$"
trap 'rm -rf --one-file-system "$part"' EXIT
mmdebstrap --quiet --mode=root "${options[@]}" "$suite" "$part" http://deb.debian.org/debian
rm -rf --one-file-system "$folder"
mv -T "$part" "$folder"
echo "$stamp" >"$folder.stamp"
