# shellcheck shell=bash disable=SC2034
TITLE="NetworkManager-l2tp: Quick Mode cipher refused"
BROKEN="ipsec-esp names a cipher that the server does not take"
CAUSE="NO_PROPOSAL_CHOSEN in Quick Mode"
FIX="nmcli connection modify office +vpn.data ipsec-esp=3des-sha1"
STAGES="ike-phase2"
FIXABLE=1
CLIENT_MANAGER=networkmanager
. "$LAB/guest/networkmanager.sh"
C_ESP='aes128-sha1!'
