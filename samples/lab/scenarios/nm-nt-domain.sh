# shellcheck shell=bash disable=SC2034
TITLE="NetworkManager-l2tp: an NT domain that the server does not know"
BROKEN="domain=OFFICE; the server knows the user without a domain"
CAUSE="the server refuses the login OFFICE\\vpnuser"
FIX="take the domain out"
STAGES="ppp-auth"
FIXABLE=1
CLIENT_MANAGER=networkmanager
. "$LAB/guest/networkmanager.sh"
C_VPN_DATA='domain=OFFICE'
