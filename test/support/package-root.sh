# Sourced by in-clean-root.sh of test/deb and test/rpm, with $lower, $packages and check.sh: an
# overlay on a clean system, which ends with the namespaces, and what is the same for every kind of
# package.

work=/run
mount -t tmpfs tmpfs "$work"
mkdir "$work"/{upper,work,root}
root=$work/root
mount -t overlay overlay -o "lowerdir=$lower,upperdir=$work/upper,workdir=$work/work" "$root"
mount -t proc proc "$root/proc"
mkdir "$root/packages"
mount --bind "$packages" "$root/packages"
cd "$root"
# It leaves manual pages out.
rm -f etc/dpkg/dpkg.cfg.d/99mmdebstrap

inside() { env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C chroot "$root" "$@"; }
# mode PATH: its mode and owner.
mode() { stat -c '%a %U:%G' "$root$1"; }
no_trace() {
  local left
  left=$(find etc/sysctx etc/systemd/system/sysctx* usr/lib/systemd/system/sysctx* usr/bin/sysctx var/lib/sysctx \
    usr/share/*/sysctx* usr/share/man/man1/sysctx* usr/share/zsh/*/_sysctx 2>/dev/null || true)
  [ -z "$left" ] || { echo "left: $left"; return 1; }
}
says_nothing() {
  local output
  output=$("$@" 2>&1) || { echo "exit $?: $output"; return 1; }
  [ -z "$output" ] || { echo "$output"; return 1; }
}

# What `sysctx hook install` leaves on a machine with systemd, and `systemctl enable` of the timer.
write_hook() {
  echo '{}' >etc/sysctx/hook.json
  mkdir -p etc/systemd/system/{multi-user,timers}.target.wants
  for unit in sysctx-hook sysctx-boot; do
    echo '[Unit]' >"etc/systemd/system/$unit.service"
    ln -sf "/etc/systemd/system/$unit.service" "etc/systemd/system/multi-user.target.wants/$unit.service"
  done
  ln -sf /usr/lib/systemd/system/sysctx-apply.timer etc/systemd/system/timers.target.wants/sysctx-apply.timer
}
hook_is_there() {
  [ -e etc/sysctx/hook.json ] && [ -L etc/systemd/system/multi-user.target.wants/sysctx-hook.service ] &&
    [ -L etc/systemd/system/timers.target.wants/sysctx-apply.timer ]
}
# Nothing of sysctx is enabled, or armed.
hook_is_gone() { says_nothing find etc -name 'sysctx-*.service' -o -name 'sysctx-*.timer' -o -name hook.json; }

# check_installed VERSION SHA256 ZSH LICENCES: all that an installed package must be.
check_installed() {
  local path
  check "is the file that was built" same "$2" sh -c 'sha256sum <"$1"' sh usr/bin/sysctx
  check "runs" same "$1" inside sysctx --version
  check "runs its commands" prints "^complete -F" inside sysctx completion bash
  check "the executable: mode" same "755 root:root" mode /usr/bin/sysctx
  check "/etc/sysctx: mode" same "755 root:root" mode /etc/sysctx
  for path in bash-completion/completions/sysctx "$3/_sysctx" fish/vendor_completions.d/sysctx.fish \
    man/man1/sysctx.1.gz "$4/copyright" "$4/LICENSE.bun.gz"; do
    check "/usr/share/$path: mode" same "644 root:root" mode "/usr/share/$path"
  done
  check "the installed completions are those that it prints" \
    cmp usr/share/bash-completion/completions/sysctx <(inside sysctx completion bash)
  for unit in sysctx-hook.service sysctx-apply.service sysctx-apply.timer; do
    check "$unit: mode" same "644 root:root" mode "/usr/lib/systemd/system/$unit"
  done
  check "systemd finds nothing wrong with the units" says_nothing inside systemd-analyze verify --man=no \
    sysctx-hook.service sysctx-apply.service sysctx-apply.timer
  check "and nothing enabled" hook_is_gone
}
