#!/usr/bin/env bash
# Every command that calls the API against the vendor's published OpenAPI documents, as Prism reads
# them: `npm run test:contract -- FOLDER`, a folder with v1.yaml and v2.yaml. Prism is a package of
# hundreds, so it has a lock file of its own here and is installed when it is first used; no install
# script of any of them runs. Words after FOLDER are handed to node --test.
set -euo pipefail
[ $# -ge 1 ] || { echo "test/contract needs the folder with the documents: npm run test:contract -- FOLDER" >&2; exit 2; }
folder=$(cd "${INIT_CWD:-$PWD}" && realpath -- "$1")
shift
cd "$(dirname "$0")/../.."
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
SYSCTX_CONTRACT="$folder" node --test --test-concurrency=1 --test-timeout=300000 "$@" 'test/contract/*.test.ts'
