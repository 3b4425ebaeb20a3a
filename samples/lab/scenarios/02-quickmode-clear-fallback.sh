# shellcheck shell=bash disable=SC2034
TITLE="quick mode fails and L2TP falls back to clear text"
BROKEN="as the scenario without clear-fallback, but the server does not demand IPsec for UDP 1701"
CAUSE="phase 1 up, Quick Mode refused, yet the LNS also accepts L2TP without IPsec: the session comes up UNENCRYPTED"
FIX="repair IPsec first, then block UDP 1701 outside IPsec on both ends (-m policy --pol ipsec)"
STAGES="ike-phase2"
FIXABLE=1
S_ESP='3des-sha1!'
S_REQUIRE_IPSEC=0
T_IPSEC=6; T_PPP=20
