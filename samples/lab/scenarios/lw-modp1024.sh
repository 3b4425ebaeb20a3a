# shellcheck shell=bash disable=SC2034
TITLE="Libreswan client: modp1024 in ike="
BROKEN="ike= asks for a group that this Libreswan is built without"
CAUSE="pluto does not load the connection"
FIX="ike= with the groups that Libreswan has"
CLIENT_KIND="libreswan"
STAGES="configuration"
FIXABLE=1
. "$LAB/guest/libreswan.sh"
C_IKE='aes256-sha1-modp1024'
T_IPSEC=5
T_PPP=20
