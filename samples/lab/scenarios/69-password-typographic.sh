# shellcheck shell=bash disable=SC2034
TITLE="typographic quotes round the password"
BROKEN="“vpnpass” in chap-secrets, as a web page shows it"
CAUSE="pppd takes the quotes for a part of the password"
FIX="plain quotes"
STAGES="ppp-auth"
FIXABLE=1
prepare() {
  sed -i '/^password/d' /run/nodes/client/root/etc/ppp/options.l2tpd.client
  printf 'vpnuser * “vpnpass” *\n' | wr client /etc/ppp/chap-secrets
  chmod 600 /run/nodes/client/root/etc/ppp/chap-secrets
}
T_PPP=20
