# shellcheck shell=bash disable=SC2034
TITLE="the pool lies in the server's LAN, seen from the server"
BROKEN="clients get addresses out of the LAN behind the server, and pppd does not answer ARP for them"
CAUSE="hosts in the LAN look for the client on the wire, and nobody answers"
FIX="proxyarp, or a pool outside of the LAN"
EXAMINED=server
STAGES="configuration routing traffic"
S_IPRANGE='10.99.0.100-10.99.0.150'
FIXABLE=1
