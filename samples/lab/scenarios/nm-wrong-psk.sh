# shellcheck shell=bash disable=SC2034
TITLE="NetworkManager-l2tp: wrong pre-shared key"
BROKEN="the PSK in the connection differs from the server one"
CAUSE="the server cannot decrypt the third Main Mode message"
FIX="nmcli connection modify office vpn.secrets ipsec-psk=..."
STAGES="ike-auth"
FIXABLE=1
CLIENT_MANAGER=networkmanager
. "$LAB/guest/networkmanager.sh"
C_PSK='wrong-psk'
