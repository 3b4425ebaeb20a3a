# shellcheck shell=bash disable=SC2034
TITLE="no reply at all on UDP 500"
BROKEN="a firewall before the server drops UDP 500 and 4500"
CAUSE="no IKE reply at all: peer down, wrong address or UDP 500 filtered on the path"
FIX="check address, route and firewalls; the server must answer UDP 500"
STAGES="reachability ike-phase1"
prepare() { ip netns exec router iptables-legacy -A FORWARD -o wan -p udp -m multiport --dports 500,4500 -j DROP; }
MODULES="$MODULES xt_multiport"
T_IPSEC=40; T_PPP=5
