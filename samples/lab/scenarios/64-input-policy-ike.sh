# shellcheck shell=bash disable=SC2034
TITLE="the client's own firewall drops every answer"
BROKEN="INPUT has the policy DROP and accepts echoes and SSH alone"
CAUSE="the server's IKE answers do not get in"
FIX="accept what is established, and ESP"
STAGES="reachability"
FIXABLE=1
MODULES="$MODULES nf_conntrack xt_conntrack"
prepare() {
  printf '%s\n' '*filter' ':INPUT DROP [0:0]' '-A INPUT -i lo -j ACCEPT' '-A INPUT -p icmp -j ACCEPT' \
    '-A INPUT -p tcp --dport 22 -j ACCEPT' COMMIT | on client iptables-legacy-restore
}
T_IPSEC=8
SIGN='*sending retransmit 2*'
