# Runs in the guest at each boot: arms the hook at the first one, then plays /rig/act, or /rig/again
# at a later one.
trap '' TERM HUP
double=http://10.0.2.2:8099

# Tells the runner that something has happened; comes back when it has been written down.
mark() { curl --silent --show-error --max-time 5 --output /dev/null "$double/mark/$1"; }

# From here on the machine is meant to go down; the runner's clock starts.
order() { mark order && "$@"; }

arm() {
  if [ -e /rig/stand-in ]; then
    cp /rig/stand-in/sysctx-hook.service /etc/systemd/system/
    cp /etc/machine-id /rig/stand-in/machine-id
    systemctl daemon-reload
    systemctl --quiet enable --now sysctx-hook
  else
    # shellcheck disable=SC2046
    sysctx hook install $(cat /rig/install)
    sysctx hook status --json >/rig/status.json
  fi
  systemctl --quiet is-active sysctx-hook && mark armed
}

disarm() {
  if [ -e /rig/stand-in ]; then
    systemctl --quiet disable sysctx-hook
    rm /etc/systemd/system/sysctx-hook.service
    systemctl daemon-reload
    systemctl stop sysctx-hook
  else
    sysctx hook uninstall
  fi
  mark "disarm-$?"
}

# What the program says of the hook, and what systemd does.
tell_state() { sysctx hook status --json | grep -q '"armed":true' && mark state-armed || mark state-not-armed; }
tell_files() { mark "files-$(find /etc/systemd/system -name 'sysctx-*.service' | wc -l)"; }
tell_unit() { mark "unit-$(systemctl show --property=LoadState --value sysctx-hook)-$(
  systemctl show --property=ActiveState --value sysctx-hook)"; }
tell_timer() { mark "timer-$(systemctl is-enabled sysctx-apply.timer)-$(systemctl is-active sysctx-apply.timer)"; }
tell_metrics() {
  local file=/var/lib/sysctx/apply.prom
  mark "metrics-$(stat -c %a $file)-exit-$(sed -n 's/^sysctx_apply_exit_code //p' $file)-changed-$(sed -n 's/^sysctx_apply_changed //p' $file)"
}
tell_enabled() { mark "hook-$(systemctl is-enabled sysctx-hook)"; tell_timer; }

until curl --silent --max-time 1 --output /dev/null "$double/ping"; do sleep 0.05; done
until systemctl --quiet is-active multi-user.target; do sleep 0.05; done
mark boot
if [ -e /rig/booted ]; then
  . /rig/again
else
  touch /rig/booted
  . /rig/before
  # A machine that is not armed proves nothing; its console says why.
  arm || { systemctl poweroff --force --force; exit; }
  . /rig/act
fi
