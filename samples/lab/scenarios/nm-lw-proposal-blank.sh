# shellcheck shell=bash disable=SC2034
TITLE="NetworkManager-l2tp with Libreswan: a blank in a list of proposals"
BROKEN="ipsec-ike has a blank after the comma, and Libreswan cannot read the file of the connection"
CAUSE="syntax error"
FIX="ipsec-ike without the blank"
CLIENT_KIND="libreswan"
STAGES="configuration"
FIXABLE=1
CLIENT_MANAGER=networkmanager
. "$LAB/guest/networkmanager.sh"
. "$LAB/guest/libreswan.sh"
C_VPN_DATA='ipsec-pfs=no'
C_IKE='aes256-sha1-modp2048, aes128-sha1-modp2048'
