# shellcheck shell=bash disable=SC2034
TITLE="Libreswan: the connection waits for traffic from another port"
BROKEN="leftprotoport=17/1702 and auto=ondemand; xl2tpd sends from port 1701"
CAUSE="what xl2tpd sends matches no policy"
FIX="leftprotoport=17/1701"
STAGES="l2tp-control"
FIXABLE=1
CLIENT_KIND=libreswan
. "$LAB/guest/libreswan.sh"
prepare() { sed -i 's/auto=start/auto=ondemand/; s/leftprotoport=.*/leftprotoport=17\/1702/' /run/nodes/client/root/etc/ipsec.d/idcf.conf; }
T_IPSEC=5
SIGN="*Maximum retries exceeded*"
