# shellcheck shell=bash disable=SC2034
TITLE="a route to the server by a gateway that is no more"
BROKEN="an earlier session has left 198.51.100.5 via 192.0.2.99, which does not exist"
CAUSE="nothing for the server leaves this host, while the rest of the network works"
FIX="ip route del 198.51.100.5 via 192.0.2.99"
STAGES="reachability"
FIXABLE=1
prepare() { ip -n client route add "$SERVER_IP" via 192.0.2.99; }
T_IPSEC=8
SIGN='*sending retransmit 2*'
