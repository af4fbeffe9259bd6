#!/usr/bin/env bash
# The rpm packages in clean systems with the real rpm, 4.18 and 4.20. They are installed, upgraded,
# installed again and erased, and what they ask of a system is looked at, which RHEL 7 to 9, Amazon
# Linux and SUSE have. No systemd runs in them; that the hook does not fire meanwhile is
# test/lifecycle's to prove. Builds the packages first. Needs Debian and root. The systems are kept
# in $SYSCTX_RIG_CACHE (default /var/cache/sysctx-rig) under minimal/.
set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"
cache=${SYSCTX_RIG_CACHE:-/var/cache/sysctx-rig}/minimal
# shellcheck source=../support/check.sh
. test/support/check.sh

[ "$(id -u)" = 0 ] || { echo "test/rpm needs root: it makes namespaces and mounts" >&2; exit 1; }
missing=()
need() { command -v "$2" >/dev/null || missing+=("$1"); }
need mmdebstrap mmdebstrap
need rpm rpmbuild
need rpmlint rpmlint
if [ ${#missing[@]} -gt 0 ]; then
  command -v apt-get >/dev/null || { echo "test/rpm needs ${missing[*]}, and apt-get to install them" >&2; exit 1; }
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

version=$(node -p 'require("./package.json").version')
next=$version+1
packages=$(mktemp -d)
trap 'rm -rf --one-file-system "$packages"' EXIT
[ -e dist/sysctx-linux-x64 ] && [ -e dist/sysctx-linux-arm64 ] || node scripts/executable.ts linux-x64 linux-arm64
node scripts/rpm.ts --arch x64 --out "$packages"
# Of these the content matters, and not the minutes that xz takes.
node scripts/rpm.ts --arch arm64 --compression none --out "$packages"
mkdir "$packages/again"
node scripts/rpm.ts --arch x64 --version "$next" --compression none --out "$packages" >/dev/null
TZ=Asia/Tokyo LC_ALL=C node scripts/rpm.ts --arch x64 --version "$next" --compression none --out "$packages/again" >/dev/null
first=$packages/sysctx-$version-1.x86_64.rpm foreign=$packages/sysctx-$version-1.aarch64.rpm

# rpm says of itself that this is not its system.
query() { rpm -qp "$@" 2>/dev/null; }
requires="/bin/sh
libc.so.6(GLIBC_2.17)(64bit)
rpmlib(CompressedFileNames) <= 3.0.4-1
rpmlib(FileDigests) <= 4.6.0-1
rpmlib(PayloadFilesHavePrefix) <= 4.0-1"
needs() { query --requires "$1" | sort -u; }
form() { query --qf "%{ARCH} %{OS} %{PAYLOADFORMAT}$2 %{FILEDIGESTALGO} %{BUILDHOST}" "$1"; }
# All but the program, and what differs with it.
listing() { query --dump "$1" | grep -v '^/usr/bin/sysctx '; }
says_no_problem() {
  local output
  output=$(rpmlint -r packaging/rpm/rpmlintrc "$1") || true
  grep -q ' 0 errors, 0 warnings' <<<"$output" || { echo "$output"; return 1; }
}
# contained FILE: the sum of the program in it.
contained() {
  (cd "$(mktemp -d -p "$packages")" && rpm2archive "$1" >/dev/null && tar -xOzf "$1.tgz" ./usr/bin/sysctx | sha256sum)
}

check "x86_64: asks only for what rpm 4.11 and glibc 2.17 have" \
  same "$requires"$'\n'"rpmlib(PayloadIsXz) <= 5.2-1" needs "$first"
check "aarch64: the same" same "$requires" needs "$foreign"
for file in "$first" "$foreign"; do
  check "$(basename "$file"): rpmlint has nothing to say but what is named" says_no_problem "$file"
done
check "x86_64: payload and digests that rpm 4.11 reads" \
  same "x86_64 linux cpio xz 8 sysctx.invalid" form "$first" " %{PAYLOADCOMPRESSOR}"
check "aarch64: digests, architecture" same "aarch64 linux cpio 8 sysctx.invalid" form "$foreign" ""
check "aarch64: the same files, modes, owners and times but for the program" cmp <(listing "$first") <(listing "$foreign")
check "aarch64: the same scripts" cmp <(query --scripts "$first") <(query --scripts "$foreign")
check "aarch64: the program is that which test/executable runs under qemu" \
  same "$(sha256sum <dist/sysctx-linux-arm64)" contained "$foreign"
check "built twice, the same bytes" cmp "$packages"/{,again/}"sysctx-$next-1.x86_64.rpm"

mv "$first" "$packages/first.rpm"
mv "$packages/sysctx-$next-1.x86_64.rpm" "$packages/second.rpm"
for suite in bookworm trixie; do
  bash test/support/minimal-root.sh "$suite" "$cache/$suite-packages" rpm,systemd
  result=0
  unshare --mount --net --pid --fork --kill-child --propagation private \
    bash test/rpm/in-clean-root.sh "$cache/$suite-packages" "$packages" "$version" "$next" \
    "$(sha256sum <dist/sysctx-linux-x64)" || result=1
  check "all of that in $suite" test "$result" = 0
done
tell_result test/rpm
