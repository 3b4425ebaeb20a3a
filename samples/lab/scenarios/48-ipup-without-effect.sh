# shellcheck shell=bash disable=SC2034
TITLE="the ip-up.d script ends before it adds the route"
BROKEN="the script wants the interface to be ppp1"
CAUSE="the script runs and adds no route"
FIX="correct the test in the script"
STAGES="routing"
FIXABLE=1
prepare() { sed -i '2i [ "$PPP_IFACE" = ppp1 ] || exit 0' /run/nodes/client/root/etc/ppp/ip-up.d/idcf-route; }
