# shellcheck shell=bash disable=SC2034
TITLE="xl2tpd is told to dial a name that it does not know"
BROKEN="c vpn is written into l2tp-control, the section is [lac idcf]"
CAUSE="No such tunnel 'vpn'"
FIX="xl2tpd-control connect-lac idcf"
STAGES="configuration"
FIXABLE=1
client_start() {
  sed -i '/autodial/d' /run/nodes/client/root/etc/xl2tpd/xl2tpd.conf
  client_ipsec_start
  wait_child client $T_IPSEC
  client_xl2tpd_start
  wait_log client 60 '*Listening on IP address*'
  sh_on client 'echo "c vpn" > /run/xl2tpd/l2tp-control'
  come_to_light
}
SIGN='*No such tunnel*'
