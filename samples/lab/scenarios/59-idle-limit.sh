# shellcheck shell=bash disable=SC2034
TITLE="the server ends idle sessions"
BROKEN="the server's pppd has idle 8; the client does not redial"
CAUSE="LCP terminated by peer (Link inactive)"
FIX="dial again; redial = yes"
STAGES="ipcp"
FIXABLE=1
S_PPP_EXTRA=$'require-mschap-v2\nnoccp\nidle 8'
prepare() {
  sed -i '/^persist/d' /run/nodes/client/root/etc/ppp/options.l2tpd.client
  sed -i '/redial/d' /run/nodes/client/root/etc/xl2tpd/xl2tpd.conf
}
SIGN='*Link inactive*'
