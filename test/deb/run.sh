#!/usr/bin/env bash
# The Debian packages in clean Debian 12 and 13, from installation to purge. The one for arm64 is
# looked into. No systemd runs in them; that the hook does not fire meanwhile is
# test/lifecycle's to prove. Builds the package first. Needs Debian and root. The systems are kept
# in $SYSCTX_RIG_CACHE (default /var/cache/sysctx-rig) under minimal/.
set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"
cache=${SYSCTX_RIG_CACHE:-/var/cache/sysctx-rig}/minimal
# shellcheck source=../support/check.sh
. test/support/check.sh

[ "$(id -u)" = 0 ] || { echo "test/deb needs root: it makes namespaces and mounts" >&2; exit 1; }
missing=()
need() { command -v "$2" >/dev/null || missing+=("$1"); }
need mmdebstrap mmdebstrap
need dpkg dpkg-deb
need lintian lintian
need binutils readelf
if [ ${#missing[@]} -gt 0 ]; then
  command -v apt-get >/dev/null || { echo "test/deb needs ${missing[*]}, and apt-get to install them" >&2; exit 1; }
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

version=$(node -p 'require("./package.json").version')
next=$version+1
packages=$(mktemp -d)
trap 'rm -rf --one-file-system "$packages"' EXIT
[ -e dist/sysctx-linux-x64 ] && [ -e dist/sysctx-linux-arm64 ] || node scripts/executable.ts linux-x64 linux-arm64
node scripts/deb.ts --arch x64 --out "$packages"
# Of these the content matters, and not the minutes that xz takes.
node scripts/deb.ts --arch arm64 --compression none --out "$packages"
mkdir "$packages/again"
node scripts/deb.ts --arch x64 --version "$next" --compression none --out "$packages" >/dev/null
TZ=Asia/Tokyo LC_ALL=C node scripts/deb.ts --arch x64 --version "$next" --compression none --out "$packages/again" >/dev/null
foreign=$packages/sysctx_${version}_arm64.deb
check "built twice, the same bytes" cmp "$packages"/{,again/}"sysctx_${next}_amd64.deb"
mv "$packages/sysctx_${version}_amd64.deb" "$packages/first.deb"
mv "$packages/sysctx_${next}_amd64.deb" "$packages/second.deb"

says_nothing() {
  local output
  output=$("$@" 2>&1) || true
  [ -z "$output" ] || { echo "$output"; return 1; }
}
# --allow-root is the default of newer versions and unknown to none.
check "lintian has nothing to say but what is overridden" \
  says_nothing lintian --allow-root --fail-on none --tag-display-limit 0 "$packages/first.deb"
check "arm64: lintian has nothing to say either" \
  says_nothing lintian --allow-root --fail-on none --tag-display-limit 0 \
  --suppress-tags uses-no-compression-for-control-tarball,uses-no-compression-for-data-tarball "$foreign"
fields() { dpkg-deb --field "$1" Package Version Depends Section Priority Description; }
# listing FILE: mode, owner, time and name, the program's size aside.
listing() { dpkg-deb --contents "$1" | sed 's/ *[0-9]* \(....-..-..\)/ \1/'; }
scripts() { dpkg-deb --ctrl-tarfile "$1" | tar -xO ./postinst ./prerm ./postrm; }
contained() { dpkg-deb --fsys-tarfile "$1" | tar -xO ./usr/bin/sysctx | sha256sum; }
check "arm64: architecture" same arm64 dpkg-deb --field "$foreign" Architecture
check "arm64: the same fields" cmp <(fields "$packages/first.deb") <(fields "$foreign")
check "arm64: the same files, modes, owners and times" cmp <(listing "$packages/first.deb") <(listing "$foreign")
check "arm64: the same scripts" cmp <(scripts "$packages/first.deb") <(scripts "$foreign")
check "arm64: the program is that which test/executable runs under qemu" \
  same "$(sha256sum <dist/sysctx-linux-arm64)" contained "$foreign"

for suite in bookworm trixie; do
  bash test/support/minimal-root.sh "$suite" "$cache/$suite-packages" rpm,systemd
  result=0
  unshare --mount --net --pid --fork --kill-child --propagation private \
    bash test/deb/in-clean-root.sh "$cache/$suite-packages" "$packages" "$version" "$next" \
    "$(sha256sum <dist/sysctx-linux-x64)" || result=1
  check "all of that in $suite" test "$result" = 0
done
tell_result test/deb
