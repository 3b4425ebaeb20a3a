# shellcheck shell=bash disable=SC2034
TITLE="Libreswan: an algorithm that it does not know"
BROKEN="ike=aes256-sha1-modp2084"
CAUSE="pluto does not load the connection"
FIX="ike= with the proposals that Libreswan knows"
STAGES="configuration"
FIXABLE=1
CLIENT_KIND=libreswan
. "$LAB/guest/libreswan.sh"
C_IKE='aes256-sha1-modp2084'
T_IPSEC=5
T_PPP=20
