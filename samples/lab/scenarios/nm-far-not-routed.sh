# shellcheck shell=bash disable=SC2034
TITLE="NetworkManager-l2tp: the far host is in none of the connection's routes"
BROKEN="never-default with a route to another network"
CAUSE="what is meant for the far host leaves by eth0"
FIX="a route in the connection"
STAGES="routing"
FIXABLE=1
CLIENT_MANAGER=networkmanager
. "$LAB/guest/networkmanager.sh"
C_IPV4=$'method=auto\nnever-default=true\nroute1=10.77.0.0/16'
