# shellcheck shell=bash disable=SC2034
TITLE="NetworkManager-l2tp with Libreswan: PFS that the server does not do"
BROKEN="ipsec-pfs is not set, so Libreswan demands PFS, which the server does not do"
CAUSE="NO_PROPOSAL_CHOSEN in Quick Mode: the two differ on PFS"
FIX="nmcli connection modify office +vpn.data ipsec-pfs=no"
STAGES="ike-phase2"
FIXABLE=1
CLIENT_KIND="libreswan"
CLIENT_MANAGER=networkmanager
. "$LAB/guest/networkmanager.sh"
. "$LAB/guest/libreswan.sh"
