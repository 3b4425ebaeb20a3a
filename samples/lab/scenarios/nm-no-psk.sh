# shellcheck shell=bash disable=SC2034
TITLE="NetworkManager-l2tp: no pre-shared key"
BROKEN="the connection has no pre-shared key"
CAUSE="no shared key found"
FIX="nmcli connection modify office vpn.secrets ipsec-psk=..."
STAGES="configuration ike-auth"
FIXABLE=1
CLIENT_MANAGER=networkmanager
. "$LAB/guest/networkmanager.sh"
C_PSK=''
