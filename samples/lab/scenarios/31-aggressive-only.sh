# shellcheck shell=bash disable=SC2034
TITLE="the server wants Aggressive Mode"
BROKEN="the server connection has aggressive=yes"
CAUSE="the server refuses Main Mode"
FIX="set aggressive=yes on the client (insecure) or enable Main Mode on the server"
STAGES="ike-auth ike-phase1"
S_CONN_EXTRA='        aggressive=yes'
prepare() { sed -i 's/^charon {/charon {\n  i_dont_care_about_security_and_use_aggressive_mode_psk = yes/' /run/nodes/server/root/etc/strongswan.conf; }
T_IPSEC=8; T_PPP=12
