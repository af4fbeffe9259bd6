#!/usr/bin/env bash
# in-clean-root.sh ROOT PACKAGES VERSION NEXT SHA256: in namespaces of its own, on an overlay that
# ends with them.
set -euo pipefail
lower=$1 packages=$2 version=$3 next=$4 sum=$5
cd "$(dirname "$0")"
# shellcheck source=../support/check.sh
. ../support/check.sh

work=/run
mount -t tmpfs tmpfs "$work"
mkdir "$work"/{upper,work,root}
root=$work/root
mount -t overlay overlay -o "lowerdir=$lower,upperdir=$work/upper,workdir=$work/work" "$root"
mount -t proc proc "$root/proc"
mkdir "$root/packages"
mount --bind "$packages" "$root/packages"
cd "$root"
# It leaves manual pages out.
rm -f etc/dpkg/dpkg.cfg.d/99mmdebstrap

inside() { env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C chroot "$root" "$@"; }
dpkg() { inside dpkg "$@"; }
state() { inside dpkg-query -W -f '${db:Status-Abbrev}' sysctx; }
# mode PATH: its mode and owner.
mode() { stat -c '%a %U:%G' "$root$1"; }
no_trace() {
  local left
  left=$(find etc/sysctx etc/systemd/system/sysctx* usr/lib/systemd/system/sysctx* usr/bin/sysctx var/lib/sysctx usr/share/*/sysctx* usr/share/man/man1/sysctx* \
    2>/dev/null || true)
  [ -z "$left" ] || { echo "left: $left"; return 1; }
}
# What `sysctx hook install` leaves on a machine with systemd.
write_hook() {
  echo '{}' >etc/sysctx/hook.json
  mkdir -p etc/systemd/system/multi-user.target.wants
  for unit in sysctx-hook sysctx-boot; do
    echo '[Unit]' >"etc/systemd/system/$unit.service"
    ln -sf "/etc/systemd/system/$unit.service" "etc/systemd/system/multi-user.target.wants/$unit.service"
  done
}
hook_is_there() { [ -e etc/sysctx/hook.json ] && [ -L etc/systemd/system/multi-user.target.wants/sysctx-hook.service ]; }
hook_is_gone() { [ -z "$(find etc -name 'sysctx-*.service' -o -name hook.json)" ]; }

check "installs" dpkg -i /packages/first.deb
check "is installed" same "ii " state
check "is the file that was built" same "$sum" sh -c 'sha256sum <"$1"' sh usr/bin/sysctx
check "runs" same "$version" inside sysctx --version
check "runs its commands" prints "^complete -F" inside sysctx completion bash
check "the executable: mode" same "755 root:root" mode /usr/bin/sysctx
check "/etc/sysctx: mode" same "755 root:root" mode /etc/sysctx
for path in share/bash-completion/completions/sysctx share/zsh/vendor-completions/_sysctx \
  share/fish/vendor_completions.d/sysctx.fish share/doc/sysctx/copyright; do
  check "/usr/$path: mode" same "644 root:root" mode "/usr/$path"
done
check "the installed completions are those that it prints" \
  cmp usr/share/bash-completion/completions/sysctx <(inside sysctx completion bash)
check "the changelog names the version" prints "^sysctx \($version\)" zcat usr/share/doc/sysctx/changelog.gz
check "the unit is there" same "644 root:root" mode /usr/lib/systemd/system/sysctx-hook.service
check "and nothing enabled" hook_is_gone
check "dpkg finds its files as they were" same "" dpkg --verify sysctx
check "the settings can be written" inside sysctx config set timeout 1m
check "the settings: mode" same "600 root:root" mode /etc/sysctx/settings.json

echo "groups: []" >etc/sysctx/off.yaml
mkdir -p var/lib/sysctx
write_hook
check "upgrades" dpkg -i /packages/second.deb
check "runs after the upgrade" same "$version" inside sysctx --version
check "is the next version" same "$next" inside dpkg-query -W -f '${Version}' sysctx
check "an upgrade keeps the hook" hook_is_there
check "an upgrade keeps the settings" same 1m inside sysctx config get timeout

check "is removed" dpkg -r sysctx
check "is removed, and its settings are known" same "rc " state
check "the program is gone" fails test -e usr/bin/sysctx
check "a removal takes the hook away" hook_is_gone
check "a removal keeps the settings" test -e etc/sysctx/settings.json
check "a removal keeps the administrator's document" test -e etc/sysctx/off.yaml

check "installs again" dpkg -i /packages/first.deb
check "is not armed when it comes back" hook_is_gone
check "the settings are still in force" same 1m inside sysctx config get timeout

check "is purged" dpkg -P sysctx
check "a purge removes the settings" fails test -e etc/sysctx/settings.json
check "a purge removes the state" fails test -e var/lib/sysctx
check "a purge keeps the administrator's document" test -e etc/sysctx/off.yaml

rm etc/sysctx/off.yaml
check "installs on a clean system" dpkg -i /packages/first.deb
check "is purged at once" dpkg -P sysctx
rmdir etc/sysctx 2>/dev/null || true
check "nothing is left" no_trace
tell_result "$(. "$root/etc/os-release" && echo "$PRETTY_NAME")"
