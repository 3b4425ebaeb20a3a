# shellcheck shell=bash disable=SC2034
TITLE="NetworkManager-l2tp: the server demands PFS"
BROKEN="the server takes ESP 3des-sha1 with modp1024 only; by default the connection offers no PFS"
CAUSE="NO_PROPOSAL_CHOSEN in Quick Mode: the two differ on PFS"
FIX="nmcli connection modify office +vpn.data ipsec-esp=3des-sha1-modp1024"
STAGES="ike-phase2"
FIXABLE=1
CLIENT_MANAGER=networkmanager
. "$LAB/guest/networkmanager.sh"
C_IKE='' C_ESP=''
