# shellcheck shell=bash disable=SC2034
TITLE="Libreswan: Main Mode proposal refused"
BROKEN="ike= names what the server does not take"
CAUSE="NO_PROPOSAL_CHOSEN in Main Mode"
FIX="ike= with what it accepts"
CLIENT_KIND="libreswan"
STAGES="ike-phase1"
FIXABLE=1
. "$LAB/guest/libreswan.sh"
C_IKE='aes128-sha1;modp1536'
T_IPSEC=5
T_PPP=10
