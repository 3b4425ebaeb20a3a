# shellcheck shell=bash disable=SC2034
TITLE="NetworkManager-l2tp: the gateway's name is not resolved"
BROKEN="the gateway is a name that no name server knows"
CAUSE="no address for the name; the plugin crashes over it and logs nothing of it"
FIX="correct the name, or use the address"
STAGES="name-resolution"
CLIENT_MANAGER=networkmanager
. "$LAB/guest/networkmanager.sh"
C_RIGHT='vpn.office.example'
