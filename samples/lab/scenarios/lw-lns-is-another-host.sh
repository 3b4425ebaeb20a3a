# shellcheck shell=bash disable=SC2034
TITLE="Libreswan: xl2tpd dials another host than IPsec protects"
BROKEN="lns = 198.51.100.6, right=198.51.100.5"
CAUSE="L2TP leaves in the clear to a host that does not answer"
FIX="lns = 198.51.100.5"
STAGES="l2tp-control configuration"
FIXABLE=1
CLIENT_KIND="libreswan"
. "$LAB/guest/libreswan.sh"
C_LNS=198.51.100.6
SIGN='*Maximum retries exceeded*'
