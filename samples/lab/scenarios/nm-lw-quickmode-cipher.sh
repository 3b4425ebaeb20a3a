# shellcheck shell=bash disable=SC2034
TITLE="NetworkManager-l2tp with Libreswan: Quick Mode cipher refused"
BROKEN="ipsec-esp names what the server does not take"
CAUSE="NO_PROPOSAL_CHOSEN in Quick Mode"
FIX="nmcli connection modify office +vpn.data ipsec-esp=aes256-sha1"
CLIENT_KIND="libreswan"
STAGES="ike-phase2"
FIXABLE=1
CLIENT_MANAGER=networkmanager
. "$LAB/guest/networkmanager.sh"
. "$LAB/guest/libreswan.sh"
C_ESP='aes128-sha1'
C_VPN_DATA='ipsec-pfs=no'
