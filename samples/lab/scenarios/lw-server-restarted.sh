# shellcheck shell=bash disable=SC2034
TITLE="Libreswan: the server is restarted, and pluto connects again by itself"
BROKEN="strongSwan and xl2tpd on the server are restarted; pluto revives the connection, xl2tpd keeps its tunnel"
CAUSE="the server does not know the L2TP tunnel any more"
FIX="restart xl2tpd"
STAGES="l2tp-control"
FIXABLE=1
CLIENT_KIND=libreswan
. "$LAB/guest/libreswan.sh"
story() {
  traffic
  on server ipsec stop
  on server systemctl stop xl2tpd
  on server ipsec start
  server_xl2tpd_start
  nap 25
}
