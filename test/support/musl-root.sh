#!/usr/bin/env bash
# musl-root.sh FOLDER: what Alpine gives the executable for musl, and nothing else, as a folder,
# made once: musl's loader and C library from Debian's package, and libstdc++, which Debian has for
# glibc only: built here for musl from Debian's source of GCC 12 (two minutes).
set -euo pipefail
folder=$1
mkdir -p "$(dirname "$folder")"
# Two runs at once: the second waits and finds the first one's.
exec 9>"$folder.lock"
flock 9
stamp=$(sha256sum <"$0")
[ "$(cat "$folder.stamp" 2>/dev/null)" != "$stamp" ] || exit 0
echo "making a root of musl and libstdc++, once" >&2

export DEBIAN_FRONTEND=noninteractive
apt-get install -y -qq --no-install-recommends musl musl-tools g++-12 libgcc-11-dev make xz-utils >/dev/null
work=$(mktemp -d "$folder.part.XXXXXX")
trap 'rm -rf --one-file-system "$work"' EXIT
(cd "$work" && apt-get download -qq gcc-12-source 2>/dev/null && dpkg-deb -x gcc-12-source_*.deb package)
tar -xf "$work"/package/usr/src/gcc-12/gcc-12*.tar.xz -C "$work" --strip-components=1 --exclude='*/testsuite/*' \
  --wildcards 'gcc-*/libstdc++-v3/*' 'gcc-*/libgcc/*' 'gcc-*/include/*' 'gcc-*/libiberty/*' 'gcc-*/libbacktrace/*' \
  'gcc-*/config/*' 'gcc-*/gcc/BASE-VER' 'gcc-*/gcc/DATESTAMP'
tar -xf "$work"/package/usr/src/gcc-12/gcc-12*.tar.xz -C "$work" --strip-components=1 \
  --wildcards --no-wildcards-match-slash 'gcc-*/*.sh' 'gcc-*/config*' 'gcc-*/install-sh' 'gcc-*/missing' \
  'gcc-*/depcomp' 'gcc-*/mkinstalldirs' 'gcc-*/move-if-change' 'gcc-*/compile' --exclude='gcc-*/config/*'
# Its tests are left out, and configure asks for their Makefile.
mkdir -p "$work/libstdc++-v3/testsuite" "$work/build"
printf 'all:\n' >"$work/libstdc++-v3/testsuite/Makefile.in"
# Weak references tell glibc's threads; musl has its threads always.
sed -i '1i #undef GTHREAD_USE_WEAK\n#define GTHREAD_USE_WEAK 0' "$work/libgcc/gthr-posix.h"
# The compiler's own build would have made this name.
cp "$work/libgcc/gthr-posix.h" "$work/libgcc/gthr-default.h"

specs=-specs=/usr/lib/x86_64-linux-musl/musl-gcc.specs
build() {
  cd "$work/build"
  ../libstdc++-v3/configure --build=x86_64-linux-gnu --host=x86_64-linux-musl --disable-multilib --disable-nls \
    --disable-libstdcxx-pch CC="gcc-12 $specs" CXX="g++-12 $specs" CFLAGS=-O1 CXXFLAGS=-O1
  make -C include
  make -j"$(nproc)" -C libsupc++
  make -j"$(nproc)" -C src
  # With the parts of libgcc that GCC's own build would find beside it. The unwinder of GCC 11,
  # because that of Debian's GCC 12 asks glibc for _dl_find_object.
  gcc-12 "$specs" -shared -nodefaultlibs -o libstdc++.so.6 -Wl,-soname,libstdc++.so.6 src/.libs/compatibility*.o \
    -Wl,--whole-archive src/.libs/libstdc++convenience.a -Wl,--no-whole-archive \
    "$(gcc-12 -print-file-name=libgcc.a)" /usr/lib/gcc/x86_64-linux-gnu/11/libgcc_eh.a -lc
}
(build) >"$work/log" 2>&1 || { tail -20 "$work/log" >&2; exit 1; }

root=$work/root
mkdir -p "$root"/{lib,dev,etc,proc,run,tmp,usr/bin}
install -m 755 /usr/lib/x86_64-linux-musl/libc.so "$root/lib/ld-musl-x86_64.so.1"
install -m 755 "$work/build/libstdc++.so.6" "$root/lib/libstdc++.so.6"
echo "root:x:0:0:root:/root:/bin/sh" >"$root/etc/passwd"
echo "PRETTY_NAME=\"musl $(dpkg-query -W -f '${Version}' musl) and libstdc++ of GCC 12\"" >"$root/etc/os-release"
rm -rf --one-file-system "$folder"
mv -T "$root" "$folder"
echo "$stamp" >"$folder.stamp"
