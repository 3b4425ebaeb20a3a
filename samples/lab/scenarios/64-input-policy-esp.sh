# shellcheck shell=bash disable=SC2034
TITLE="the client's own firewall lets IKE in, and no ESP"
BROKEN="INPUT has the policy DROP and accepts UDP 500, 4500 and 1701"
CAUSE="ESP is IP protocol 50, which nothing accepts"
FIX="accept what is established, and ESP"
STAGES="reachability"
FIXABLE=1
MODULES="$MODULES nf_conntrack xt_conntrack"
prepare() {
  printf '%s\n' '*filter' ':INPUT DROP [0:0]' '-A INPUT -i lo -j ACCEPT' '-A INPUT -p icmp -j ACCEPT' \
    '-A INPUT -p udp --dport 500 -j ACCEPT' '-A INPUT -p udp --dport 4500 -j ACCEPT' \
    '-A INPUT -p udp --dport 1701 -j ACCEPT' COMMIT | on client iptables-legacy-restore
}
SIGN='*Maximum retries exceeded*'
