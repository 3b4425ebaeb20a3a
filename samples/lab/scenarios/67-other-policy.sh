# shellcheck shell=bash disable=SC2034
TITLE="another connection's policy takes the far network"
BROKEN="a second connection to another peer, with auto=route and rightsubnet=10.0.0.0/8"
CAUSE="what is meant for the far host waits for an IPsec connection that does not come up"
FIX="unroute that connection"
STAGES="routing"
FIXABLE=1
prepare() {
  cat >> /run/nodes/client/root/etc/ipsec.conf <<X

conn branch
        keyexchange=ikev2
        authby=secret
        left=%defaultroute
        leftsubnet=0.0.0.0/0
        right=203.0.113.9
        rightsubnet=10.0.0.0/8
        type=tunnel
        auto=route
X
}
