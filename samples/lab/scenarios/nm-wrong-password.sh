# shellcheck shell=bash disable=SC2034
TITLE="NetworkManager-l2tp: wrong PPP password"
BROKEN="the password in the connection differs from the server one"
CAUSE="MS-CHAPv2 refused: E=691"
FIX="nmcli connection modify office vpn.secrets password=..."
STAGES="ppp-auth"
FIXABLE=1
CLIENT_MANAGER=networkmanager
. "$LAB/guest/networkmanager.sh"
C_PASS='wrong'
