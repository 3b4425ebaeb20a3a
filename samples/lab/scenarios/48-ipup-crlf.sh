# shellcheck shell=bash disable=SC2034
TITLE="the ip-up.d script was edited on Windows"
BROKEN="every line of /etc/ppp/ip-up.d/idcf-route ends in CR LF"
CAUSE="the kernel finds no interpreter of that name, and pppd discards the message"
FIX="sed -i 's/\\r$//' /etc/ppp/ip-up.d/idcf-route"
STAGES="routing"
FIXABLE=1
prepare() { sed -i 's/$/\r/' /run/nodes/client/root/etc/ppp/ip-up.d/idcf-route; }
