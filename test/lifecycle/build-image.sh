#!/usr/bin/env bash
# build-image.sh SUITE FOLDER: a minimal Debian that systemd boots, as a folder. Nothing of sysctx is in it.
# The folder appears only when it is complete.
set -euo pipefail
suite=$1 folder=$2
[ ! -d "$folder" ] || exit 0
echo "building the image of $suite, once" >&2
part="$folder.part.$$"
trap 'rm -rf "$part"' EXIT

packages=systemd,systemd-sysv,systemd-resolved,libnss-resolve,libpam-systemd,dbus,udev,iproute2,curl
options=()
# Where Debian's own keys are not what apt trusts by itself, they are named.
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
[ ! -e "$keyring" ] || options+=("--keyring=$keyring")
mmdebstrap --quiet --mode=root --variant=minbase --include="$packages" "${options[@]}" \
  --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
  --dpkgopt='path-exclude=/usr/share/locale/*' \
  "$suite" "$part" http://deb.debian.org/debian

chroot "$part" systemctl --quiet enable systemd-networkd systemd-resolved
# A login prompt would mix into the console, and nothing here needs the clock, updates or a first-boot wizard.
chroot "$part" systemctl --quiet mask console-getty.service apt-daily.timer apt-daily-upgrade.timer \
  dpkg-db-backup.timer e2scrub_all.timer systemd-timesyncd.service
ln -sf /run/systemd/resolve/stub-resolv.conf "$part/etc/resolv.conf"
mv -T "$part" "$folder"
