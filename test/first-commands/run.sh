#!/usr/bin/env bash
# The commands of README.md and CONTRIBUTING.md, first in a fresh clone on Node 20. The machine's
# own Node comes first on PATH; where it is not older than the program wants, nothing is proven and
# this says so. The clone has what is committed and mode 0700. Needs npm's registry.
#
#   run.sh               the README's blocks, and the tests that mind who may enter the clone
#   run.sh all           every npm command of the two pages too, each first in a clone of its own;
#                        of rigs, benches and steps of the release one each (half an hour)
#   run.sh COMMAND...    each command, first in a clone of its own
set -euo pipefail
cd "$(dirname "$0")/../.."
source=$PWD
# shellcheck source=../support/check.sh
. test/support/check.sh

# As in the shell of a stranger: nothing of the npm that started this, nor of its Node.
PATH=$(tr : '\n' <<<"$PATH" | grep -v node_modules | paste -sd :)
export PATH
for name in $(compgen -e | grep -E '^(npm_|NODE$|INIT_CWD$|SYSCTX_)' | grep -v '^npm_config_registry$'); do unset "$name"; done
own=$(command -v node) || { echo "test/first-commands: skipped: this machine has no Node of its own"; exit; }
if "$own" -e 'const [major, minor] = process.versions.node.split("."); process.exit(major > 22 || (major === "22" && minor >= 19) ? 0 : 1)'; then
  echo "test/first-commands: skipped: $own is $("$own" --version), not an older one"
  exit
fi

work=$(mktemp -d)
clean_up() {
  [ -z "${shell:-}" ] || kill -KILL -- "-$shell" 2>/dev/null || true
  rm -rf --one-file-system "$work"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
export HOME=$work/home
mkdir "$HOME"

# fresh: makes the folder `clone` anew.
fresh() {
  rm -rf "$work/clone"
  mkdir -m 700 "$work/clone"
  git -c safe.directory='*' clone --quiet "$source" "$work/clone"
  cd "$work/clone"
}

# first COMMAND: the command in a fresh clone, in a shell of its own.
first() (
  fresh
  sh -ec "$1"
)

# block N: the N-th block of shell of the README.
block() {
  awk -v wanted="$1" '/^```sh$/ { n++; on = 1; next } /^```$/ { on = 0 } on && n == wanted' "$source/README.md"
}

# The block ends in an emulator, which another shell then asks.
try_it() {
  fresh
  set -m
  sh -ec "$(block 1)" >"$work/tried" 2>&1 &
  shell=$!
  set +m
  for _ in $(seq 600); do
    grep -q '^export SYSCTX_URL=' "$work/tried" && break
    kill -0 "$shell" 2>/dev/null || break
    sleep 0.5
  done
  cat "$work/tried"
  sh -ec "$(grep '^export ' "$work/tried"); bin/sysctx get displayName" >"$work/asked" || return 1
  [ "$(cat "$work/asked")" = demo-host ] || { echo "bin/sysctx get displayName printed:"; cat "$work/asked"; return 1; }
  kill -INT -- "-$shell"
  wait "$shell" || [ $? = 130 ]
  shell=
  grep -q '^Done\. ' "$work/tried"
}

# What the README says that it makes is there, and what npm installs of it names the Node it needs.
build_it() {
  fresh
  sh -ec "$(block 2)" || return 1
  local file
  for file in $(block 2 | grep -oE '(dist/)?sysctx[-_][a-z0-9.-]*[a-z0-9_]*(\.deb|\.tgz|-x64)\b' | sort -u); do
    [ -s "$file" ] || { echo "$file is not there"; return 1; }
  done
  dist/sysctx-linux-x64 --version || return 1
  npm install --global --silent --prefix "$work/prefix" ./sysctx-*.tgz || return 1
  [ -e "$work/prefix/share/man/man1/sysctx.1" ] || { echo "no manual page"; return 1; }
  local said
  said=$("$work/prefix/bin/sysctx" --version 2>&1) && return 1
  grep -q '^error: sysctx needs Node' <<<"$said" || { echo "$said"; return 1; }
}

# Every npm command between backquotes of the two pages, those with a NAME with one that is quick.
named() {
  cd "$source"
  grep -ohE '`npm (start|test|pack|run [^`]*)`' README.md CONTRIBUTING.md | tr -d '`' |
    sed -E 's/rig NAME/rig oauth/; s/bench NAME/bench sign/; s/run release$/run release docs/' | sort -u
  printf 'npm run %s\n' build:executable build:deb test:acceptance
}

echo "on Node $("$own" --version), npm $(npm --version)"
case ${1:-} in
  '' | all)
    check "README.md, Try it" try_it
    check "README.md, Build it" build_it
    check "README.md's stories, and the tests that run the program as another user" \
      first "npm test -- test/readme.test.ts test/acceptance/host-not-ready.test.ts"
    [ -z "${1:-}" ] || while read -r command; do check "$command" first "$command" </dev/null; done < <(named)
    ;;
  *) for command in "$@"; do check "$command" first "$command"; done ;;
esac
tell_result test/first-commands
