# shellcheck shell=bash disable=SC2034
TITLE="NetworkManager-l2tp: the remote ID is not what the server sends"
BROKEN="ipsec-remote-id=vpn.example.com; the server's identity is its address"
CAUSE="the client drops the IKE SA over the server's identity"
FIX="ipsec-remote-id=198.51.100.5"
STAGES="ike-auth"
FIXABLE=1
CLIENT_MANAGER=networkmanager
. "$LAB/guest/networkmanager.sh"
C_VPN_DATA='ipsec-remote-id=vpn.example.com'
