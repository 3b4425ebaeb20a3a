# shellcheck shell=bash disable=SC2034
TITLE="NetworkManager-l2tp with Libreswan: IKEv1 is dropped"
BROKEN="/etc/ipsec.conf lacks ikev1-policy=accept"
CAUSE="Libreswan refuses to add an IKEv1 connection"
FIX="ikev1-policy=accept under config setup"
CLIENT_KIND="libreswan"
STAGES="configuration"
FIXABLE=1
CLIENT_MANAGER=networkmanager
. "$LAB/guest/networkmanager.sh"
. "$LAB/guest/libreswan.sh"
C_IKEV1_POLICY=drop
C_VPN_DATA='ipsec-pfs=no'
