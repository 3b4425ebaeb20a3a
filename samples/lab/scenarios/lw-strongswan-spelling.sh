# shellcheck shell=bash disable=SC2034
TITLE="Libreswan: proposals as strongSwan spells them"
BROKEN="ike= and esp= end in an exclamation mark"
CAUSE="pluto does not load the connection"
FIX="take the exclamation marks out"
STAGES="configuration"
FIXABLE=1
CLIENT_KIND=libreswan
. "$LAB/guest/libreswan.sh"
C_IKE='aes256-sha1-modp2048!'
C_ESP='aes256-sha1!'
T_IPSEC=5
T_PPP=20
