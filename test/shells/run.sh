#!/usr/bin/env bash
# The completions and the manual page with the real bash, zsh, fish and mandoc. Needs Debian, and
# root where one of them is missing. Words are handed to node --test, e.g. --test-name-pattern=fish.
set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"

missing=()
need() { command -v "$2" >/dev/null || missing+=("$1"); }
need zsh zsh
need fish fish
need mandoc mandoc
[ -e /usr/share/bash-completion/bash_completion ] || missing+=(bash-completion)
if [ ${#missing[@]} -gt 0 ]; then
  command -v apt-get >/dev/null || { echo "test/shells needs ${missing[*]}, and apt-get to install them" >&2; exit 1; }
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

node scripts/build.ts
node --test --test-concurrency=1 "$@" 'test/shells/*.test.ts'
