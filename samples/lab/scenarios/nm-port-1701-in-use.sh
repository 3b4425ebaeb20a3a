# shellcheck shell=bash disable=SC2034
TITLE="NetworkManager-l2tp beside the system's xl2tpd"
BROKEN="the system's xl2tpd holds UDP 1701"
CAUSE="no fault: NetworkManager-l2tp takes another port"
FIX="none needed"
VERDICT="healthy"
CLIENT_MANAGER=networkmanager
. "$LAB/guest/networkmanager.sh"
prepare() { client_xl2tpd_start; }
