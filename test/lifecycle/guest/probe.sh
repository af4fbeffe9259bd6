echo "rig-probe begins"
ip -4 -oneline address show dev host0 up 2>/dev/null | grep -q 10.0.2.15 && address=up || address=down
timeout 2 getent ahostsv4 probe.rig.test >/dev/null && dns=up || dns=down
echo "rig-probe address=$address dns=$dns"
