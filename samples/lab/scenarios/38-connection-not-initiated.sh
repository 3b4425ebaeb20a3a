# shellcheck shell=bash disable=SC2034
TITLE="the connection is loaded (auto=add), and nobody initiates it"
BROKEN="auto=add in ipsec.conf; no ipsec up"
CAUSE="IPsec waits to be told; xl2tpd's packets go out in the clear and the server drops them"
FIX="ipsec up idcf, and auto=start in ipsec.conf"
STAGES="ike-phase1 ike-phase2 configuration services"
FIXABLE=1
client_start() {
  sed -i 's/auto=start/auto=add/' /run/nodes/client/root/etc/ipsec.conf
  client_ipsec_start
  nap 5
  client_xl2tpd_start
  wait_ppp client 12
}
