#!/usr/bin/env bash
# build-image.sh SUITE FOLDER: a minimal Debian that systemd boots, as a folder. Nothing of sysctx
# is in it. Does nothing where this very script has made it before; the folder appears only when it
# is complete.
set -euo pipefail
suite=$1 folder=$2
# Two runs at once: the second waits and finds the first one's.
exec 9>"$folder.lock"
flock 9
stamp=$(sha256sum <"$0")
[ "$(cat "$folder/rig-stamp" 2>/dev/null)" != "$stamp" ] || exit 0
echo "building the image of $suite, once" >&2

packages=systemd,systemd-sysv,systemd-resolved,libnss-resolve,libpam-systemd,dbus,udev,iproute2,curl,rpm
# A login prompt would mix into the console, and nothing here needs updates or the time.
masked="console-getty.service apt-daily.timer apt-daily-upgrade.timer dpkg-db-backup.timer systemd-timesyncd.service"
unneeded=('/usr/share/doc/*' '/usr/share/man/*' '/usr/share/locale/*')
options=(--include="$packages" "${unneeded[@]/#/--dpkgopt=path-exclude=}")
# Where Debian's keys are not what apt trusts by itself, they are named.
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
[ ! -e "$keyring" ] || options+=("--keyring=$keyring")

part="$folder.part.$$"
trap 'rm -rf --one-file-system "$part"' EXIT
mmdebstrap --quiet --mode=root --variant=minbase "${options[@]}" \
  --customize-hook='chroot "$1" systemctl --quiet enable systemd-networkd systemd-resolved' \
  --customize-hook="chroot \"\$1\" systemctl --quiet mask $masked" \
  "$suite" "$part" http://deb.debian.org/debian
ln -sf /run/systemd/resolve/stub-resolv.conf "$part/etc/resolv.conf"
echo "$stamp" >"$part/rig-stamp"
rm -rf --one-file-system "$folder"
mv -T "$part" "$folder"
