#!/usr/bin/env bash
# Every file of a release, built twice in two clones, compared byte for byte. The second clone has
# another time zone, language, umask and length of path. Words choose what is built, platforms of
# executables or names of scripts/release-files.ts, as in run.sh linux-x64 npm sbom; without any, it
# is everything (half an hour). Needs npm's registry, and Debian and root for the packages.
set -euo pipefail
cd "$(dirname "$0")/../.."
source=$PWD
# shellcheck source=../support/check.sh
. test/support/check.sh

work=$(mktemp -d)
trap 'rm -rf --one-file-system "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
platforms=() names=()
for word in "$@"; do
  case $word in
    linux-* | darwin-*) platforms+=("$word") ;;
    *) names+=("$word") ;;
  esac
done

# build FOLDER: clones what is committed, and builds what was asked for.
build() {
  git -c safe.directory='*' clone --quiet "$source" "$1"
  cd "$1"
  if [ ${#platforms[@]} = 0 ] && [ ${#names[@]} = 0 ]; then
    npm run --silent build executable
    node_modules/.bin/node scripts/deb.ts
    node_modules/.bin/node scripts/rpm.ts
    npm run --silent build release-files
    return
  fi
  [ ${#platforms[@]} = 0 ] || npm run --silent build executable "${platforms[@]}"
  [ ${#names[@]} = 0 ] || npm run --silent build release-files "${names[@]}"
}
# The commands of a failing build end it, which they would not inside of `check`.
(build "$work/a") >"$work/first" 2>&1 || { cat "$work/first" >&2; exit 1; }
(
  export TZ=Asia/Tokyo LC_ALL=C
  umask 077
  build "$work/another-folder/with/a/longer/path"
) >"$work/second" 2>&1 || { cat "$work/second" >&2; exit 1; }

first=$work/a/dist second=$work/another-folder/with/a/longer/path/dist
same_list() { diff <(cd "$1" && ls) <(cd "$2" && ls); }
for platform in "${platforms[@]}"; do
  check "sysctx-$platform" cmp "$first/sysctx-$platform" "$second/sysctx-$platform"
done
if [ -d "$first/release-files" ]; then
  check "the same names" same_list "$first/release-files" "$second/release-files"
  for file in "$first/release-files"/*; do
    check "$(basename "$file")" cmp "$file" "$second/release-files/$(basename "$file")"
  done
  sums_hold() { (cd "$first/release-files" && sha256sum --check --quiet --strict SHA256SUMS); }
  check "the sums hold" sums_hold
fi
tell_result test/reproducible
