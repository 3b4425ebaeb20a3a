# shellcheck shell=bash disable=SC2034
TITLE="no reply on UDP 500, recorded until charon gives up once"
BROKEN="a firewall drops UDP 500 and 4500; recorded for 3 minutes"
CAUSE="no IKE reply at all; charon gives up after 5 retransmits (about 165 s) and starts again because keyingtries=0"
FIX="check address, route and firewalls"
STAGES="reachability ike-phase1"
prepare() { ip netns exec router iptables-legacy -A FORWARD -o wan -p udp -m multiport --dports 500,4500 -j DROP; }
MODULES="$MODULES xt_multiport"
T_IPSEC=175; T_PPP=3
LIMIT=400
