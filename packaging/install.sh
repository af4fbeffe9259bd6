#!/bin/sh
# Installs the executable of sysctx from a folder of release files:
#   curl -fsSL URL/install.sh | SYSCTX_RELEASE_URL=URL sh
# All of it is between two braces, so that a shell runs nothing of a download that was cut.
{
set -eu
umask 022

# The build of a release writes the address of its own files here.
release_url=
work='' part='' made=''

usage() {
  cat <<'TEXT'
Usage: sh install.sh [--url URL] [--prefix FOLDER]

Installs sysctx as FOLDER/bin/sysctx, in place of an older one. It arms, enables
and sends nothing, and changes no other file.

  --url URL        the folder of the release files (or $SYSCTX_RELEASE_URL)
  --prefix FOLDER  where to install (default /usr/local, or $SYSCTX_PREFIX)
TEXT
}

# fail MESSAGE [HINT [EXIT]]
fail() {
  echo "error: $1" >&2
  [ -z "${2:-}" ] || echo "hint: $2" >&2
  exit "${3:-1}"
}

# shellcheck disable=SC2317  # called by a trap
clean_up() {
  [ -z "$part" ] || rm -f "$part"
  [ -z "$made" ] || rmdir "$made" 2>/dev/null || true
  [ -z "$work" ] || rm -rf "$work"
}

has() { command -v "$1" >/dev/null 2>&1; }

# The name of this machine's executable.
find_platform() {
  machine=$(uname -m)
  case $(uname -s) in
    Linux) system=linux ;;
    Darwin)
      system=darwin
      # A shell for Intel on Apple silicon says x86_64.
      [ "$(sysctl -n hw.optional.arm64 2>/dev/null)" != 1 ] || machine=arm64
      ;;
    *) fail "there is no executable for $(uname -s)" "Use the npm package: npm install -g" ;;
  esac
  case $machine in
    x86_64 | amd64) machine=x64 ;;
    aarch64 | arm64) machine=arm64 ;;
    *) fail "there is no executable for $machine" "Use the npm package: npm install -g" ;;
  esac
  echo "$system-$machine$(find_libc "$system")"
}

# -musl where that is this system's C library. Where both are, ldd is of the system's own.
find_libc() {
  [ "$1" = linux ] || return 0
  said=$(ldd --version 2>&1) || true
  case $said in
    *musl*) echo -musl ;;
    *GNU* | *GLIBC* | *glibc*) ;;
    *) for loader in /lib/ld-musl-*; do if [ -e "$loader" ]; then echo -musl; fi; done ;;
  esac
}

# A password or a program over plain HTTP is anybody's; on this machine there is nobody between.
check_url() {
  case $1 in
    https://?*) ;;
    http://127.0.0.1[:/]* | http://localhost[:/]* | "http://[::1]"[:/]*) ;;
    '') fail "no address of release files" "Set SYSCTX_RELEASE_URL, or use --url URL." 2 ;;
    *) fail "the address must begin with https://: $1" '' 2 ;;
  esac
}

# fetch URL FILE
fetch() {
  if has curl; then
    curl --fail --silent --show-error --location --proto "=${1%%:*}" --retry 3 --output "$2" "$1"
  elif has wget; then
    # Without openssl beside it, that of busybox takes any certificate, and says so.
    said=$(wget -q -O "$2" "$1" 2>&1) || fail "$1 cannot be downloaded${said:+: $said}"
    case $said in
      *"validation not implemented"*) fail "this wget does not verify certificates" "Install curl." ;;
    esac
  else
    fail "neither curl nor wget is installed"
  fi || fail "$1 cannot be downloaded"
}

sum_of() {
  if has sha256sum; then
    sha256sum <"$1"
  elif has shasum; then
    shasum -a 256 <"$1"
  elif has openssl; then
    openssl dgst -sha256 -r <"$1"
  else
    fail "no program for SHA-256" "Install one of sha256sum, shasum and openssl."
  fi | cut -c 1-64
}

# check_sum FILE NAME SUMS: exactly one line of SUMS names it, and says what it is.
check_sum() {
  wanted=$(awk -v name="$2" '$2 == name || $2 == "*" name { print $1 }' "$3")
  case $wanted in
    '') fail "SHA256SUMS has no sum of $2" ;;
    *[!0-9a-f]*) fail "SHA256SUMS has no valid sum of $2" ;;
  esac
  found=$(sum_of "$1")
  [ ${#found} = 64 ] || fail "the sum of $2 cannot be computed"
  [ "$found" = "$wanted" ] ||
    fail "the sum of $2 is wrong: $found, not $wanted" "Nothing was installed. Download it again."
}

# put FILE FOLDER: runs it once where it is to be, then takes the place of the older one at once.
put() {
  [ -d "$2" ] || made=$2
  mkdir -p "$2" 2>/dev/null || true
  [ -w "$2" ] || fail "$2 cannot be written" "Run it as root, or choose a folder: --prefix FOLDER"
  # mv would move it into that folder.
  [ ! -d "$2/sysctx" ] || fail "$2/sysctx is a folder" "Move it away, or choose another: --prefix FOLDER"
  part=$2/.sysctx.$$
  cp "$1" "$part" || fail "$part cannot be written"
  chmod 755 "$part"
  said=$("$part" --version 2>&1) || fail "it does not run here: ${said:-exit code $?}" "$hint"
  mv -f "$part" "$2/sysctx" || fail "$2/sysctx cannot be written"
  part=''
}

main() {
  prefix=${SYSCTX_PREFIX:-/usr/local}
  url=${SYSCTX_RELEASE_URL:-$release_url}
  while [ $# -gt 0 ]; do
    case $1 in
      --help) usage; return ;;
      --url | --prefix) [ -n "${2:-}" ] || fail "$1 needs a value" '' 2 ;;
      *) fail "unknown argument: $1" "Run sh install.sh --help for usage." 2 ;;
    esac
    if [ "$1" = --url ]; then url=$2; else prefix=$2; fi
    shift 2
  done
  check_url "$url"
  platform=$(find_platform)
  name=sysctx-$platform
  hint="Check that programs may run from $prefix/bin."
  case $platform in *-musl) hint="On Alpine, run apk add libstdc++ first." ;; esac
  trap clean_up EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
  work=$(mktemp -d "${TMPDIR:-/tmp}/sysctx-install.XXXXXX")
  fetch "${url%/}/SHA256SUMS" "$work/SHA256SUMS"
  fetch "${url%/}/$name" "$work/$name"
  check_sum "$work/$name" "$name" "$work/SHA256SUMS"
  put "$work/$name" "${prefix%/}/bin"
  echo "installed sysctx $said as ${prefix%/}/bin/sysctx"
}

main "$@"
exit
}
