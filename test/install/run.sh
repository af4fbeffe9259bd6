#!/usr/bin/env bash
# The one-line installs, from release files that are served from loopback. First
# packaging/install.sh under dash, bash and busybox, with curl and with wget. Then apt, dpkg, rpm
# and npm with the files of the folder, apt and rpm in clean Debian 12. Needs Debian and root.
# Builds what is missing. The system is kept in $SYSCTX_RIG_CACHE (default /var/cache/sysctx-rig)
# under minimal/.
set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"
cache=${SYSCTX_RIG_CACHE:-/var/cache/sysctx-rig}/minimal
# shellcheck source=../support/check.sh
. test/support/check.sh

[ "$(id -u)" = 0 ] || { echo "test/install needs root: it makes namespaces and mounts" >&2; exit 1; }
missing=()
need() { command -v "$2" >/dev/null || missing+=("$1"); }
need busybox busybox
need curl curl
need wget wget
need dash dash
need openssl openssl
need perl shasum
need python3 python3
need shellcheck shellcheck
need mmdebstrap mmdebstrap
need rpm rpmbuild
if [ ${#missing[@]} -gt 0 ]; then
  command -v apt-get >/dev/null || { echo "test/install needs ${missing[*]}, and apt-get to install them" >&2; exit 1; }
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

version=$(node -p 'require("./package.json").version')
[ -e dist/sysctx-linux-x64 ] || node scripts/executable.ts linux-x64
[ -e dist/sysctx.cjs ] || node scripts/build.ts

work=$(mktemp -d)
server='' tls_server=''
clean_up() {
  # shellcheck disable=SC2086  # one word each, or none
  [ -z "$server" ] || kill $server $tls_server 2>/dev/null || true
  rm -rf --one-file-system "$work"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# The folder of release files.
files=$work/files
mkdir "$files" "$work/tmp"
cp dist/sysctx-linux-x64 packaging/install.sh "$files"
node scripts/deb.ts --arch x64 --compression none --out "$files" >/dev/null
node scripts/rpm.ts --arch x64 --compression none --out "$files" >/dev/null
npm pack --silent --ignore-scripts --pack-destination "$files" >/dev/null
# These stand for the platforms that this machine is not: each says which one it is.
for platform in linux-arm64 linux-x64-musl linux-arm64-musl darwin-x64 darwin-arm64; do
  printf '#!/bin/sh\necho %s\n' "$platform" >"$files/sysctx-$platform"
done
(cd "$files" && sha256sum -- * >../sums && mv ../sums SHA256SUMS)

python3 -u -m http.server --bind 127.0.0.1 --directory "$work" 0 >"$work/server" 2>&1 &
server=$!
for _ in $(seq 100); do
  port=$(sed -n 's/.* port \([0-9]*\) .*/\1/p' "$work/server")
  [ -z "$port" ] || break
  sleep 0.1
done
url=http://127.0.0.1:$port/files

# A PATH with nothing but some tools: tools FOLDER NAME...
tools() {
  local folder=$1 name
  shift
  mkdir -p "$folder"
  for name in "$@"; do ln -sf "$(command -v "$name")" "$folder/$name"; done
}
common=(uname cat awk cut mktemp mkdir rmdir cp chmod mv rm ldd)
tools "$work/with-curl" "${common[@]}" sh curl sha256sum
tools "$work/with-wget" "${common[@]}" sh wget sha256sum
tools "$work/with-shasum" "${common[@]}" sh curl shasum perl
tools "$work/with-openssl" "${common[@]}" sh curl openssl
tools "$work/without-sums" "${common[@]}" sh curl
tools "$work/without-network" "${common[@]}" sh sha256sum
mkdir "$work/busybox"
busybox --install -s "$work/busybox"
# busybox has no ldd; the one of the system says which C library it has.
tools "$work/busybox" ldd

# install_with PATH SHELL PREFIX [WORD...]: as `curl URL/install.sh | sh`.
install_with() {
  local path=$1 shell=$2 prefix=$3
  shift 3
  read -ra shell <<<"$shell"
  curl -fsS "$url/install.sh" |
    env -i PATH="$path" TMPDIR="$work/tmp" SYSCTX_RELEASE_URL="$url" "${shell[@]}" -s -- --prefix "$prefix" "$@"
}
is_there() {
  cmp "$1/bin/sysctx" "$files/sysctx-linux-x64" && [ "$(stat -c '%a %U' "$1/bin/sysctx")" = "755 root" ] &&
    [ "$("$1/bin/sysctx" --version)" = "$version" ] && [ "$(ls -A "$1/bin")" = sysctx ] && [ -z "$(ls -A "$work/tmp")" ]
}
# refused PATTERN COMMAND...: not 0, says why, and nothing is left of it.
refused() {
  local pattern=$1 output
  shift
  rm -rf "$work/refused"
  if output=$("$@" 2>&1); then echo "ended with 0: $output"; return 1; fi
  grep -Eq -- "$pattern" <<<"$output" || { echo "no line matches $pattern:"; echo "$output"; return 1; }
  [ -z "$(find "$work/refused" "$work/tmp" -mindepth 1 2>/dev/null)" ] || { find "$work/refused" "$work/tmp"; return 1; }
}
refused_here() { refused "$1" install_with "$work/with-curl" "$(command -v dash)" "$work/refused" "${@:2}"; }
in_other_folder() { (url=http://127.0.0.1:$port/$1; shift; "$@"); }

check "shellcheck has nothing to say" shellcheck packaging/install.sh
for shell in dash "bash --posix" "busybox sh"; do
  read -ra words <<<"$shell"
  shell=$(command -v "${words[0]}")${shell#"${words[0]}"}
  for path in with-curl with-wget; do
    name="${words[0]}, $path"
    prefix=$work/prefix-${words[0]}-$path
    check "$name: installs" same "installed sysctx $version as $prefix/bin/sysctx" \
      install_with "$work/$path" "$shell" "$prefix"
    check "$name: the file that was built, mode 755, and nothing beside it" is_there "$prefix"
  done
done
check "busybox alone: installs" install_with "$work/busybox" "$(command -v busybox) sh" "$work/prefix-busybox"
check "busybox alone: the file that was built" is_there "$work/prefix-busybox"
# Anybody's certificate, in a cipher of that wget's.
openssl req -x509 -newkey rsa:2048 -nodes -keyout "$work/key" -out "$work/certificate" -subj /CN=anybody 2>/dev/null
(cd "$work" && exec openssl s_server -accept 127.0.0.1:0 -cert certificate -key key -WWW -tls1_2 -cipher ALL:@SECLEVEL=0) \
  >"$work/tls-server" 2>&1 &
tls_server=$!
for _ in $(seq 100); do
  tls_port=$(sed -n 's/^ACCEPT 127.0.0.1:\([0-9]*\)$/\1/p' "$work/tls-server")
  [ -z "$tls_port" ] || break
  sleep 0.1
done
check "busybox alone: a server that nobody vouches for is refused" \
  refused "^error: this wget does not verify certificates" \
  install_with "$work/busybox" "$(command -v busybox) sh" "$work/refused" --url "https://127.0.0.1:$tls_port/files"
for path in with-shasum with-openssl; do
  check "$path: installs" install_with "$work/$path" "$(command -v dash)" "$work/prefix-$path"
  check "$path: the file that was built" is_there "$work/prefix-$path"
done

old=$work/old
mkdir -p "$old/bin"
printf '#!/bin/sh\nsleep 30\n' >"$old/bin/sysctx"
chmod 700 "$old/bin/sysctx"
"$old/bin/sysctx" &
running=$!
check "upgrades an older one, while that runs" install_with "$work/with-curl" "$(command -v dash)" "$old"
check "which is the new one then" is_there "$old"
kill "$running"
check "installs the same once more" install_with "$work/with-curl" "$(command -v dash)" "$old"
check "which is still there" is_there "$old"

# changed NAME: a folder of release files of its own, links to the others.
changed() {
  mkdir "$work/$1"
  ln -s "$files"/* "$work/$1/"
  rm "$work/$1/sysctx-linux-x64" "$work/$1/SHA256SUMS"
  cp "$files/sysctx-linux-x64" "$files/SHA256SUMS" "$work/$1/"
}
changed one-byte
printf '\001' | dd of="$work/one-byte/sysctx-linux-x64" bs=1 seek=60000000 conv=notrunc status=none
cmp -s "$work/one-byte/sysctx-linux-x64" "$files/sysctx-linux-x64" && { echo "the byte was that already" >&2; exit 1; }
changed short && truncate -s -1 "$work/short/sysctx-linux-x64"
changed no-sum && sed -i '/ sysctx-linux-x64$/d' "$work/no-sum/SHA256SUMS"
changed two-sums && sed 's/^./0/' "$files/SHA256SUMS" >>"$work/two-sums/SHA256SUMS"
changed no-sums && rm "$work/no-sums/SHA256SUMS"
changed no-file && rm "$work/no-file/sysctx-linux-x64"
changed broken && printf '#!/bin/sh\necho "no such library" >&2\nexit 127\n' >"$work/broken/sysctx-linux-x64" &&
  (cd "$work/broken" && sha256sum sysctx-linux-x64 >SHA256SUMS)
changed silent && printf '#!/bin/sh\nexit 9\n' >"$work/silent/sysctx-linux-x64" &&
  (cd "$work/silent" && sha256sum sysctx-linux-x64 >SHA256SUMS)
for tool in with-curl with-wget; do
  check "$tool: one changed byte is refused" in_other_folder one-byte \
    refused "^error: the sum of sysctx-linux-x64 is wrong" install_with "$work/$tool" "$(command -v dash)" "$work/refused"
done
check "a byte less is refused" in_other_folder short refused_here "^error: the sum of sysctx-linux-x64 is wrong"
check "a list without its sum is refused" in_other_folder no-sum refused_here "^error: SHA256SUMS has no sum of sysctx-linux-x64"
check "two sums of it are refused" in_other_folder two-sums refused_here "^error: SHA256SUMS has no valid sum"
check "no list is refused" in_other_folder no-sums refused_here "^error: .*/SHA256SUMS cannot be downloaded"
check "no file is refused" in_other_folder no-file refused_here "^error: .*/sysctx-linux-x64 cannot be downloaded"
check "one that does not run here is refused" in_other_folder broken refused_here "^error: it does not run here: no such library"
check "one that ends without a word too" in_other_folder silent refused_here "^error: it does not run here: exit code 9$"
keeps_old() { fails install_with "$work/with-curl" "$(command -v dash)" "$old" && is_there "$old"; }
check "and the older one stays" in_other_folder one-byte keeps_old
check "no program for sums is refused" refused "^error: no program for SHA-256" \
  install_with "$work/without-sums" "$(command -v dash)" "$work/refused"
check "neither curl nor wget is refused" refused "^error: neither curl nor wget" \
  install_with "$work/without-network" "$(command -v dash)" "$work/refused"
check "plain HTTP from elsewhere is refused" refused_here "^error: the address must begin with https" --url http://files.example.com
check "a name that only begins like this machine's too" refused_here "^error: the address must begin with https" \
  --url http://localhost.example.com
check "no address is refused" refused "^error: no address of release files" \
  env -i PATH="$work/with-curl" TMPDIR="$work/tmp" sh packaging/install.sh --prefix "$work/refused"
check "an unknown flag is refused" refused_here "^error: unknown argument: --force" --force
check "a flag without its value is refused" refused_here "^error: --url needs a value" --url
check "an empty prefix, as of an unset variable, is refused" refused_here "^error: --prefix needs a value" --prefix ""
mkdir -p "$work/taken/bin/sysctx"
check "a folder in the program's place is refused" refused "^error: .*/bin/sysctx is a folder" \
  install_with "$work/with-curl" "$(command -v dash)" "$work/taken"
check "and nothing is put into it" same "$work/taken/bin/sysctx" find "$work/taken/bin" -mindepth 1
touch "$work/file"
check "a folder that cannot be is refused" refused "^error: .* cannot be written" \
  install_with "$work/with-curl" "$(command -v dash)" "$work/file"

# A download that was cut, at every line and in the last ones at every byte.
cut_runs_nothing() {
  local size shell at
  size=$(stat -c %s packaging/install.sh)
  read -ra shell <<<"$1"
  for at in $(awk '{ at += length($0) + 1; print at }' packaging/install.sh | sed '$d') $(seq $((size - 30)) $((size - 2))); do
    head -c "$at" packaging/install.sh |
      env -i PATH="$work/with-curl" TMPDIR="$work/tmp" SYSCTX_RELEASE_URL="$url" "${shell[@]}" -s -- --prefix "$work/cut" \
        >"$work/said" 2>/dev/null || true
    [ ! -e "$work/cut" ] && [ ! -s "$work/said" ] && [ -z "$(ls -A "$work/tmp")" ] || { echo "cut after $at bytes"; return 1; }
  done
}
for shell in dash bash busybox; do
  words=$(command -v "$shell")
  [ "$shell" != busybox ] || words="$words sh"
  check "$shell: a script that was cut runs nothing" cut_runs_nothing "$words"
done

# picks PLATFORM SYSTEM MACHINE LDD [ARM]: on a machine that says this of itself.
picks() {
  local fake=$work/fake prefix=$work/picked
  rm -rf "$fake" "$prefix"
  tools "$fake" "${common[@]}" sh curl sha256sum
  rm "$fake/uname" "$fake/ldd"
  printf '#!/bin/sh\ncase $1 in -s) echo %s ;; -m) echo %s ;; esac\n' "$2" "$3" >"$fake/uname"
  printf '#!/bin/sh\necho "%s" >&2\nexit 1\n' "$4" >"$fake/ldd"
  printf '#!/bin/sh\necho %s\n' "${5:-0}" >"$fake/sysctl"
  chmod 755 "$fake"/{uname,ldd,sysctl}
  same "installed sysctx $1 as $prefix/bin/sysctx" install_with "$fake" "$(command -v dash)" "$prefix"
}
check "picks linux-x64" picks "$version" Linux x86_64 "ldd (Debian GLIBC 2.36) 2.36"
check "picks linux-arm64" picks linux-arm64 Linux aarch64 "ldd (GNU libc) 2.17"
check "picks linux-x64-musl" picks linux-x64-musl Linux x86_64 "musl libc (x86_64)"
check "picks linux-arm64-musl" picks linux-arm64-musl Linux aarch64 "musl libc (aarch64)"
check "picks darwin-x64" picks darwin-x64 Darwin x86_64 ""
check "picks darwin-arm64" picks darwin-arm64 Darwin arm64 ""
check "picks darwin-arm64 for a shell that runs translated" picks darwin-arm64 Darwin x86_64 "" 1
check "has none for FreeBSD" fails picks none FreeBSD amd64 ""
check "has none for a 32-bit machine" fails picks none Linux i686 "ldd (GNU libc) 2.17"

check "npm install -g: installs" npm install --global --silent --prefix "$work/npm" "$files/sysctx-$version.tgz"
check "npm install -g: runs" same "$version" "$work/npm/bin/sysctx" --version
check "npm install -g: once more, as an upgrade" npm install --global --silent --prefix "$work/npm" "$files/sysctx-$version.tgz"
check "npm uninstall -g: removes" npm uninstall --global --silent --prefix "$work/npm" sysctx
check "npm uninstall -g: it is gone" fails test -e "$work/npm/bin/sysctx"

bash test/support/minimal-root.sh bookworm "$cache/bookworm-packages" rpm,systemd
result=0
unshare --mount --net --pid --fork --kill-child --propagation private \
  bash test/install/in-clean-root.sh "$cache/bookworm-packages" "$files" "$version" || result=1
check "all of that in a clean system" test "$result" = 0
tell_result test/install
