# shellcheck shell=bash disable=SC2034
TITLE="healthy reference session of NetworkManager-l2tp"
BROKEN="nothing; a connection of NetworkManager with strongSwan on the client"
CAUSE="no fault"
FIX="none needed"
VERDICT="healthy"
CLIENT_MANAGER=networkmanager
. "$LAB/guest/networkmanager.sh"
