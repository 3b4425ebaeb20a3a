# shellcheck shell=bash disable=SC2034
TITLE="NetworkManager-l2tp: no user name"
BROKEN="the connection has no user"
CAUSE="pppd finds no secret for this host's name"
FIX="set the user in the connection"
STAGES="configuration"
FIXABLE=1
CLIENT_MANAGER=networkmanager
. "$LAB/guest/networkmanager.sh"
C_USER=''
