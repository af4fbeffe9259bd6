#!/usr/bin/env bash
# The OAuth client against Debian's glewlwyd (in C) and Authlib (in Python). Their packages are
# downloaded and unpacked into a temporary folder: nothing is installed, and root is not needed when
# apt's lists are there. What a machine can't do FAILS and says why. Words are handed to node
# --test, e.g. --test-name-pattern=glewlwyd.
set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"

for tool in apt-get dpkg-deb openssl /usr/bin/python3; do
  command -v "$tool" >/dev/null || {
    echo "test/oauth needs Debian: there is no $tool." >&2
    exit 1
  }
done

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

apt-cache show glewlwyd python3-authlib >/dev/null 2>&1 || apt-get update -qq

# All that the named packages need and this machine lacks, of the kind that the pattern names.
lacking() {
  local pattern="$1"
  shift
  apt-cache depends --recurse --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces \
    --no-enhances "$@" | grep -E "^$pattern" | sort -u | while read -r name; do
    dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q 'install ok installed' || echo "$name"
  done
}

mkdir "$work/packages" "$work/unpacked"
(
  cd "$work/packages"
  mapfile -t names < <(
    lacking '(glewlwyd|lib)' glewlwyd | grep -vE '^lib(js-|elogind|debian-installer|newt|textwrap|.*-perl)'
    lacking 'python3-' python3-authlib python3-flask
  )
  # Also what is installed is wanted from here: the tests look in one place.
  for name in glewlwyd glewlwyd-common; do
    [[ " ${names[*]} " == *" $name "* ]] || names+=("$name")
  done
  apt-get download -qq -o APT::Sandbox::User=root "${names[@]}"
  for package in *.deb; do dpkg-deb -x "$package" "$work/unpacked"; done
  ls | sed -nE 's/^(glewlwyd|python3-authlib)_([^_]+)_.*/\1 \2/p'
)

node scripts/build.ts

# Glewlwyd's own makers ask for a database made by hand: node's SQLite does it, and calls itself an
# experiment.
SYSCTX_OAUTH_DEBIAN="$work/unpacked" TMPDIR="$work" node --disable-warning=ExperimentalWarning \
  --test --test-concurrency=1 "$@" 'test/oauth/debian/*.test.ts'
