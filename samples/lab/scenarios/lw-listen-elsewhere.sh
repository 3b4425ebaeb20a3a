# shellcheck shell=bash disable=SC2034
TITLE="Libreswan: listen= names an address that the client does not have"
BROKEN="listen=192.0.2.99 in config setup"
CAUSE="pluto uses none of the client's interfaces"
FIX="take listen= out"
STAGES="configuration"
FIXABLE=1
CLIENT_KIND=libreswan
. "$LAB/guest/libreswan.sh"
C_SETUP_EXTRA='        listen=192.0.2.99'
T_IPSEC=8
SIGN='*either end of this connection*'
