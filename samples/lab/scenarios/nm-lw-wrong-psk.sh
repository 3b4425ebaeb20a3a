# shellcheck shell=bash disable=SC2034
TITLE="NetworkManager-l2tp with Libreswan: wrong pre-shared key"
BROKEN="the PSK in the connection differs from the server one"
CAUSE="the server cannot decrypt the third Main Mode message"
FIX="nmcli connection modify office vpn.secrets ipsec-psk=..."
VERDICT="broken"
CLIENT_KIND="libreswan"
STAGES="ike-auth"
FIXABLE=1
CLIENT_MANAGER=networkmanager
. "$LAB/guest/networkmanager.sh"
. "$LAB/guest/libreswan.sh"
C_PSK='wrong-psk'
C_VPN_DATA='ipsec-pfs=no'
