# shellcheck shell=bash disable=SC2034
TITLE="UDP 500 passes, UDP 4500 is filtered, client behind NAT"
BROKEN="the router drops UDP 4500; the client is behind NAT so IKE floats to 4500 in the third Main Mode exchange"
CAUSE="Main Mode messages 1-4 pass on port 500, message 5 on 4500 is never answered: UDP 4500 is blocked"
FIX="let UDP 4500 through (both directions)"
STAGES="ike-auth reachability"
NAT=1
prepare() { ip netns exec router iptables-legacy -A FORWARD -o wan -p udp --dport 4500 -j DROP; }
T_IPSEC=30; T_PPP=5
