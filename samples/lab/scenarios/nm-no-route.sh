# shellcheck shell=bash disable=SC2034
TITLE="NetworkManager-l2tp: never-default, and no route to the far network"
BROKEN="the connection is told not to take the default route, and names no route"
CAUSE="nothing leads to the far network"
FIX="nmcli connection modify office +ipv4.routes 10.99.0.0/16"
STAGES="routing"
FIXABLE=1
CLIENT_MANAGER=networkmanager
. "$LAB/guest/networkmanager.sh"
C_IPV4=$'method=auto\nnever-default=true'
