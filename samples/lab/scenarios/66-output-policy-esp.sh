# shellcheck shell=bash disable=SC2034
TITLE="the client's own firewall lets IKE out, and not ESP"
BROKEN="OUTPUT has the policy DROP and accepts UDP 500, 4500 and 1701, echoes and TCP"
CAUSE="ESP does not leave, although the SA counts what it encrypts"
FIX="accept ESP, and what goes into the tunnel"
STAGES="esp"
FIXABLE=1
prepare() {
  printf '%s\n' '*filter' ':OUTPUT DROP [0:0]' '-A OUTPUT -o lo -j ACCEPT' '-A OUTPUT -p tcp -j ACCEPT' '-A OUTPUT -p icmp -j ACCEPT' \
    '-A OUTPUT -p udp --dport 500 -j ACCEPT' '-A OUTPUT -p udp --dport 4500 -j ACCEPT' '-A OUTPUT -p udp --dport 1701 -j ACCEPT' \
    COMMIT | on client iptables-legacy-restore
}
T_PPP=20
