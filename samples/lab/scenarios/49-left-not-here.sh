# shellcheck shell=bash disable=SC2034
TITLE="left= is an address that the client no longer has"
BROKEN="left=192.0.2.77, the client is 192.0.2.10"
CAUSE="charon sends from an address that no interface has, which the kernel refuses"
FIX="left=%defaultroute"
STAGES="reachability configuration"
FIXABLE=1
prepare() { sed -i 's/left=%defaultroute/left=192.0.2.77/' /run/nodes/client/root/etc/ipsec.conf; }
T_IPSEC=8
SIGN='*error writing to socket*'
