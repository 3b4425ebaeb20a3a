# shellcheck shell=bash disable=SC2034
TITLE="the server's firewall lets no IKE in"
BROKEN="INPUT of the server has the policy DROP and accepts only SSH and established connections"
CAUSE="the client's first message is dropped by the server itself"
FIX="accept UDP 500 and 4500, and ESP"
EXAMINED=server
STAGES="reachability"
FIXABLE=1
T_IPSEC=30
T_PPP=10
MODULES="$MODULES nf_conntrack xt_conntrack"
prepare() {
  printf '%s\n' '*filter' ':INPUT DROP [0:0]' '-A INPUT -i lo -j ACCEPT' '-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT' \
    '-A INPUT -p tcp -m tcp --dport 22 -j ACCEPT' 'COMMIT' | on server iptables-legacy-restore -n
}
after_fix() { redial; }
