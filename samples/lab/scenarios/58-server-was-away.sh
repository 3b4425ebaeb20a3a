# shellcheck shell=bash disable=SC2034
TITLE="the server was away when the client started"
BROKEN="charon with keyingtries=1 gave up while the router dropped everything for the server"
CAUSE="nobody tries again, although the server answers now"
FIX="ipsec up idcf, restart xl2tpd; keyingtries=%forever"
STAGES="reachability"
FIXABLE=1
C_CONN_EXTRA='        keyingtries=1'
prepare() {
  sed -i 's/^charon {/charon {\n  retransmit_tries = 1\n  retransmit_timeout = 2/' /run/nodes/client/root/etc/strongswan.conf
  rt iptables-legacy -A FORWARD -d "$SERVER_IP" -j DROP
}
client_start() {
  client_ipsec_start
  client_xl2tpd_start
  come_to_light
  rt iptables-legacy -F FORWARD
}
SIGN='*giving up after*'
