# shellcheck shell=bash disable=SC2034
TITLE="NetworkManager-l2tp: MS-CHAPv2 is refused on the client"
BROKEN="refuse-mschapv2 in the connection; the server demands it"
CAUSE="the peers do not agree on an authentication method"
FIX="nmcli connection modify office -vpn.data refuse-mschapv2"
STAGES="ppp-auth lcp"
FIXABLE=1
CLIENT_MANAGER=networkmanager
. "$LAB/guest/networkmanager.sh"
C_VPN_DATA='refuse-mschapv2=yes'
