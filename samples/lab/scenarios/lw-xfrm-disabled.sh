# shellcheck shell=bash disable=SC2034
TITLE="Libreswan: IPsec is switched off on the client's interface"
BROKEN="net.ipv4.conf.eth0.disable_xfrm=1"
CAUSE="the SA stands, and what xl2tpd sends goes past it"
FIX="disable_xfrm=0"
STAGES="esp"
FIXABLE=1
CLIENT_KIND="libreswan"
. "$LAB/guest/libreswan.sh"
prepare() { on client bash -c 'echo 1 > /proc/sys/net/ipv4/conf/eth0/disable_xfrm'; }
SIGN='*Maximum retries exceeded*'
