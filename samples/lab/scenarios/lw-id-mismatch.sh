# shellcheck shell=bash disable=SC2034
TITLE="Libreswan: rightid= is not what the server sends"
BROKEN="rightid=@vpn.example.com; the server's identity is its address"
CAUSE="pluto drops the IKE SA over the server's identity"
FIX="rightid=198.51.100.5"
STAGES="ike-auth"
FIXABLE=1
CLIENT_KIND=libreswan
. "$LAB/guest/libreswan.sh"
C_CONN_EXTRA='        rightid=@vpn.example.com'
T_IPSEC=8
SIGN='*mismatched on first found connection*'
