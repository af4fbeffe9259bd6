#!/usr/bin/env bash
# in-clean-root.sh ROOT PACKAGES VERSION NEXT SHA256: in namespaces of its own, on an overlay that
# ends with them.
set -euo pipefail
lower=$1 packages=$2 version=$3 next=$4 sum=$5
cd "$(dirname "$0")"
# shellcheck source=../support/check.sh
. ../support/check.sh
# shellcheck source=../support/package-root.sh
. ../support/package-root.sh

dpkg() { inside dpkg "$@"; }
state() { inside dpkg-query -W -f '${db:Status-Abbrev}' sysctx; }

check "installs" dpkg -i /packages/first.deb
check "is installed" same "ii " state
check_installed "$version" "$sum" zsh/vendor-completions doc/sysctx
check "the changelog names the version" prints "^sysctx \($version\)" zcat usr/share/doc/sysctx/changelog.gz
check "dpkg finds its files as they were" same "" dpkg --verify sysctx
check "the settings can be written" inside sysctx config set timeout 1m
check "the settings: mode" same "600 root:root" mode /etc/sysctx/settings.json

echo "groups: []" >etc/sysctx/off.yaml
mkdir -p var/lib/sysctx
write_hook
check "upgrades" dpkg -i /packages/second.deb
check "runs after the upgrade" same "$version" inside sysctx --version
check "is the next version" same "$next" inside dpkg-query -W -f '${Version}' sysctx
check "an upgrade keeps the hook, and the timer" hook_is_there
check "an upgrade keeps the settings" same 1m inside sysctx config get timeout

check "is removed" dpkg -r sysctx
check "is removed, and its settings are known" same "rc " state
check "the program is gone" fails test -e usr/bin/sysctx
check "a removal takes the hook away, and the timer" hook_is_gone
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
