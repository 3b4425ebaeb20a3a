# shellcheck shell=bash disable=SC2034
TITLE="MTU black hole"
BROKEN="the path MTU to the client is 1300 and the router sends no ICMP; PPP MTU/MRU is 1410"
CAUSE="small packets pass, big ones vanish: ping works, the HTTP download stalls"
FIX="lower mtu/mru (for example 1200) or clamp TCP MSS"
STAGES="traffic routing esp"
FIXABLE=1
prepare() { ip -n router link set lan mtu 1300; ip netns exec router iptables-legacy -A OUTPUT -p icmp -j DROP; ip netns exec router iptables-legacy -A FORWARD -p icmp --icmp-type fragmentation-needed -j DROP; }
story() { traffic; sh_on client "ping -n -c 3 -i 0.3 -W 1 -s 1300 $FAR_IP; ping -n -c 3 -i 0.3 -W 1 -M do -s 1100 $FAR_IP" > /run/out/traffic-bigping.txt 2>&1; }
