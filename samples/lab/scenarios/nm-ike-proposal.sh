# shellcheck shell=bash disable=SC2034
TITLE="NetworkManager-l2tp: Main Mode proposal refused"
BROKEN="ipsec-ike names what the server does not take"
CAUSE="NO_PROPOSAL_CHOSEN in Main Mode"
FIX="nmcli connection modify office +vpn.data ipsec-ike=3des-sha1-modp1024"
STAGES="ike-phase1"
FIXABLE=1
CLIENT_MANAGER=networkmanager
. "$LAB/guest/networkmanager.sh"
C_IKE='aes256-sha256-modp2048!'
