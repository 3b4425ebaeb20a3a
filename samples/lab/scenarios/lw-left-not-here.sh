# shellcheck shell=bash disable=SC2034
TITLE="Libreswan client: left= is an address that the client no longer has"
BROKEN="left=192.0.2.77, the client is 192.0.2.10"
CAUSE="pluto cannot identify itself with either end"
FIX="left=%defaultroute"
STAGES="configuration"
FIXABLE=1
CLIENT_KIND=libreswan
. "$LAB/guest/libreswan.sh"
prepare() { sed -i 's/left=%defaultroute/left=192.0.2.77/' /run/nodes/client/root/etc/ipsec.d/idcf.conf; }
T_IPSEC=8
SIGN='*either end of this connection*'
