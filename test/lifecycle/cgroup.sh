# shellcheck shell=bash Sourced by run.sh. Two systemds in one control group would stop each other's
# services, so each gets a group of its own.
group=sysctx-rig.$$

# The hierarchies that systemd-nspawn uses: one on today's systems, two on a mixed one.
cgroup_roots() { for root in /sys/fs/cgroup /sys/fs/cgroup/unified /sys/fs/cgroup/systemd; do
  [ ! -w "$root/cgroup.procs" ] || echo "$root"; done; }

# Moves this shell, and so what it starts next, into the group of a system.
enter_cgroup() {
  local root
  for root in $(cgroup_roots); do
    mkdir -p "$root/$group/$1"
    echo $$ >"$root/$group/$1/cgroup.procs"
  done
}

# Moves this shell back, and removes all groups of this run, the innermost first, once they are
# empty.
leave_cgroup() {
  local root
  for root in $(cgroup_roots); do
    echo $$ >"$root/cgroup.procs"
    for _ in {1..50}; do
      [ -d "$root/$group" ] || break
      find "$root/$group" -depth -type d -exec rmdir {} + 2>/dev/null || sleep 0.1
    done
  done
}
