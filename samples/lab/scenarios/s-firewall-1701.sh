# shellcheck shell=bash disable=SC2034
TITLE="the server's firewall drops L2TP after decryption"
BROKEN="INPUT drops UDP 1701 on the server, whether it came through IPsec or not"
CAUSE="the SA counts packets, and xl2tpd never sees them"
FIX="accept UDP 1701 that came through IPsec"
EXAMINED=server
STAGES="l2tp-control"
FIXABLE=1
S_REQUIRE_IPSEC=0
SIGN='*Maximum retries exceeded*'
prepare() { printf '%s\n' '*filter' '-A INPUT -p udp --dport 1701 -j DROP' 'COMMIT' | on server iptables-legacy-restore -n; }
after_fix() { redial; }
