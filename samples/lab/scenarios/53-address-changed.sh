# shellcheck shell=bash disable=SC2034
TITLE="the client gets another address under a running tunnel"
BROKEN="eth0 had 192.0.2.10, and has 192.0.2.30 now"
CAUSE="IKEv1 does not follow: the SA is bound to an address that no interface has"
FIX="ipsec down and up, restart xl2tpd"
STAGES="reachability"
FIXABLE=1
story() {
  traffic
  printf '%s\n' "addr del $CLIENT_IP/24 dev eth0" 'addr add 192.0.2.30/24 dev eth0' "route add default via $LAN_GW" | ip -n client -batch -
  nap 20
}
