# shellcheck shell=bash disable=SC2034
TITLE="Libreswan: a server that ignores what it does not accept"
BROKEN="ike= names what the server does not take, and its refusal does not leave it"
CAUSE="the server is silent to the first message"
FIX="ike= with what it accepts"
STAGES="ike-phase1"
FIXABLE=1
CLIENT_KIND="libreswan"
. "$LAB/guest/libreswan.sh"
C_IKE='aes128-sha1;modp1536'
MODULES+=' xt_length'
# The refusal is a message of 56 bytes, in a packet of 84.
prepare() { on server iptables -A OUTPUT -p udp --sport 500 -m length --length 84 -j DROP; }
T_IPSEC=5
T_PPP=10
