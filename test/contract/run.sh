#!/usr/bin/env bash
# Every command that calls the API, against the vendor's OpenAPI documents. The first argument is
# the folder that holds v1.yaml and v2.yaml, ../shared/contract without it; the others are handed to
# node --test. Prism, which reads them, is a package of hundreds, so it has a lock file of its own
# here and is installed when it is first used; no install script of any of them runs.
set -euo pipefail
if [ $# -ge 1 ]; then
  folder=$(cd "${INIT_CWD:-$PWD}" && realpath -m -- "$1")
  shift
fi
cd "$(dirname "$0")/../.."
folder=${folder:-$(realpath -m ../shared/contract)}
export PATH="$PWD/node_modules/.bin:$PATH"
for name in v1.yaml v2.yaml; do
  [ -r "$folder/$name" ] || { echo "test/contract: there is no $folder/$name" >&2; exit 2; }
done

installed=test/contract/node_modules/.installed-lock
if ! cmp -s test/contract/package-lock.json "$installed"; then
  npm ci --prefix test/contract --ignore-scripts --loglevel=error >&2
  cp test/contract/package-lock.json "$installed"
fi

node scripts/build.ts
SYSCTX_CONTRACT="$folder" node --test --test-concurrency=1 --test-timeout=300000 "$@" test/contract-calls.test.ts 'test/contract/*.test.ts'
