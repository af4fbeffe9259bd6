#!/usr/bin/env bash
# in-clean-root.sh ROOT PACKAGES VERSION NEXT SHA256: in namespaces of its own, on an overlay that
# ends with them. The rpm is the real one; its database knows no other package, so what it would ask
# of RHEL's glibc is left out (--nodeps) and compared by run.sh.
set -euo pipefail
lower=$1 packages=$2 version=$3 next=$4 sum=$5
cd "$(dirname "$0")"
# shellcheck source=../support/check.sh
. ../support/check.sh
# shellcheck source=../support/package-root.sh
. ../support/package-root.sh

rpm() { inside rpm "$@"; }
change() { rpm --nodeps "$@"; }
erase() { rpm --erase sysctx; }
# Debian's rpm says of itself that this is not its system.
quietly() {
  local output
  output=$("$@" 2>&1) || { echo "$output"; return 1; }
  output=$(grep -v '^rpm: ' <<<"$output" || true)
  [ -z "$output" ] || { echo "$output"; return 1; }
}

check "its database" rpm --initdb
check "installs, with nothing to say" quietly change --install /packages/first.rpm
check "is installed" same "sysctx-$version-1.x86_64" rpm -q sysctx
check_installed "$version" "$sum" zsh/site-functions licenses/sysctx
check "rpm finds its files as they were: size, digest, mode, owner, time" same "" rpm --verify --nodeps sysctx
check "the licences are known as such" prints "^/usr/share/licenses/sysctx/copyright$" rpm -q --licensefiles sysctx
check "the settings can be written" inside sysctx config set timeout 1m
check "the settings: mode" same "600 root:root" mode /etc/sysctx/settings.json

echo "groups: []" >etc/sysctx/off.yaml
mkdir -p var/lib/sysctx
write_hook
check "upgrades, with nothing to say" quietly change --upgrade /packages/second.rpm
check "runs after the upgrade" same "$version" inside sysctx --version
check "is the next version, and the only one" same "sysctx-$next-1.x86_64" rpm -q sysctx
check "an upgrade keeps the hook, and the timer" hook_is_there
check "an upgrade keeps the settings" same 1m inside sysctx config get timeout
check "installs the same once more" change --install --replacepkgs /packages/second.rpm
check "which keeps the hook too" hook_is_there

check "is erased" erase
check "is not installed" fails rpm -q sysctx
check "the program is gone" fails test -e usr/bin/sysctx
check "a removal takes the hook away, and the timer" hook_is_gone
check "a removal keeps the settings" test -e etc/sysctx/settings.json
check "a removal keeps the administrator's document" test -e etc/sysctx/off.yaml

check "installs again" change --install /packages/first.rpm
check "is not armed when it comes back" hook_is_gone
check "the settings are still in force" same 1m inside sysctx config get timeout
write_hook
rm usr/bin/sysctx
check "is erased though its program is gone" erase
check "the hook goes with it" hook_is_gone

rm -r etc/sysctx var/lib/sysctx
check "installs on a clean system" change --install /packages/first.rpm
check "is erased at once, with nothing to say" quietly erase
check "nothing is left" no_trace
tell_result "rpm $(rpm --version | sed 's/.* //') on $(. "$root/etc/os-release" && echo "$PRETTY_NAME")"
