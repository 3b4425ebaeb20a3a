#!/bin/sh
# Stands in for systemctl in a node, which has no systemd: what a fix asks for is done to the real daemons.
verb=; units=
for a; do
  case $a in
    -*) ;;
    *) if [ -z "$verb" ]; then verb=$a; else units="$units $a"; fi ;;
  esac
done
# as the unit of Libreswan's package does it
pluto_start() {
  said=$(ipsec addconn --config /etc/ipsec.conf --checkconfig 2>&1) || { logger -s -t addconn "$said"; return 1; }
  ipsec _stackmanager start && ipsec --checknss && ipsec pluto --config /etc/ipsec.conf
}
pluto_stop() { ipsec whack --shutdown; ip xfrm policy flush; ip xfrm state flush; }
libreswan() { [ -x /usr/libexec/ipsec/pluto ]; }
xl2tpd_stop() { kill "$(cat /run/xl2tpd.pid 2>/dev/null)" 2>/dev/null && sleep 1; rm -f /run/xl2tpd.pid; }
# The journal takes for NetworkManager's what its services and their daemons write.
networkmanager_start() {
  [ -p /run/NetworkManager/said ] || mkfifo /run/NetworkManager/said
  NetworkManager --no-daemon > /run/NetworkManager/said 2>&1 < /dev/null &
  logger -t NetworkManager --id=$! < /run/NetworkManager/said > /dev/null 2>&1 &
}
act() { # VERB UNIT
  case $1:${2%.service} in
    start:ipsec) if libreswan; then pluto_start; else ipsec start; fi ;;
    stop:ipsec) if libreswan; then pluto_stop; else ipsec stop; fi ;;
    *:strongswan*) if libreswan; then return 5; fi; ipsec "$1" ;;
    start:xl2tpd) mkdir -p /run/xl2tpd; xl2tpd -p /run/xl2tpd.pid > /dev/null 2>&1 < /dev/null & sleep 1 ;;
    stop:xl2tpd) xl2tpd_stop ;;
    start:NetworkManager) networkmanager_start ;;
    stop:NetworkManager) kill "$(cat /run/NetworkManager/NetworkManager.pid)" && sleep 1 ;;
    *) echo "systemctl: the lab does not know $1 $2" >&2; return 5 ;;
  esac
}
case $verb in
  start | stop) for u in $units; do act "$verb" "$u" || exit; done ;;
  restart | try-restart | reload-or-restart) for u in $units; do act stop "$u"; act start "$u" || exit; done ;;
  enable | disable | daemon-reload | reset-failed)
    case " $* " in *" --now "*) for u in $units; do act "$([ "$verb" = enable ] && echo start || echo stop)" "$u" || exit; done ;; esac ;;
  *) echo "System has not been booted with systemd as init system (PID 1). Can't operate." >&2; exit 1 ;;
esac
exit 0
