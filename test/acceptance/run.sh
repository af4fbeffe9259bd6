#!/usr/bin/env bash
# The acceptance suites on the executable. It is the one that $SYSCTX_EXECUTABLE names, or this
# platform's, which is built first. (`npm test` runs them on sysctx.cjs.) Words are handed to node
# --test.
set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"
. test/support/executable.sh
node --test --test-concurrency=2 --test-timeout=300000 --test-reporter=dot --test-reporter-destination=stdout \
  --test-reporter=spec --test-reporter-destination=dist/acceptance.log "$@" \
  'test/acceptance/*.test.ts' 'test/oauth/acceptance/*.test.ts' || { cat dist/acceptance.log; exit 1; }
grep -E '^ℹ (tests|pass|fail|skipped) ' dist/acceptance.log
