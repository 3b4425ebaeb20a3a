# shellcheck shell=bash
# Starting the daemons, and waiting for what they log.

server_ipsec_start() {
  [ "$S_IPSEC" = 1 ] || return 0
  if [ "$SERVER_KIND" = libreswan ]; then
    sh_on server 'mkdir -p /run/pluto; ipsec pluto --config /etc/ipsec.conf --logfile /var/log/pluto.log; sleep 1; ipsec addconn --config /etc/ipsec.conf --autoall; ipsec whack --listen; ipsec auto --rereadsecrets' 2>&1
  else
    on server ipsec start
  fi
}
server_firewall() { [ "$S_REQUIRE_IPSEC" = 1 ] && printf '%s\n' '*filter' '-A INPUT -p udp --dport 1701 -m policy --dir in --pol ipsec -j ACCEPT' '-A INPUT -p udp --dport 1701 -j DROP' 'COMMIT' | on server iptables-legacy-restore -n; }
server_xl2tpd_start() { [ "$S_XL2TPD" = 1 ] && on server xl2tpd -p /run/xl2tpd.pid; }
server_start() { server_ipsec_start; server_xl2tpd_start; }
server_ready() { [ "$S_IPSEC" = 1 ] || return 0; [ "$SERVER_KIND" = libreswan ] || wait_log server 40 '*added configuration*' || log "server not ready"; }
client_ipsec_start() { if [ "$CLIENT_KIND" = libreswan ]; then on client systemctl start ipsec; else on client ipsec start; fi; }
client_xl2tpd_start() { on client xl2tpd -p /run/xl2tpd.pid; }
nodelog() { # NODE : pluto logs as authpriv
  local f
  LOGTEXT=
  for f in /run/nodes/$1/log/{syslog,auth.log}; do [ -f $f ] && LOGTEXT+=$(< $f); done
}
wait_log() { # NODE SECONDS GLOB : wait until the node's syslog matches
  local i; for ((i=0;i<$2*5;i++)); do nodelog $1; [[ $LOGTEXT == $3 ]] && return 0; nap 0.2; done; return 1; }
wait_child() { if wait_log $1 $2 '*@(CHILD_SA*established with SPIs|IPsec SA established)*'; then log "$1: CHILD_SA established"; else log "$1: no CHILD_SA after $2 s"; return 1; fi; }
redial() { sh_on client 'systemctl restart ipsec; sleep 3; systemctl restart xl2tpd'; }
# With SIGN until the fault shows; without it ppp0 is expected, except where the scenario sets its own time.
come_to_light() {
  if [ -n "$SIGN" ]; then
    wait_log client $T_SIGN "$SIGN" || not_set_up "the client's log does not show $SIGN"
  else
    wait_ppp client $T_PPP || [ $T_PPP -lt 120 ] || not_set_up "ppp0 did not come up"
  fi
}
not_set_up() { log "$1"; echo "NOT SET UP $1"; }
wait_ppp() { if wait_log $1 $2 '*local  IP address*'; then log "$1: ppp up"; nap 1.5; else log "$1: no ppp address after $2 s"; return 1; fi; }
