# shellcheck shell=bash disable=SC2034
TITLE="NetworkManager-l2tp: the server does not answer"
BROKEN="no IKE daemon on the server"
CAUSE="nothing answers UDP 500"
FIX="on the server"
STAGES="reachability"
CLIENT_MANAGER=networkmanager
. "$LAB/guest/networkmanager.sh"
S_IPSEC=0
