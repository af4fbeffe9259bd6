#!/usr/bin/env bash
# in-clean-root.sh ROOT FILES VERSION: in namespaces of its own, without a network, on an overlay
# that ends with them. The lines are those of docs/fleet.md.
set -euo pipefail
lower=$1 packages=$2 version=$3
cd "$(dirname "$0")"
# shellcheck source=../support/check.sh
. ../support/check.sh
# shellcheck source=../support/package-root.sh
. ../support/package-root.sh

apt() { inside env DEBIAN_FRONTEND=noninteractive apt-get -y -qq "$@"; }
deb=/packages/sysctx_${version}_amd64.deb rpm=/packages/sysctx-$version-1.x86_64.rpm

# apt refuses to sandbox its download of a file that its own user cannot reach; that is a note.
check "apt-get install ./FILE.deb" apt install "$deb"
check "it runs" same "$version" inside sysctx --version
check "apt-get install, as an upgrade" apt install --reinstall "$deb"
check "apt-get remove" apt remove sysctx
check "the program is gone" fails test -e usr/bin/sysctx
check "apt-get purge" apt purge sysctx
rmdir etc/sysctx 2>/dev/null || true
check "nothing is left" no_trace

# Its database knows no other package: what the rpm asks of one is compared by test/rpm.
check "rpm --install FILE.rpm" inside sh -c 'rpm --initdb && rpm --nodeps --install "$1"' sh "$rpm"
check "it runs" same "$version" inside sysctx --version
check "rpm --upgrade" inside rpm --nodeps --upgrade --replacepkgs "$rpm"
check "rpm --erase" inside rpm --erase sysctx
check "nothing is left" no_trace
tell_result "$(. "$root/etc/os-release" && echo "$PRETTY_NAME")"
