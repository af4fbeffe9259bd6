#!/usr/bin/env bash
# build-image.sh SYSTEM FOLDER: a disk with a minimal Debian 12 that SYSTEM (systemd, sysvinit or
# openrc) boots, its kernel and initrd. Nothing of sysctx is in it. Does nothing where it was made
# before from the same files; FOLDER appears only when it is complete.
set -euo pipefail
system=$1 folder=$2
here=$(cd "$(dirname "$0")" && pwd)
# Two runs at once: the second waits and finds the first one's.
mkdir -p "$(dirname "$folder")"
exec 9>"$folder.lock"
flock 9
stamp=$(cat "$0" "$here"/guest/{driver.sh,rig-driver.service,10-host0.link,interfaces} | sha256sum)
[ "$(cat "$folder/rig-stamp" 2>/dev/null)" != "$stamp" ] || exit 0
echo "building the image of $system, once" >&2

packages=linux-image-cloud-amd64,initramfs-tools,zstd,kmod,udev,iproute2,curl
case $system in
  systemd) packages+=,systemd,systemd-sysv,systemd-resolved,libnss-resolve,libpam-systemd,dbus,kexec-tools ;;
  sysvinit) packages+=,sysvinit-core,sysv-rc,insserv,ifupdown ;;
  openrc) packages+=,sysvinit-core,openrc,ifupdown ;;
esac
unneeded=('/usr/share/doc/*' '/usr/share/man/*' '/usr/share/locale/*')
options=(--include="$packages" "${unneeded[@]/#/--dpkgopt=path-exclude=}")
# Where Debian's keys are not what apt trusts by itself, they are named.
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
[ ! -e "$keyring" ] || options+=("--keyring=$keyring")

part="$folder.part.$$"
trap 'rm -rf --one-file-system "$part"' EXIT
mkdir -p "$part"
root=$part/root
# Only what the emulated machine needs to find its disk.
# shellcheck disable=SC2016 # mmdebstrap expands it.
mmdebstrap --quiet --mode=root --variant=minbase "${options[@]}" \
  --essential-hook='mkdir -p "$1/etc/initramfs-tools/conf.d"' \
  --essential-hook='printf "MODULES=list\nCOMPRESS=zstd\n" >"$1/etc/initramfs-tools/conf.d/rig"' \
  --essential-hook='printf "virtio_pci\nvirtio_blk\next4\n" >"$1/etc/initramfs-tools/modules"' \
  bookworm "$root" http://deb.debian.org/debian

echo "/dev/vda / ext4 rw,noatime 0 1" >"$root/etc/fstab"
echo rig >"$root/etc/hostname"
# The same as in the files of each case.
echo 5f3c0de0000000000000000000000001 >"$root/etc/machine-id"
install -D -m 644 "$here/guest/driver.sh" "$root/usr/lib/rig/driver.sh"
case $system in
  systemd)
    units=$root/etc/systemd/system
    install -m 644 "$here/guest/rig-driver.service" "$units/rig-driver.service"
    install -m 644 "$here/guest/10-host0.link" "$here/../lifecycle/guest/host0.network" "$root/etc/systemd/network"
    chroot "$root" systemctl --quiet enable systemd-networkd systemd-resolved rig-driver
    # A login prompt would hang up the driver's line, and nothing here needs updates or the time.
    chroot "$root" systemctl --quiet mask serial-getty@ttyS0.service getty@tty1.service apt-daily.timer \
      apt-daily-upgrade.timer dpkg-db-backup.timer systemd-timesyncd.service
    ln -sf /run/systemd/resolve/stub-resolv.conf "$root/etc/resolv.conf"
    # kexec-tools would change what a reboot does.
    sed -i 's/^LOAD_KEXEC=.*/LOAD_KEXEC=false/' "$root/etc/default/kexec"
    ;;
  *)
    install -m 644 "$here/guest/interfaces" "$root/etc/network/interfaces"
    printf '127.0.0.1 localhost rig\n10.0.2.2 api.rig.test\n' >"$root/etc/hosts"
    # No login prompts; the driver has the serial line.
    sed -i '/getty/d' "$root/etc/inittab"
    echo 'rg:2345:once:/bin/sh /usr/lib/rig/driver.sh >/dev/console 2>&1' >>"$root/etc/inittab"
    ;;
esac
cp -L "$root/vmlinuz" "$part/vmlinuz"
cp -L "$root/initrd.img" "$part/initrd.img"
mke2fs -q -t ext4 -d "$root" "$part/root.ext4" 1500M >/dev/null
rm -rf --one-file-system "$root"
echo "$stamp" >"$part/rig-stamp"
rm -rf --one-file-system "$folder"
mv -T "$part" "$folder"
