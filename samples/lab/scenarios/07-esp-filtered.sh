# shellcheck shell=bash disable=SC2034
TITLE="ESP (IP protocol 50) filtered, no NAT"
BROKEN="the router drops IP protocol 50; IKE passes"
CAUSE="CHILD_SA is installed but no ESP comes back: outbound counters grow, inbound stay 0; L2TP never gets an answer"
FIX="let IP protocol 50 through, or force UDP encapsulation (forceencaps=yes)"
STAGES="esp"
prepare() { ip netns exec router iptables-legacy -A FORWARD -p esp -j DROP; }
SIGN='*Maximum retries exceeded*'
