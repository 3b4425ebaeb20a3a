# shellcheck shell=bash disable=SC2034
TITLE="LCP echo timeout: ESP stops mid-session"
BROKEN="after a healthy start the router silently drops all ESP, as a stateful firewall forgetting the flow; lcp-echo-interval 5, failure 3"
CAUSE="IKE and CHILD_SA look up, ppp0 goes down: No response to 3 echo-requests"
FIX="find what drops ESP mid-session (firewall state, NAT timeout); use keepalives"
STAGES="esp traffic lcp"
C_PPP_EXTRA=$'lcp-echo-interval 5\nlcp-echo-failure 3'
story() { traffic; snapshot before; ip netns exec router iptables-legacy -A FORWARD -p esp -j DROP; nap 30; }
LIMIT=300
