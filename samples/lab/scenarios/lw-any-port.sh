# shellcheck shell=bash disable=SC2034
TITLE="Libreswan: the client proposes any port of the server"
BROKEN="rightprotoport=17/%any"
CAUSE="the server answers with its port 1701, which pluto does not take"
FIX="rightprotoport=17/1701"
STAGES="ike-phase2"
FIXABLE=1
CLIENT_KIND=libreswan
. "$LAB/guest/libreswan.sh"
C_RIGHTPP=17/%any
T_IPSEC=10
SIGN="*returned port doesn't match*"
