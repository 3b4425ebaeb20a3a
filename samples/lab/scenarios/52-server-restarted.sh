# shellcheck shell=bash disable=SC2034
TITLE="the server is restarted under a running tunnel"
BROKEN="strongSwan and xl2tpd on the server are stopped in an orderly way, and started again"
CAUSE="the server deleted the SAs, and auto=start does not connect a second time"
FIX="ipsec up idcf, restart xl2tpd; closeaction=restart"
STAGES="ike-phase2"
FIXABLE=1
story() {
  traffic
  on server ipsec stop
  on server systemctl stop xl2tpd
  on server ipsec start
  server_xl2tpd_start
  nap 20
}
