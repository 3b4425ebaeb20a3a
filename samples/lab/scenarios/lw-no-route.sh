# shellcheck shell=bash disable=SC2034
TITLE="Libreswan client: PPP up, no route to the far network"
BROKEN="no ip-up.d script, so nothing adds a route to 10.99.0.0/16"
CAUSE="ppp0 is up but traffic to the far network leaves by eth0 because there is no route over ppp0"
FIX="add an executable /etc/ppp/ip-up.d script: ip route add 10.99.0.0/16 dev the PPP interface"
STAGES="routing"
FIXABLE=1
CLIENT_KIND=libreswan
. "$LAB/guest/libreswan.sh"
C_ROUTE_SCRIPT=0
