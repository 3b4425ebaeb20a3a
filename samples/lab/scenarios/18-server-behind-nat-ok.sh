# shellcheck shell=bash disable=SC2034
TITLE="server behind NAT, rightid set (transport mode through DNAT)"
BROKEN="the public address 203.0.113.5 is DNATed to the server; the client has rightid=198.51.100.5"
CAUSE="no fault in IKE; shows the transport-mode selectors with NAT on the server side"
FIX="none, or see the outcome"
VERDICT=healthy
C_RIGHT=203.0.113.5; C_LNS=203.0.113.5
C_CONN_EXTRA="        rightid=198.51.100.5"
C_SECRETS_LINE=': PSK "sesame-psk"'
prepare() { /run/modprobe -a $MODULES_NAT; ip -n router addr add 203.0.113.5/32 dev lo; ip netns exec router iptables-legacy -t nat -A PREROUTING -d 203.0.113.5 -j DNAT --to-destination 198.51.100.5; }
