#!/bin/bash
# ip route add 192.0.2.0/24 dev ppp0
[ "$PPP_IPPARAM" = work ] || exit 0
/sbin/ip -4 route replace 10.99.0.0/16 dev $1
route add -net 10.100.0.0 netmask 255.255.0.0 dev $1
route add -host 10.101.0.1 dev $1
