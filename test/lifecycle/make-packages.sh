#!/usr/bin/env bash
# make-packages.sh FOLDER: puts sysctx_1.deb and sysctx_2.deb into /rig of a program's layer: all of
# the program, and the scripts of packaging/deb/, with the unit that nothing enables. Not
# compressed: nobody downloads them.
set -euo pipefail
folder=$(realpath "$1") here=$(cd "$(dirname "$0")" && pwd)
tree=$(mktemp -d "$folder.package.XXXXXX")
trap 'rm -rf --one-file-system "$tree"' EXIT
# dpkg-deb refuses a control folder that others may not read.
chmod 755 "$tree"

# Hard links: the program is large.
cp -al "$folder/usr" "$tree/usr"
mkdir -p "$tree/DEBIAN" "$tree/usr/lib/systemd/system" "$folder/rig"
unit=$here/../../src/lifecycle/systemd-unit.ts
node -e 'import(process.argv[1]).then(({ formatHookUnit }) => process.stdout.write(formatHookUnit(["/usr/bin/sysctx"])))' \
  "$unit" >"$tree/usr/lib/systemd/system/sysctx-hook.service"
install -m 755 "$here"/../../packaging/deb/{prerm,postrm} "$tree/DEBIAN"
for version in 1 2; do
  printf '%s\n' "Package: sysctx" "Version: $version" "Architecture: all" "Maintainer: rig <rig@rig.test>" \
    "Description: the program as a package" >"$tree/DEBIAN/control"
  dpkg-deb --root-owner-group -Znone --build "$tree" "$folder/rig/sysctx_$version.deb" >/dev/null
done
