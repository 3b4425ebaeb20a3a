# shellcheck shell=bash disable=SC2034
TITLE="Libreswan behind NAT: encapsulation=no"
BROKEN="the connection forbids to wrap ESP into UDP"
CAUSE="the server refuses the selectors with the client's private address"
FIX="encapsulation=auto"
STAGES="ike-phase2"
FIXABLE=1
CLIENT_KIND=libreswan
. "$LAB/guest/libreswan.sh"
NAT=1
C_CONN_EXTRA='        encapsulation=no'
T_IPSEC=10
SIGN="*INVALID_ID_INFORMATION*"
