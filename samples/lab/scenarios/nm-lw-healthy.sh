# shellcheck shell=bash disable=SC2034
TITLE="NetworkManager-l2tp with Libreswan"
BROKEN="nothing; a connection of NetworkManager with Libreswan on the client"
CAUSE="no fault"
FIX="none needed"
VERDICT="healthy"
CLIENT_KIND="libreswan"
CLIENT_MANAGER=networkmanager
. "$LAB/guest/networkmanager.sh"
. "$LAB/guest/libreswan.sh"
C_VPN_DATA='ipsec-pfs=no'
