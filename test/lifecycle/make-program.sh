#!/usr/bin/env bash
# make-program.sh FOLDER: the program as it is installed on a host, as a layer of a file system.
set -euo pipefail
folder=$1
mkdir -p "$folder/usr/bin" "$folder/usr/lib/sysctx"
if [ -n "${SYSCTX_EXECUTABLE:-}" ]; then
  install -m 755 "$SYSCTX_EXECUTABLE" "$folder/usr/bin/sysctx"
  exit
fi
node scripts/build.ts
install -m 755 "$(readlink -f node_modules/.bin/node)" "$folder/usr/lib/sysctx/node"
cp -r dist/sysctx.cjs dist/program.cjs dist/lib "$folder/usr/lib/sysctx/"
printf '#!/bin/sh\nexec /usr/lib/sysctx/node /usr/lib/sysctx/sysctx.cjs "$@"\n' >"$folder/usr/bin/sysctx"
chmod 755 "$folder/usr/bin/sysctx"
