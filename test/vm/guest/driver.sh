# shellcheck shell=sh Runs in the guest when it has booted. The machine is frozen while this waits;
# thawed, it finds the world, sets the clock, which is as old as the frozen state, unpacks the case
# from its second disk and starts it.
trap '' TERM HUP
double=http://10.0.2.2:8099
# A later boot of the same machine: nothing is frozen there.
[ ! -e /rig/start.sh ] || exit 0
echo "rig-driver is idle"
until head=$(curl --silent --max-time 2 --output /dev/null --dump-header - "$double/ping"); do sleep 0.2; done
date --utc --set="$(echo "$head" | sed -n 's/\r$//; s/^[Dd]ate: //p')"
tar --extract --file=/dev/vdb --directory=/ --no-overwrite-dir
if [ -d /run/systemd/system ]; then
  systemctl daemon-reload
  systemctl start --no-block rig
else
  # shellcheck source=/dev/null
  . /rig/start-init.sh
fi
